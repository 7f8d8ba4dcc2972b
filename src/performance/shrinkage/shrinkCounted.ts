import { shrinkageCautions } from './shrinkageCautions.js';
import { type CountedGroup, shrinkTowards } from './shrinkTowards.js';
import type { GivenPrior, Prior, Shrinkage } from './types.js';

/** Groups in order of id, and what is likely of any of them. */
export interface CountedGroups {
  readonly counted: readonly CountedGroup[];
  readonly given: GivenPrior | undefined;
  readonly minimum: number;
}

/** Groups drawn towards the prior that is given, or else towards one that the groups themselves tell. */
export function shrinkCounted(
  { counted, given, minimum }: CountedGroups,
  estimatePrior: (counted: readonly CountedGroup[]) => Prior,
): Shrinkage {
  const prior: Prior = given === undefined ? estimatePrior(counted) : { ...given, source: 'given' };
  return {
    prior,
    groups: counted.map((group) => shrinkTowards(group, prior)),
    cautions: shrinkageCautions({
      groups: counted.map(({ id, size }) => ({ id, cases: size })),
      minimum,
      estimated: given === undefined ? { differ: prior.strength !== null } : null,
    }),
  };
}
