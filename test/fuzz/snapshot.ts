/** How much of a value is looked at; more than any input has, but for those that are deep on purpose. */
const MOST_PARTS = 2_000;

/**
 * Everything that a value is made of, part by part: which objects, which members, which values. Two of the same value
 * are alike as long as nobody has changed it. Nothing of the value is run: getters stay unread.
 */
export function snapshot(value: unknown): readonly unknown[] {
  const parts: unknown[] = [];
  const seen = new Set<unknown>();
  const pending: unknown[] = [value];
  while (pending.length > 0 && parts.length < MOST_PARTS) {
    const part = pending.pop();
    parts.push(part);
    if (typeof part !== 'object' || part === null || seen.has(part)) continue;
    seen.add(part);
    for (const each of partsOf(part)) pending.push(each);
  }
  return parts;
}

/** Whether two snapshots of one value show the same. */
export function isSameSnapshot(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((part, at) => Object.is(part, other[at]));
}

/** What an object is made of, one level of it; a proxy that nobody may look into has no parts. */
function partsOf(value: object): unknown[] {
  try {
    if (ArrayBuffer.isView(value)) return [value.byteLength, ...Array.from(new Uint8Array(value.buffer).slice(0, 200))];
    const inside = value instanceof Map || value instanceof Set ? [...value].flat() : [];
    return [...Reflect.ownKeys(value).flatMap((key) => memberOf(value, key)), ...inside, Object.isFrozen(value)];
  } catch {
    return [];
  }
}

function memberOf(value: object, key: PropertyKey): unknown[] {
  const descriptor = Reflect.getOwnPropertyDescriptor(value, key);
  return [key, descriptor?.get, descriptor?.set, descriptor?.value];
}
