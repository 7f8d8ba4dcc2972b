/** An object's own members, whatever they are. */
export type Members = Readonly<Record<string, unknown>>;

/** Whether a value is an object with members, which a list is not. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
