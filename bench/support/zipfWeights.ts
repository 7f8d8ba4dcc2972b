/** Weights that fall with the rank: the first weighs 1, the next one 1 over 2 to the power of `exponent`, and so on. */
export function zipfWeights(count: number, exponent: number): number[] {
  return Array.from({ length: count }, (_, rank) => 1 / (rank + 1) ** exponent);
}
