import type { ReadCreditLineOptions } from './readCreditLineOptions.js';
import type { SplitOpportunity } from './splitTypes.js';

/** An opportunity that has a category, and the probability of its stage where it has none. */
export interface StagedOpportunity extends SplitOpportunity {
  readonly category: string;
}

/** An opportunity with what it has by its stage; `null` where that leaves it without a category. */
export function stagedOpportunity(
  opportunity: SplitOpportunity,
  stages: ReadCreditLineOptions['stages'],
): StagedOpportunity | null {
  const stage = opportunity.stage === undefined ? undefined : stages?.get(opportunity.stage);
  const { category = stage?.category, probability = stage?.probability } = opportunity;
  if (category === undefined) return null;
  return { ...opportunity, category, ...(probability === undefined ? {} : { probability }) };
}
