import { isMembers } from '../../core/isMembers.js';
import { readPlainData } from '../../core/readPlainData.js';
import { fail } from '../../core/throwIssues.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import { randomNumbers } from '../../performance/statistics/randomNumbers.js';
import { groupUnits } from './groupUnits.js';
import { openSearch } from './openSearch.js';
import type { PlanProblem } from './problemTypes.js';
import { readPlan } from './readPlan.js';
import { startPlan } from './startPlan.js';
import type { ImproveInput, LinearProgram } from './types.js';
import { writeProgram } from './writeProgram.js';

/**
 * A plan as an integer program in the CPLEX LP format, for an exact solver: which group goes to which territory, each to
 * one, every load within its bands, at the least distance and disruption, each times its weight.
 *
 * Centres are fixed: the places of territories, or else the medians of the plan, which is not needed where every territory
 * has a place or no unit has one. Changes count from the `baseline`. Imbalance and contiguity are no part of
 * it, since neither is linear. The variables say what each `x` means.
 *
 * @throws {@link TerritoryError} as {@link scorePlan} does, and `missing_member` for a plan that is needed.
 * @example
 * const { text, variables } = toLinearProgram({
 *   units: [{ id: 'acme', x: 0, y: 0, activities: { visits: 3 } }],
 *   territories: [{ id: 'east', x: 4, y: 3 }],
 *   plan: [{ unitId: 'acme', territoryId: 'east' }],
 *   bands: [{ activity: 'visits', highest: 5 }],
 * });
 * text.split('\n')[4]; // => ' high0: 3 x0_0 <= 5'
 * variables; // => [{ name: 'x0_0', unitIds: ['acme'], territoryId: 'east' }]
 */
export function toLinearProgram(input: ImproveInput): LinearProgram {
  const problem = readPlainData(() => readProgram(input));
  const groups = groupUnits(problem);
  const assigned = startPlan(problem, groups, randomNumbers(1));
  return writeProgram(openSearch(problem, groups, { assigned }));
}

function readProgram(input: unknown): PlanProblem {
  if (isMembers(input) && input.plan !== undefined) return readPlan(input, { isPlanNeeded: true });
  const problem = readPlan(input, { isPlanNeeded: false });
  const { places, unitIds, territoryIds } = problem;
  if (territoryIds.length === 0 && unitIds.length > 0)
    throw wrongTypeError([], 'at least one territory', '/territories');
  const isWithoutPlace = places.isLocated.subarray(unitIds.length).includes(0);
  if (places.unit === 'none' || !isWithoutPlace) return problem;
  const expected = 'a plan, for the centres of territories without a place';
  return fail([{ code: 'missing_member', pointer: '/plan', expected }]);
}
