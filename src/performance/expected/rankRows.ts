/**
 * The place of each figure from the largest, which has 1; `null` has none. Equal ones share the better place,
 * and so do those that are below the largest of them by no more than the part `within` of it.
 *
 * @example
 * rankRows([5, null, 9, 5]); // => [2, null, 1, 2]
 * rankRows([1, 0.99, 0.5], 0.1); // => [1, 1, 3]
 */
export function rankRows(figures: readonly (number | null)[], within = 0): (number | null)[] {
  const sorted = figures.filter((figure) => figure !== null).sort((a, b) => b - a);
  const places = new Map<number, number>();
  let first = { figure: sorted[0] ?? 0, place: 1 };
  for (const [at, figure] of sorted.entries()) {
    if (first.figure - figure > within * Math.abs(first.figure)) first = { figure, place: at + 1 };
    places.set(figure, first.place);
  }
  return figures.map((figure) => (figure === null ? null : (places.get(figure) ?? null)));
}
