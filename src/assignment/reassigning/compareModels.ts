import { isEqualJson } from '../../core/isEqualJson.js';
import type { CompiledModel } from '../compileModel.js';
import { isListedAlike } from './orderComparison.js';
import { pairTerritories } from './pairTerritories.js';
import { type DatedModel, type TerritoryChange, territoryChanges } from './territoryChanges.js';
import type { FullRunReason } from './types.js';

/** What is different in a model, as far as assignment depends on it. */
export interface ModelComparison {
  readonly changes: readonly TerritoryChange[];
  /** Every territory has the position that it had. */
  readonly isSameLayout: boolean;
  /** Every territory is in both models. */
  readonly areIdsSame: boolean;
  /** Why any account may be touched, in place of changes. */
  readonly fullRun?: FullRunReason;
}

/** What is different in a model, and on a day, from another one; linear in the size of both. */
export function compareModels(before: DatedModel, after: DatedModel): ModelComparison {
  if (before.compiled === after.compiled && before.asOf === after.asOf) return SAME;
  const pairs = pairTerritories(before.compiled, after.compiled);
  const { isSameLayout, areIdsSame } = pairs;
  const fullRun = fullRunReason(before.compiled, after.compiled);
  if (fullRun !== undefined) return { changes: [], isSameLayout, areIdsSame, fullRun };
  return { changes: territoryChanges(before, after, pairs), isSameLayout, areIdsSame };
}

const SAME: ModelComparison = { changes: [], isSameLayout: true, areIdsSame: true };

function fullRunReason(before: CompiledModel, after: CompiledModel): FullRunReason | undefined {
  const { policy = {} } = after.model;
  if (!isEqualJson(before.model.policy ?? {}, policy)) return 'policy';
  return policy.precedence?.includes('position') && !isListedAlike(before, after) ? 'order' : undefined;
}
