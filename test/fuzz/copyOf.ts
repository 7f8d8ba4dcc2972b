/** A copy of data down to its last list and object, not frozen; whatever is of another kind is shared. Nothing of it is run. */
export function copyOf(value: unknown): unknown {
  if (isTypedArray(value)) return value.slice();
  if (typeof value !== 'object' || value === null) return value;
  try {
    return isPlain(value) ? copyMembers(value) : value;
  } catch {
    return value;
  }
}

function copyMembers(value: object): object {
  const copied = Object.entries(Object.getOwnPropertyDescriptors(value)).map(
    ([member, descriptor]) =>
      [
        member,
        'value' in descriptor ? { ...descriptor, writable: true, value: copyOf(descriptor.value) } : descriptor,
      ] as const,
  );
  const start: object = Array.isArray(value) ? [] : Object.create(Object.getPrototypeOf(value));
  return Object.defineProperties(start, Object.fromEntries(copied));
}

/** Whether an object is a list or an object of members, and nothing else; one that throws when it is looked at is not. */
export function isPlain(value: object): boolean {
  try {
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
  } catch {
    return false;
  }
}

function isTypedArray(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}
