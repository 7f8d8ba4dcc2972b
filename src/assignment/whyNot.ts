import { readPlainData } from '../core/readPlainData.js';
import type { Criteria } from '../criteria/types.js';
import { positionOf } from '../hierarchy/positionOf.js';
import type { CompiledModel } from './compileModel.js';
import { evaluateAccount } from './evaluateAccount.js';
import { explainAccount } from './explainAccount.js';
import { isClosed } from './matchTerritories.js';
import { prepareRun, type Run } from './prepareRun.js';
import { requireCompiled } from './requireCompiled.js';
import { type ChangeAnswer, type FieldChange, searchChanges } from './searchChanges.js';
import type { Account, AssignmentOptions, TerritoryExplanation } from './types.js';

/** What would bring an account into a territory. */
export type Remedy =
  /** It is there already. */
  | { readonly kind: 'none_needed' }
  /** The smallest sets of field changes, each of which does it; all have the same size. */
  | { readonly kind: 'changes'; readonly proposals: readonly (readonly FieldChange[])[] }
  /** No change of the account's fields can, or none of up to three fields. */
  | {
      readonly kind: 'impossible';
      readonly reason:
        | 'no_account'
        | 'closed'
        | 'no_criteria'
        | 'pinned'
        | 'named_by_id'
        | 'contradiction'
        | 'more_than_three_fields';
    }
  /** The search could not tell. */
  | { readonly kind: 'unknown'; readonly reason: 'budget' | 'opaque' | 'competition' };

/** Why an account is not in a territory, and what would bring it there. */
export interface WhyNot {
  readonly accountId: string;
  readonly territoryId: string;
  /** The territory and everything above it, from the root down, each with its outcome. */
  readonly path: readonly TerritoryExplanation[];
  readonly remedy: Remedy;
}

/** What a search for changes may be told, besides what an assignment may. */
export interface WhyNotOptions extends AssignmentOptions {
  /** How much is tried at most, in changed records held against the path (default 100,000: well under a second or two). */
  readonly budget?: number;
}

/**
 * Why an account is not in a territory: what fails on the path, and the smallest set of field changes that would bring it
 * in.
 *
 * The search goes over the value classes of the fields that matter, all sets of one field first, then of two, then of
 * three, so what it finds is smallest; and each proposal is checked by running it. An account's `id` is never changed.
 * Where nothing is found, the remedy says that no change can, and why, or that the search could not tell.
 *
 * @throws {@link TerritoryError} `unknown_territory`, and as {@link assignAccount}.
 * @example
 * whyNot(compiled, { id: 'renault', country: 'FR' }, 'de').remedy;
 * // => { kind: 'changes', proposals: [[{ field: 'country', from: 'FR', to: 'DE' }]] }
 */
export function whyNot(
  compiled: CompiledModel,
  account: Account,
  territoryId: string,
  options: WhyNotOptions = {},
): WhyNot {
  requireCompiled(compiled);
  return readPlainData(() => findAnswer(compiled, account, territoryId, options));
}

function findAnswer(compiled: CompiledModel, account: Account, territoryId: string, options: WhyNotOptions): WhyNot {
  const position = positionOf(compiled.index, territoryId);
  const explanation = explainAccount(compiled, account, options);
  const path = pathOutcomes(compiled, position, explanation.visited);
  const remedy = findRemedy(compiled, account, { position, path, options });
  return { accountId: explanation.accountId, territoryId, path, remedy };
}

interface Question {
  readonly position: number;
  readonly path: readonly TerritoryExplanation[];
  readonly options: WhyNotOptions;
}

function pathOutcomes(
  { index }: CompiledModel,
  position: number,
  visited: readonly TerritoryExplanation[],
): TerritoryExplanation[] {
  const positions: number[] = [];
  for (let at = position; at !== -1; at = index.parentOf[at]) positions.unshift(at);
  return positions.flatMap((at) => visited[at] ?? []);
}

function findRemedy(compiled: CompiledModel, account: Account, { position, path, options }: Question): Remedy {
  if (path.length === 0) return { kind: 'impossible', reason: 'no_account' };
  const outcome = path.at(-1)?.outcome;
  if (outcome === 'assigned' || outcome === 'pinned') return { kind: 'none_needed' };
  const run = prepareRun(compiled, options);
  if (isHeldByPin(account.id, position, run)) return { kind: 'impossible', reason: 'pinned' };
  if (isClosed(compiled, position, options.asOf)) return { kind: 'impossible', reason: 'closed' };
  if (!compiled.territories[position].hasCriteria) return { kind: 'impossible', reason: 'no_criteria' };
  const answer = searchChanges({
    record: account,
    fields: compiled.fields,
    required: pathCriteria(compiled, position),
    relevant: competingCriteria(compiled, position),
    isSolved: (record) => isAssigned(compiled, record, position, run),
    solvingCost: Math.ceil(compiled.gates.length / 50),
    budget: options.budget ?? 100_000,
  });
  return toRemedy(answer, compiled);
}

/** What an account has to meet to match the territory at a position. */
function pathCriteria({ territories, index }: CompiledModel, position: number): Criteria[] {
  const criteria: (Criteria | undefined)[] = [territories[position].localCriteria];
  for (let at = position; at !== -1; at = index.parentOf[at]) criteria.unshift(territories[at].criteria);
  return criteria.filter((each) => each !== undefined);
}

/** What may take the account elsewhere: what is below the territory, and everything where territories compete. */
function competingCriteria(compiled: CompiledModel, position: number): Criteria[] {
  const { territories, model, index } = compiled;
  const isDeepest = model.policy?.branch !== 'all';
  const below = isDeepest ? territories.slice(position + 1, index.endOf[position]) : [];
  const rivals = isLimited(compiled) ? territories : below;
  return rivals
    .flatMap(({ criteria, localCriteria }) => [criteria, localCriteria])
    .filter((each) => each !== undefined);
}

/** Whether a match may be lost to matches on other branches. */
function isLimited({ model }: CompiledModel): boolean {
  return typeof model.policy?.winners === 'number' || model.policy?.limit !== undefined;
}

/** Whether a pin keeps the account out of the territory, whatever its fields are. */
function isHeldByPin(accountId: string, position: number, run: Run): boolean {
  const pins = run.pinsByAccount.get(accountId);
  if (pins === undefined) return false;
  const isFrozen = pins.freeze !== undefined && run.previousOf(accountId) !== undefined;
  return isFrozen || pins.excludeAll !== undefined || pins.excluded.has(position);
}

function isAssigned(compiled: CompiledModel, record: unknown, position: number, run: Run): boolean {
  const { entries } = evaluateAccount(compiled, record, 0, run);
  return entries.some((entry) => entry.position === position);
}

function toRemedy(answer: ChangeAnswer, compiled: CompiledModel): Remedy {
  if (answer.proposals.length > 0) return { kind: 'changes', proposals: answer.proposals };
  if (answer.readsOpaque) return { kind: 'unknown', reason: 'opaque' };
  if (!answer.isComplete) return { kind: 'unknown', reason: 'budget' };
  if (answer.wasReached && isLimited(compiled)) return { kind: 'unknown', reason: 'competition' };
  if (answer.readsId) return { kind: 'impossible', reason: 'named_by_id' };
  return { kind: 'impossible', reason: answer.isWhole ? 'contradiction' : 'more_than_three_fields' };
}
