import { compileModel } from '../../assignment/compileModel.js';
import { positionOf } from '../../hierarchy/positionOf.js';
import type { TerritoryModel } from '../../model/types.js';
import { bothModels } from './bothModels.js';
import { decideLaw } from './decideLaw.js';
import { isOnPathTo } from './isOnPathTo.js';
import { moveEvidence } from './moveEvidence.js';
import { outcomeLines } from './outcomeLines.js';
import { territoriesOf } from './territoriesOf.js';
import type { Decision, UnchangedOptions } from './types.js';

/**
 * Holds when no account gains or loses a territory as one model replaces another, other than accounts of which a territory
 * of `except` is among those gained or lost.
 *
 * A proof needs that accounts have one territory at most in either model, and covers every account whose fields are as
 * both models define them (where they differ, as the second does). Where the analysis does not decide, boundary accounts
 * and seeded random ones are tried, and the result says so and why.
 *
 * @throws {@link TerritoryError} with every issue of the models, `unknown_territory` for one of `except` that neither model
 * has, and for options that cannot be used.
 * @throws An `Error` with an account that moves, and why.
 * @example
 * const { model: after } = applyChange(model, { op: 'remove', territoryId: 'de-south' });
 * assertUnchanged(model, after, { except: ['de-south'] }); // => { decidedBy: 'proof' }
 */
export function assertUnchanged(
  before: TerritoryModel,
  after: TerritoryModel,
  options: UnchangedOptions = {},
): Decision {
  const models = [compileModel(before), compileModel(after)] as const;
  const [old, next] = models;
  const { asOf, except = [] } = options;
  for (const id of except) positionOf(next.index.positionById.has(id) ? next.index : old.index, id);
  const excepted = new Set(except);
  return decideLaw({
    evidence: moveEvidence(models, excepted, options),
    models: bothModels(models),
    options,
    findViolation(account) {
      const [had, has] = models.map((model) => territoriesOf(model, account, { asOf }));
      const changed = [...had.filter((id) => !has.includes(id)), ...has.filter((id) => !had.includes(id))];
      if (changed.length === 0 || changed.some((id) => excepted.has(id))) return undefined;
      const claim = `expected no account to move, but one goes from ${namesOf(had)} to ${namesOf(has)}`;
      const why = outcomeLines(next, { account, options: { asOf } }, isOnPathTo(next, [...had, ...has]));
      return { account, claim, why };
    },
  });
}

function namesOf(territoryIds: readonly string[]): string {
  return territoryIds.join(' and ') || 'none';
}
