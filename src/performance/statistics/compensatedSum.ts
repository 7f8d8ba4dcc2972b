/**
 * The sum of numbers, with what each addition rounds off carried along (Neumaier 1974): about as good as one rounding of the
 * exact sum, for as long as the numbers do not cancel almost to nothing. 0 of none.
 *
 * The last bit may depend on the order, so that callers sort first.
 *
 * @example
 * compensatedSum([1, 1e100, 1, -1e100]); // => 2
 */
export function compensatedSum(numbers: Iterable<number>): number {
  let sum = 0;
  let rest = 0;
  for (const number of numbers) {
    const next = sum + number;
    rest += Math.abs(sum) >= Math.abs(number) ? sum - next + number : number - next + sum;
    sum = next;
  }
  return sum + rest;
}
