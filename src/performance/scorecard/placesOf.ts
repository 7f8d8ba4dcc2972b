/** So much of itself does a sum owe to the order in which it was added up, at most. */
const TOLERANCE = 1e-9;

/** The rank of each score, in their order: 1 + those that are larger by more than adding up may make of it. */
export function placesOf(scores: readonly number[]): number[] {
  const order = scores.map((_, at) => at).sort((a, b) => (scores[a] === scores[b] ? 0 : scores[b] - scores[a]));
  const places = scores.map(() => 1);
  // The first of those who share a rank; the others are compared with it, so that no chain of small steps makes a tie.
  let first = 0;
  for (let at = 1; at < order.length; at++) {
    if (!isTied(scores[order[first]], scores[order[at]])) first = at;
    places[order[at]] = first + 1;
  }
  return places;
}

function isTied(larger: number, smaller: number): boolean {
  if (larger === smaller) return true;
  return Number.isFinite(smaller) && larger - smaller <= TOLERANCE * Math.max(Math.abs(larger), Math.abs(smaller));
}
