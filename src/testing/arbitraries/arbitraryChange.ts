import fc from 'fast-check';
import { isTerritoryError } from '../../core/isTerritoryError.js';
import { applyChange } from '../../model/changes/applyChange.js';
import type { Change } from '../../model/changes/types.js';
import { parseModel } from '../../model/parseModel.js';
import type { TerritoryModel } from '../../model/types.js';
import { singleChange } from './singleChange.js';

/**
 * Changes that {@link applyChange} accepts for a model, of every kind that it admits, alone and in batches.
 *
 * They go without memberships. An archived model admits a `clone` and nothing else.
 *
 * @throws {@link TerritoryError} with every issue of the model.
 * @example
 * const changes = fc.sample(arbitraryChange(model), { seed: 1, numRuns: 50 });
 * changes.every((change) => applyChange(model, change).patches.length >= 0); // => true
 */
export function arbitraryChange(model: TerritoryModel): fc.Arbitrary<Change> {
  parseModel(model);
  const single = acceptedChange(model);
  if (model.state === 'archived') return single;
  const batch = single.chain((first) =>
    acceptedChange(applyChange(model, first).model).map(
      (second): Change => ({ op: 'batch', changes: [first, second] }),
    ),
  );
  return fc.oneof(
    { weight: 6, arbitrary: single },
    { weight: 1, arbitrary: batch.filter((change) => isAccepted(model, change)) },
  );
}

function acceptedChange(model: TerritoryModel) {
  return singleChange(model).filter((change) => isAccepted(model, change));
}

function isAccepted(model: TerritoryModel, change: Change): boolean {
  try {
    applyChange(model, change);
    return true;
  } catch (error) {
    if (isTerritoryError(error)) return false;
    throw error;
  }
}
