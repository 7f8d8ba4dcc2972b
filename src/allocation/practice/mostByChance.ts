/** In so many worlds of 100 there are no more by chance. */
const USUAL = 0.95;

/**
 * The smallest number that in 95 % of cases is not exceeded by how many of `teams` something befalls, each with the same
 * chance, above 0 and below 1: a quantile of the binomial distribution. Cost: linear in the result.
 */
export function mostByChance(teams: number, chance: number): number {
  // Logarithms, since the chance that it befalls none of many teams is a number too small for doubles.
  let logarithm = teams * Math.log1p(-chance);
  let sum = Math.exp(logarithm);
  let most = 0;
  for (; sum < USUAL && most < teams; most++) {
    logarithm += Math.log(((teams - most) / (most + 1)) * (chance / (1 - chance)));
    sum += Math.exp(logarithm);
  }
  return most;
}
