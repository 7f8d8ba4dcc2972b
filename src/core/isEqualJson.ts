/** Two values that are to be the same. */
type Pair = readonly [unknown, unknown];

/**
 * Whether two JSON values are the same: lists in order, members in any. An absent value equals only an absent one, and a
 * member of `undefined` counts as absent.
 *
 * Values of any depth will do, and such as hold themselves: two that can be followed for ever without a difference are
 * the same.
 */
export function isEqualJson(a: unknown, b: unknown): boolean {
  const pending: Pair[] = [[a, b]];
  const compared = new Map<object, Set<object>>();
  for (let pair = pending.pop(); pair !== undefined; pair = pending.pop()) {
    const [one, other] = pair;
    if (Object.is(one, other)) continue;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
    if (!isNew(compared, one, other)) continue;
    const inside = Array.isArray(one) || Array.isArray(other) ? pairElements(one, other) : pairMembers(one, other);
    if (inside === undefined) return false;
    for (const each of inside) pending.push(each);
  }
  return true;
}

/** Whether two objects have not been compared yet, which they are from now on. */
function isNew(compared: Map<object, Set<object>>, one: object, other: object): boolean {
  const others = compared.get(one) ?? new Set();
  compared.set(one, others);
  return others.size < others.add(other).size;
}

/** The elements of two lists, side by side; `undefined` where the lists differ whatever these are. */
function pairElements(a: object, b: object): Pair[] | undefined {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return undefined;
  return a.map((value: unknown, position) => [value, b[position]]);
}

function pairMembers(a: object, b: object): Pair[] | undefined {
  const entries = presentMembers(a);
  const others = new Map(presentMembers(b));
  if (entries.length !== others.size || entries.some(([member]) => !others.has(member))) return undefined;
  return entries.map(([member, value]) => [value, others.get(member)]);
}

function presentMembers(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, member]) => member !== undefined);
}
