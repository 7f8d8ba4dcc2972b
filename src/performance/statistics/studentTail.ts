/**
 * The probability that a value of Student's t distribution lies beyond `t` on either side.
 *
 * `degrees`, of freedom, is a whole number above 0. Source: Abramowitz and Stegun 26.7.3 and 26.7.4, finite sums of positive
 * members. Cost: linear in the degrees of freedom, at most.
 *
 * @example
 * studentTail(1, 1); // => 0.5
 * studentTail(0, 5); // => 1
 */
export function studentTail(t: number, degrees: number): number {
  const angle = Math.atan(Math.abs(t) / Math.sqrt(degrees));
  const square = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  const first = isOdd ? Math.cos(angle) : 1;
  const series = degrees === 1 ? 0 : Math.sin(angle) * sumSeries(first, square, degrees);
  return Math.max(0, 1 - (isOdd ? ((angle + series) * 2) / Math.PI : series));
}

/** The members have `k - 1` over `k` of the one before, times the square of the cosine, up to `degrees - 2`. */
function sumSeries(first: number, square: number, degrees: number): number {
  let [member, sum] = [first, first];
  for (let k = degrees % 2 === 1 ? 3 : 2; k <= degrees - 2; k += 2) {
    member *= (square * (k - 1)) / k;
    sum += member;
    if (member < sum * 1e-18) break;
  }
  return sum;
}
