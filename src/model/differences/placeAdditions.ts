/** Where an addition goes: right after another entry, first for `null`, last without `after`. */
export interface Placement {
  readonly after?: string | null;
}

/**
 * Where each of `added` goes, one after the other, so that `after` comes out in order, provided that what was there
 * already is in the order of `after`; entries that are to be removed may still stand between.
 */
export function placeAdditions(after: readonly string[], added: readonly string[]): ReadonlyMap<string, Placement> {
  const previous = new Map<string, string | undefined>(after.map((id, position) => [id, after[position - 1]]));
  const next = new Map<string, string | undefined>(after.map((id, position) => [id, after[position + 1]]));
  const placements = new Map<string, Placement>();
  // Backwards: the last one finds all others in place; without it, the one before finds all but that one, and so on.
  for (const id of [...added].reverse()) {
    const left = previous.get(id);
    const right = next.get(id);
    placements.set(id, right === undefined ? {} : { after: left ?? null });
    if (left !== undefined) next.set(left, right);
    if (right !== undefined) previous.set(right, left);
  }
  return placements;
}
