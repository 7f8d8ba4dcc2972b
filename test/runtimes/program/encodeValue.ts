/** A value as one line of JSON that also tells what JSON does not: -0, numbers that are not finite, absent members, buffers. */
export function encodeValue(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) => markValue(member));
}

function markValue(value: unknown): unknown {
  if (Object.is(value, -0) || (typeof value === 'number' && !Number.isFinite(value)))
    return { number: Object.is(value, -0) ? '-0' : String(value) };
  if (value instanceof Uint32Array || value instanceof Uint8Array)
    return { [value.constructor.name]: Array.from(value) };
  if (value instanceof Map) return { Map: [...value] };
  return ['undefined', 'bigint', 'symbol', 'function'].includes(typeof value) ? { type: typeof value } : value;
}
