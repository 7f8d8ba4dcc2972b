import { assignAccount } from './assignAccount.js';
import type { CompiledModel } from './compileModel.js';
import { type Decision, decideMatched } from './decideMatched.js';
import { explainRules } from './explainRules.js';
import { matchTerritories } from './matchTerritories.js';
import { prepareRun } from './prepareRun.js';
import type { Account, AssignmentOptions, Explanation, RuleOutcome, TerritoryExplanation } from './types.js';

/**
 * The assignment of one account with the reason for every territory of the model, parents before children.
 *
 * | outcome | meaning |
 * |---|---|
 * | `assigned` | the rules give it; `tests` are those that decided |
 * | `pinned` | a pin gives it, or keeps it, and the rules alone do not: they say what is in `rule` |
 * | `excluded`, `frozen_out` | the rules give it, but a pin takes it away |
 * | `outranked` | it matched, but the policy chose those in `by` |
 * | `tied` | it matched, but nothing declared tells it from `tiedWith`, and the policy keeps none of them |
 * | `over_limit` | it matched, but the account has as many territories as the policy allows |
 * | `deeper_match` | its criteria are met, but under `deepest` the territories in `deeper` took the account |
 * | `no_criteria` | nothing is assigned to it by rule; what is below it was looked at |
 * | `criteria_failed` | `failed` are the tests that decided; nothing below was looked at |
 * | `local_criteria_failed` | the same, but what is below it was looked at |
 * | `parent_failed` | not looked at, since `blockedBy` above it is closed to the account |
 * | `inactive`, `out_of_dates` | not looked at, nor what is below |
 *
 * An input that is no account yields no territories at all, and an issue. Linear in the number of territories.
 *
 * @throws {@link TerritoryError} `invalid_date` when `asOf` is no civil date, and for pins that are not of the form of one.
 * @example
 * const { visited } = explainAccount(compiled, { id: 'renault', country: 'FR' });
 * visited.map(({ territoryId, outcome }) => `${territoryId}: ${outcome}`);
 * // => ['world: no_criteria', 'emea: deeper_match', 'de: criteria_failed', 'de-south: parent_failed', 'fr: assigned', 'amer: criteria_failed']
 */
export function explainAccount(
  compiled: CompiledModel,
  account: Account,
  options: AssignmentOptions = {},
): Explanation {
  const assignment = assignAccount(compiled, account, options);
  if (assignment.accountId === '') return { ...assignment, visited: [] };
  const run = prepareRun(compiled, options);
  const decision = decideMatched(
    compiled,
    matchTerritories(compiled, account, run.asOf),
    { accountId: assignment.accountId, row: 0 },
    run,
  );
  const matched = [...decision.choice.kept, ...decision.choice.outranked].sort((a, b) => a - b);
  const rules = explainRules(compiled, { record: account, asOf: run.asOf, matched });
  const visited = rules.map((rule, position) => explainFinal(compiled, position, rule, decision));
  return { ...assignment, visited };
}

function explainFinal(
  compiled: CompiledModel,
  position: number,
  rule: RuleOutcome,
  decision: Decision,
): TerritoryExplanation {
  const territoryId = compiled.index.nodes[position].id;
  const entry = decision.entries.find((each) => each.position === position);
  const pin = decision.pins.assigned.get(position) ?? decision.frozenBy;
  if (entry?.isPinned === true && pin !== undefined) return { territoryId, outcome: 'pinned', pin, rule };
  if (rule.outcome !== 'matched') return { territoryId, ...rule };
  if (entry !== undefined) return { territoryId, outcome: 'assigned', tests: rule.tests };
  return explainLoss(compiled, position, decision);
}

/** Why a territory that the rules matched is not in the result: the last step that could take it away comes first. */
function explainLoss({ index, model }: CompiledModel, position: number, decision: Decision): TerritoryExplanation {
  const { choice, pins, frozenBy, overLimit } = decision;
  const { tied = [] } = choice;
  const territoryId = index.nodes[position].id;
  const idsOf = (positions: readonly number[]) => positions.map((each) => index.nodes[each].id);
  const exclusion = pins.excludeAll ?? pins.excluded.get(position);
  if (exclusion !== undefined) return { territoryId, outcome: 'excluded', pin: exclusion };
  if (frozenBy !== undefined) return { territoryId, outcome: 'frozen_out', pin: frozenBy };
  if (overLimit.includes(position)) return { territoryId, outcome: 'over_limit', limit: model.policy?.limit ?? 0 };
  const isTied = tied.includes(position) && !choice.kept.some((each) => tied.includes(each));
  if (isTied) return { territoryId, outcome: 'tied', tiedWith: idsOf(tied.filter((each) => each !== position)) };
  return { territoryId, outcome: 'outranked', by: idsOf(choice.kept) };
}
