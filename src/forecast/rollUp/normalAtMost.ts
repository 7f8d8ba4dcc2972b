/**
 * The probability that a standard normal number is at most `x`, to some 15 digits after the point.
 *
 * Source: G. Marsaglia, Evaluating the Normal Distribution, Journal of Statistical Software 11(4), 2004.
 *
 * @example
 * normalAtMost(0); // => 0.5
 */
export function normalAtMost(x: number): number {
  // There the rest is less than the last bit of 1.
  if (Math.abs(x) > 8.5) return x < 0 ? 0 : 1;
  let [sum, term, before] = [x, x, 0];
  for (let odd = 3; sum !== before; odd += 2) {
    before = sum;
    term *= (x * x) / odd;
    sum += term;
  }
  const probability = 0.5 + sum * Math.exp(-0.5 * x * x - 0.5 * Math.log(2 * Math.PI));
  return Math.min(1, Math.max(0, probability));
}
