import { compareText } from '../compareText.js';

/**
 * The place of each of so many among equals: by id in UTF-16 code unit order, without ids by position.
 *
 * @example
 * ranksOf(['b', 'a'], 2); // => [1, 0]
 * ranksOf(undefined, 2); // => [0, 1]
 */
export function ranksOf(ids: readonly string[] | undefined, count: number): number[] {
  const places = Array.from({ length: count }, (_, index) => index);
  if (ids === undefined) return places;
  const sorted = [...places].sort((a, b) => compareText(ids[a] ?? '', ids[b] ?? ''));
  const ranks: number[] = [];
  sorted.forEach((index, rank) => {
    ranks[index] = rank;
  });
  return Array.from(ranks);
}
