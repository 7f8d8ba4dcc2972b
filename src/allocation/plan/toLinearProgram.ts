import { readPlainData } from '../../core/readPlainData.js';
import { randomNumbers } from '../../performance/statistics/randomNumbers.js';
import { groupUnits } from './groupUnits.js';
import { openSearch } from './openSearch.js';
import { readPlan } from './readPlan.js';
import { startPlan } from './startPlan.js';
import type { LinearProgram, PlanInput } from './types.js';
import { writeProgram } from './writeProgram.js';

/**
 * A plan as an integer program in the CPLEX LP format, for an exact solver: which group goes to which territory, each to
 * one, every load within its bands, at the least distance and disruption, each times its weight.
 *
 * Centres are fixed: the places of territories, or else the medians of the plan. Imbalance and contiguity are no part of
 * it, since neither is linear. The variables say what each `x` means.
 *
 * @throws {@link TerritoryError} as {@link scorePlan} does.
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
export function toLinearProgram(input: PlanInput): LinearProgram {
  const problem = readPlainData(() => readPlan(input, { isPlanNeeded: true }));
  const groups = groupUnits(problem);
  const assigned = startPlan(problem, groups, randomNumbers(1));
  return writeProgram(openSearch(problem, groups, { assigned }));
}
