/**
 * The rank of each number from the largest, which has 1; equal ones share the mean of their ranks.
 *
 * @example
 * ranksOf([10, 30, 20, 30]); // => [4, 1.5, 3, 1.5]
 */
export function ranksOf(numbers: readonly number[]): number[] {
  const order = numbers.map((_, at) => at).sort((a, b) => numbers[b] - numbers[a]);
  const ranks = numbers.map(() => 0);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end < order.length && numbers[order[end]] === numbers[order[start]]) end++;
    for (let at = start; at < end; at++) ranks[order[at]] = (start + 1 + end) / 2;
    start = end;
  }
  return ranks;
}
