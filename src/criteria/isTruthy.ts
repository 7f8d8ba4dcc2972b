/** Whether a value counts as true, as JSON Logic has it: as in JavaScript, but an empty list is false. */
export function isTruthy(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
