import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import { randomNumbers } from '../../performance/statistics/randomNumbers.js';
import { canTryAll } from './canTryAll.js';
import { compareObjectives } from './compareObjectives.js';
import { findIdle } from './findIdle.js';
import { findInfeasible } from './findInfeasible.js';
import { findUnmet } from './findUnmet.js';
import { groupUnits } from './groupUnits.js';
import { joinMoves } from './joinMoves.js';
import { mendPlan } from './mendPlan.js';
import { openSearch } from './openSearch.js';
import { improveOptionsSchema } from './planSchema.js';
import type { PlanProblem } from './problemTypes.js';
import { readPlan } from './readPlan.js';
import { scoreAssigned } from './scoreAssigned.js';
import { searchPlan } from './searchPlan.js';
import { solveExactly } from './solveExactly.js';
import { spreadAssigned } from './spreadAssigned.js';
import { startPlan } from './startPlan.js';
import { tryAll } from './tryAll.js';
import type { ImprovedPlan, ImproveInput, ImproveOptions, PlanSolver } from './types.js';

/**
 * A plan that is at least as good as the one that was given, by {@link PlanObjective}: rules first, then no territory
 * without units, then territories in one piece, then loads within their bands, then the weighted sum of distance, imbalance
 * and disruption. Without a plan it is made from nothing.
 *
 * Where there are few plans, and centres are fixed or there are no places, all that the locks and prohibitions leave are
 * tried; then `isOptimal` says that none of those is better, and nothing of plans without them. Otherwise a search moves units and
 * families, exchanges them and moves medians: annealing with descent, the same for the same seed and number of iterations on
 * every machine. It proves nothing about how much better a plan could be; a `solver` may. Where no plan can hold everything
 * and counting shows it (totals, single units, the pigeonhole principle, sums that units can add up to), an issue says why;
 * the plan is then as good as it gets. A lock counts for more than a prohibition, and a family whose own rules contradict
 * each other falls apart. Units without any activity, and weights that are all 0, have an issue: then only rules count.
 *
 * Costs a table of units × territories, of which there may be 100 million, and about a microsecond an iteration for
 * each activity.
 *
 * @throws {@link TerritoryError} as {@link scorePlan} does, and `wrong_type` for units without any territory;
 * `solver_failed` with the message of what a `solver` throws, or for an answer of it that cannot be read.
 * @example
 * const { plan, after, isFeasible } = improvePlan({
 *   units: [
 *     { id: 'acme', activities: { visits: 30 } },
 *     { id: 'bolt', activities: { visits: 10 } },
 *     { id: 'core', activities: { visits: 20 } },
 *   ],
 *   plan: [{ unitId: 'acme', territoryId: 'east' }, { unitId: 'bolt', territoryId: 'east' }, { unitId: 'core', territoryId: 'west' }],
 *   bands: [{ activity: 'visits', tolerance: 0.1 }],
 * });
 * plan[1]; // => { unitId: 'bolt', territoryId: 'west' }
 * after.balance[0].maxDeviation; // => 0
 * isFeasible; // => true
 */
export function improvePlan(input: ImproveInput, options?: ImproveOptions): ImprovedPlan {
  const { problem, ...how } = readPlainData(() => readImprovement(input, options));
  const groups = groupUnits(problem);
  const random = randomNumbers(how.seed);
  const state = openSearch(problem, groups, { assigned: startPlan(problem, groups, random) });
  mendPlan(state);
  const start = state.assigned.slice();
  const isOptimal = canTryAll(state, how.iterations);
  if (isOptimal) tryAll(state);
  else searchPlan(state, { iterations: how.iterations, random });
  const solved = how.solver === undefined ? { issues: [] } : solveExactly(state, how.solver);
  const before = scoreAssigned(problem, problem.plan ?? spreadAssigned(groups, start));
  const found = spreadAssigned(groups, state.assigned);
  const score = scoreAssigned(problem, found);
  const isKept = problem.plan !== null && compareObjectives(score.objective, before.objective) >= 0;
  const [assigned, after] = isKept && problem.plan !== null ? [problem.plan, before] : [found, score];
  const infeasible = findInfeasible(problem, groups);
  const isProved = infeasible.length === 0 && isOptimal && !isFeasible(after.objective);
  const issues: Issue[] = [
    ...infeasible,
    ...(isProved ? [{ code: 'no_feasible_plan' } as const] : []),
    ...findUnmet(problem, after),
    ...findIdle(problem),
    ...solved.issues,
  ];
  return {
    plan: problem.unitIds.flatMap((unitId, unit) => {
      return assigned[unit] === -1 ? [] : [{ unitId, territoryId: problem.territoryIds[assigned[unit]] }];
    }),
    moves: isKept ? [] : joinMoves(problem, groups, { start, found: state.assigned }),
    before,
    after,
    isFeasible: isFeasible(after.objective),
    isOptimal,
    issues,
  };
}

function isFeasible({
  brokenRules,
  emptyTerritories,
  extraPieces,
  outsideBands,
}: ImprovedPlan['after']['objective']): boolean {
  return brokenRules + emptyTerritories + extraPieces + outsideBands === 0;
}

interface Improvement {
  readonly problem: PlanProblem;
  readonly seed: number;
  readonly iterations: number;
  readonly solver?: PlanSolver;
}

function readImprovement(given: unknown, givenOptions: unknown): Improvement {
  const { seed = 1, iterations, solver } = readOptions(improveOptionsSchema, givenOptions);
  if (solver !== undefined && !isSolver(solver)) throw wrongTypeError(solver, 'a function', '/solver');
  const problem = readPlan(given, { isPlanNeeded: false });
  if (problem.territoryIds.length === 0 && problem.unitIds.length > 0) {
    throw wrongTypeError([], 'at least one territory', '/territories');
  }
  return {
    problem,
    seed,
    iterations: iterations ?? Math.min(4_000_000, Math.max(20_000, 4_000 * problem.unitIds.length)),
    ...(isSolver(solver) ? { solver } : {}),
  };
}

function isSolver(solver: unknown): solver is PlanSolver {
  return typeof solver === 'function';
}
