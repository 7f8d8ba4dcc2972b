/** Whether the entries that two lists have in common, by id, come in the same order in both. */
export function isSameOrder(
  before: readonly { readonly id: string }[],
  after: readonly { readonly id: string }[],
): boolean {
  const remaining = sharedIds(after, before);
  return sharedIds(before, after).every((id, position) => id === remaining[position]);
}

function sharedIds(entries: readonly { readonly id: string }[], others: readonly { readonly id: string }[]): string[] {
  const ids = new Set(others.map(({ id }) => id));
  return entries.flatMap(({ id }) => (ids.has(id) ? [id] : []));
}
