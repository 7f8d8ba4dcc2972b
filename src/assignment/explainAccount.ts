import { decisiveParts } from '../criteria/decisiveParts.js';
import { type CriteriaExplanation, explainCriteria } from '../criteria/explainCriteria.js';
import type { Criteria } from '../criteria/types.js';
import { assignAccount } from './assignAccount.js';
import type { CompiledModel } from './compileModel.js';
import { isOpen } from './matchTerritories.js';
import type { Account, Assignment, AssignmentOptions, Explanation, TerritoryExplanation } from './types.js';

/**
 * The assignment of one account with the reason for every territory of the model, parents before children.
 *
 * | outcome | meaning |
 * |---|---|
 * | `assigned` | its criteria are met; `tests` are those that decided |
 * | `deeper_match` | its criteria are met, but under `deepest` the territories in `deeper` took the account |
 * | `no_criteria` | nothing is assigned to it by rule; what is below it was looked at |
 * | `criteria_failed` | `failed` are the tests that decided; nothing below was looked at |
 * | `local_criteria_failed` | the same, but what is below it was looked at |
 * | `parent_failed` | not looked at, since `blockedBy` above it is closed to the account |
 * | `inactive`, `out_of_dates` | not looked at, nor what is below |
 *
 * An input that is no account yields no territories at all, and an issue. Linear in the number of territories.
 *
 * @throws {@link TerritoryError} `invalid_date` when `asOf` is no civil date.
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
  const subject: Subject = { account, asOf: options.asOf, assigned: assignedPositions(compiled, assignment) };
  const visited: TerritoryExplanation[] = [];
  let closed = { by: '', until: 0 };
  for (const [position, { id }] of compiled.index.nodes.entries()) {
    if (position < closed.until) visited.push({ territoryId: id, outcome: 'parent_failed', blockedBy: closed.by });
    else {
      const explanation = explainTerritory(compiled, position, subject);
      if (isClosed(explanation)) closed = { by: id, until: compiled.index.endOf[position] };
      visited.push(explanation);
    }
  }
  return { ...assignment, visited };
}

/** Whose explanation it is, and what it came to. */
interface Subject {
  readonly account: Account;
  readonly asOf: string | undefined;
  /** In pre-order. */
  readonly assigned: readonly number[];
}

function assignedPositions({ index }: CompiledModel, { territories }: Assignment): number[] {
  const positions = territories.map(({ territoryId }) => index.positionById.get(territoryId) ?? -1);
  return positions.sort((a, b) => a - b);
}

function explainTerritory(compiled: CompiledModel, position: number, subject: Subject): TerritoryExplanation {
  const territory = compiled.index.nodes[position];
  const { id: territoryId, from, to } = territory;
  const { criteria, localCriteria, hasCriteria } = compiled.territories[position];
  if (territory.active === false) return { territoryId, outcome: 'inactive' };
  if (!isOpen(territory, subject.asOf)) return { territoryId, outcome: 'out_of_dates', from, to };
  const gate = explain(criteria, subject);
  if (gate?.holds === false) return { territoryId, outcome: 'criteria_failed', failed: decisiveParts(gate) };
  const local = explain(localCriteria, subject);
  if (local?.holds === false) return { territoryId, outcome: 'local_criteria_failed', failed: decisiveParts(local) };
  if (!hasCriteria) return { territoryId, outcome: 'no_criteria' };
  const deeper = deeperThan(position, compiled, subject.assigned);
  if (!subject.assigned.includes(position)) return { territoryId, outcome: 'deeper_match', deeper };
  return {
    territoryId,
    outcome: 'assigned',
    tests: [gate, local].flatMap((each) => (each === undefined ? [] : decisiveParts(each))),
  };
}

function explain(criteria: Criteria | undefined, { account }: Subject): CriteriaExplanation | undefined {
  return criteria === undefined ? undefined : explainCriteria(criteria, account);
}

function deeperThan(position: number, { index }: CompiledModel, assigned: readonly number[]): string[] {
  return assigned.filter((each) => each > position && each < index.endOf[position]).map((each) => index.nodes[each].id);
}

function isClosed({ outcome }: TerritoryExplanation): boolean {
  return outcome === 'inactive' || outcome === 'out_of_dates' || outcome === 'criteria_failed';
}
