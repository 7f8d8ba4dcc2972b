/** The id of a usable account: an object with a non-empty text `id` of its own; else `undefined`. */
export function accountIdOf(account: unknown): string | undefined {
  if (typeof account !== 'object' || account === null || !Object.hasOwn(account, 'id')) return undefined;
  const id: unknown = Reflect.get(account, 'id');
  return typeof id === 'string' && id !== '' ? id : undefined;
}
