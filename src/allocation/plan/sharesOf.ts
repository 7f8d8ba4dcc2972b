/** Weights as shares of their sum, of those that count; all 0 where there is no weight. */
export function sharesOf(weights: Float64Array, counts: (index: number) => boolean): Float64Array {
  const counted = weights.map((weight, index) => (counts(index) ? weight : 0));
  const sum = counted.reduce((total, weight) => total + weight, 0);
  return sum > 0 ? counted.map((weight) => weight / sum) : new Float64Array(weights.length);
}
