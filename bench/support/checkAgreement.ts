import { checkAnswers } from './checkAnswers.js';
import type { Runner } from './race.js';
import type { Supply } from './supplyOf.js';

/**
 * Checks that all runners give the same answers, each on the whole of its sample, against the one with the largest.
 *
 * @throws Error with the first account on which one differs.
 */
export function checkAgreement(runners: readonly Runner[], supply: Supply): void {
  const [largest, ...others] = [...runners].sort((a, b) => b.accounts - a.accounts);
  const sample = supply.take(largest.accounts);
  for (const runner of others) checkAnswers(largest, runner, sample);
}
