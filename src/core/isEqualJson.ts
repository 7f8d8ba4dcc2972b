/**
 * Whether two JSON values are the same: lists in order, members in any. An absent value equals only an absent one, and a
 * member of `undefined` counts as absent.
 */
export function isEqualJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && areEqualLists(a, b);
  return areEqualObjects(new Map(presentMembers(a)), new Map(presentMembers(b)));
}

function areEqualLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, position) => isEqualJson(value, b[position]));
}

function areEqualObjects(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean {
  return a.size === b.size && [...a].every(([member, value]) => b.has(member) && isEqualJson(value, b.get(member)));
}

function presentMembers(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
