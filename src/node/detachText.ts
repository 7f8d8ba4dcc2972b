/** A text as a copy of its own: a slice would keep the whole block of the file in memory for as long as somebody keeps it. */
export function detachText<Value>(value: Value): Value | string {
  return typeof value === 'string' ? Buffer.from(value).toString() : value;
}
