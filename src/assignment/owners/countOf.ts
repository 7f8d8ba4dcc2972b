import type { Candidate } from './listCandidates.js';

/**
 * The turns of a candidate for the strategy `count`: its own, or for a newcomer the fewest that anybody of the field has
 * in proportion to weight, rounded down, so that it joins the others level and is not flooded.
 */
export function countOf({ count, weight }: Candidate, field: readonly Candidate[]): number {
  if (count !== undefined) return count;
  const level = field.reduce(
    (least, other) => (other.count === undefined ? least : Math.min(least, (other.count * weight) / other.weight)),
    Number.POSITIVE_INFINITY,
  );
  return level === Number.POSITIVE_INFINITY ? 0 : Math.floor(level);
}
