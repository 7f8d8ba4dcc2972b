import { sample } from 'fast-check';
import type { TerritoryModel } from '../../model/types.js';
import { arbitraryAccount } from '../arbitraries/arbitraryAccount.js';
import { boundaryAccounts } from '../boundary/boundaryAccounts.js';
import type { BoundaryAccounts } from '../boundary/types.js';
import type { LawOptions } from './types.js';

/** Boundary accounts of models and ones at random. */
export function sampleAccounts(
  models: readonly TerritoryModel[],
  { samples = 1_000, seed = 1 }: LawOptions,
): BoundaryAccounts {
  const boundaries = models.map((model) => boundaryAccounts(model));
  const random = models.flatMap((model) => sample(arbitraryAccount(model), { seed, numRuns: samples }));
  return {
    accounts: [...boundaries.flatMap(({ accounts }) => accounts), ...random],
    leftOut: boundaries.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}
