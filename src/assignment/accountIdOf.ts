/** The id of a usable account: an object with a non-empty text `id` of its own; else `undefined`. */
export function accountIdOf(account: unknown): string | undefined {
  if (typeof account !== 'object' || account === null || !Object.hasOwn(account, 'id')) return undefined;
  const id: unknown = Reflect.get(account, 'id');
  return isUsableId(id) ? id : undefined;
}

/** Whether what stands as an id is one: an empty text is none. */
export function isUsableId(id: unknown): id is string {
  return typeof id === 'string' && id.length > 0;
}
