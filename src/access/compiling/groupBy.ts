/** Entries by a number that each has, in order. */
export function groupBy<Entry>(
  entries: Iterable<Entry>,
  numberOf: (entry: Entry) => number,
): ReadonlyMap<number, readonly Entry[]> {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(numberOf(entry));
    if (group === undefined) groups.set(numberOf(entry), [entry]);
    else group.push(entry);
  }
  return groups;
}
