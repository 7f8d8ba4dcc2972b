import { type CompiledModel, compileModel } from '../assignment/compileModel.js';
import { throwIssues } from '../core/throwIssues.js';
import type { TerritoryModel } from '../model/types.js';
import { witnessAccount } from './checks/finding.js';
import { findAnalysisIssues } from './findAnalysisIssues.js';
import { type Answer, findRecord } from './logic/findRecord.js';
import { allOf, type Formula, negation, noneOf } from './logic/formula.js';
import { modelSpace, planIn } from './plan/buildPlan.js';
import { competitionIn } from './plan/competition.js';
import { doHullsMeet, type Hull } from './plan/hull.js';
import { neighbours } from './plan/neighbours.js';
import { rivalsOf } from './plan/rivalsOf.js';
import type { Plan } from './plan/types.js';
import type { AnalysisOptions, ModelMove } from './types.js';

/** What a comparison may be told. */
export type ComparisonOptions = Pick<AnalysisOptions, 'asOf' | 'budget'>;

/**
 * The pairs of territories of which an account can move from one to the other when a model is replaced, each with one that
 * does: what {@link diffAssignments} finds for given accounts, for all there may be.
 *
 * An account moves from each territory that it leaves to each that it did not have before; `null` stands in where it leaves
 * none or enters none. Territories are the same where their ids are. Two models that assign every account alike give `[]`. Both are read
 * by the definitions of fields of `after`, where both define one.
 *
 * @throws {@link TerritoryError} with every issue of the models, and for options that cannot be used.
 * @example
 * const before: TerritoryModel = {
 *   id: 'plan',
 *   territories: [{ id: 'dach', parentId: null, criteria: { in: [{ var: 'country' }, ['DE', 'AT', 'CH']] } }],
 * };
 * const alps = { id: 'alps', parentId: 'dach', criteria: { in: [{ var: 'country' }, ['AT', 'CH']] } };
 * compareModels(before, { ...before, territories: [...before.territories, alps] });
 * // => [{ from: 'dach', to: 'alps', certainty: 'proved', witness: { id: 'witness', country: 'AT' } }]
 */
export function compareModels(
  before: TerritoryModel,
  after: TerritoryModel,
  options: ComparisonOptions = {},
): ModelMove[] {
  throwIssues(findAnalysisIssues(options));
  const { asOf, budget = 200_000 } = options;
  const compiled = [compileModel(before), compileModel(after)] as const;
  const space = modelSpace(compiled);
  const [old, next] = compiled.map((model) => sideOf(planIn(model, space, asOf)));
  const ask = (formula: Formula) => findRecord(space, formula, budget);
  const left = changedIn(old, next, ask);
  const entered = changedIn(next, old, ask);
  const moves: ModelMove[] = [];
  for (const from of left) {
    for (const to of entered.filter((each) => each.id !== from.id && doHullsMeet(from.hull, each.hull)))
      moves.push(...moveOf(from.id, to.id, ask(allOf(from.changed, to.changed))));
    moves.push(...moveOf(from.id, null, ask(allOf(from.changed, noneNear(entered, from.hull)))));
  }
  for (const to of entered) moves.push(...moveOf(null, to.id, ask(allOf(to.changed, noneNear(left, to.hull)))));
  return moves;
}

/** A plan with what its territories have of their own. */
interface Side {
  readonly plan: Plan;
  readonly positionById: CompiledModel['index']['positionById'];
  /** By position: that an account belongs to the territory in the end. */
  readonly belongs: (position: number) => Formula;
}

function sideOf(plan: Plan): Side {
  const pairs: [number, number][] = [];
  neighbours(plan, (a, b) => pairs.push([a, b]));
  const rivals = rivalsOf(plan, pairs);
  const { isCandidate, hasRoom } = competitionIn(plan);
  const belongs = (position: number) => allOf(isCandidate(position), hasRoom(position, rivals.get(position) ?? []));
  return { plan, positionById: plan.compiled.index.positionById, belongs };
}

/** A territory that some account may have in one model and not in the other. */
interface Changed {
  readonly id: string;
  readonly hull: Hull;
  readonly changed: Formula;
}

function changedIn(side: Side, other: Side, ask: (formula: Formula) => Answer): Changed[] {
  const { plan } = side;
  const changed: Changed[] = [];
  for (const [position, { id }] of plan.compiled.index.nodes.entries()) {
    if (plan.open[position] === 0 || !plan.compiled.territories[position].hasCriteria) continue;
    const there = other.positionById.get(id);
    const elsewhere = there === undefined || other.plan.open[there] === 0 ? [] : [negation(other.belongs(there))];
    const formula = allOf(side.belongs(position), ...elsewhere);
    if (ask(formula).kind !== 'none') changed.push({ id, hull: plan.holdHulls[position], changed: formula });
  }
  return changed;
}

/** That none of some changes happens to an account in a hull. */
function noneNear(changes: readonly Changed[], hull: Hull): Formula {
  return noneOf(changes.filter((each) => doHullsMeet(hull, each.hull)).map(({ changed }) => changed));
}

function moveOf(from: string | null, to: string | null, answer: Answer): ModelMove[] {
  switch (answer.kind) {
    case 'none':
      return [];
    case 'found':
      return [{ from, to, certainty: 'proved', witness: witnessAccount(answer.record) }];
    case 'unknown':
      return [{ from, to, certainty: 'unknown', reason: answer.reason }];
  }
}
