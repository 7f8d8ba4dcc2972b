/**
 * The place of each figure from the largest, which has 1; equal ones share the better place, and `null` has none.
 *
 * @example
 * rankRows([5, null, 9, 5]); // => [2, null, 1, 2]
 */
export function rankRows(figures: readonly (number | null)[]): (number | null)[] {
  const sorted = figures.filter((figure) => figure !== null).sort((a, b) => b - a);
  const places = new Map<number, number>();
  for (const [at, figure] of sorted.entries()) if (!places.has(figure)) places.set(figure, at + 1);
  return figures.map((figure) => (figure === null ? null : (places.get(figure) ?? null)));
}
