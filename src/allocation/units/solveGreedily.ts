import { fail } from '../../core/throwIssues.js';
import { usableUnits } from './capsWithinGroups.js';
import { type HandedOut, handOut } from './handOut.js';
import { marginOf } from './marginOf.js';
import { moveBudget } from './moveBudget.js';
import { pricesOf } from './pricesOf.js';
import type { GainProblem } from './problemTypes.js';
import type { ReadAllocation } from './readAllocation.js';
import { sensitivityOf } from './sensitivityOf.js';
import type { Solution } from './solutionTypes.js';
import type { ShadowPrice } from './types.js';

/** Units handed out one by one, with what each bound costs and how firm each share is. */
export function solveGreedily(problem: GainProblem, read: ReadAllocation): Solution {
  requireFewUnits(problem, read);
  const out = handOut(problem, read.listedSteps);
  const { standing, steps, stepCount } = out;
  return {
    method: 'greedy',
    units: standing.units,
    leftUnits: standing.left,
    level: null,
    shadowPrice: shadowPriceOf(out),
    steps,
    stepCount,
    ...detailsOf(problem, out, read),
  };
}

function requireFewUnits(problem: GainProblem, { limits }: ReadAllocation): void {
  const floors = problem.members.reduce((sum, { lowest }) => sum + lowest, 0);
  const received = usableUnits(problem.members, problem.units) - floors;
  if (received <= limits.units) return;
  fail([{ code: 'limit_exceeded', pointer: '/units', limit: 'units', maximum: limits.units, received }]);
}

function shadowPriceOf({ last, next }: HandedOut): ShadowPrice {
  return {
    lastGain: last?.gain ?? null,
    lastTeamId: last?.teamId ?? null,
    nextGain: next?.gain ?? null,
    nextTeamId: next?.teamId ?? null,
  };
}

function detailsOf(problem: GainProblem, out: HandedOut, read: ReadAllocation) {
  const none = { prices: null, sensitivity: null, issues: [] };
  if (!read.hasDetails) return none;
  const budget = moveBudget(read.limits.moves);
  const margin = marginOf(problem, out);
  const prices = pricesOf(margin, budget);
  const sensitivity = sensitivityOf(margin, budget);
  return budget.spend(0) ? { prices, sensitivity, issues: [] } : { ...none, issues: budget.issues() };
}
