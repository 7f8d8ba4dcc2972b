import type { PlanIssues } from '../issues/planIssues.js';
import { countOf } from './countOf.js';
import { quoteAll } from './quoteAll.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with a plan of units over territories. */
export const planWording: Wording<PlanIssues> = {
  unit_unassigned: (i) => `unit \`${i.unitId}\`: expected a territory, got none`,
  units_without_place: (i) =>
    `${countOf(i.unitIds.length, 'unit has', 'units have')} no place and do not count in distances: ${named(i.unitIds)}`,
  unit_above_band: (i) =>
    `no plan can: ${named(i.unitIds)} bring ${i.amount} of \`${i.activity}\`, more than the ${i.highest} that a territory may have`,
  total_outside_bands: (i) =>
    `no plan can: the bands allow for a total of \`${i.activity}\` from ${i.lowest} to ${i.highest ?? 'anything'}, got ${i.total}`,
  locks_above_band: (i) =>
    `no plan can: ${named(i.unitIds)}, locked in \`${i.territoryId}\`, bring ${i.amount} of \`${i.activity}\`, more than the ${i.highest} that it may have`,
  reachable_below_band: (i) =>
    `no plan can: all that may go to \`${i.territoryId}\` brings ${i.amount} of \`${i.activity}\`, less than the ${i.lowest} that it needs`,
  units_do_not_fit: (i) =>
    `no plan can: ${i.groups} units or families bring ${i.amount} of \`${i.activity}\` or more, and all territories together have room for ${i.room} of them: ${named(i.unitIds)}`,
  units_too_small: (i) =>
    `no plan can: what territories need of \`${i.activity}\` takes at least ${i.needed} units or families, got ${i.groups}`,
  no_load_within_band: (i) =>
    `no plan can: units bring multiples of ${i.divisor} of \`${i.activity}\`, and none add up to what \`${i.territoryId}\` may have, from ${i.lowest} to ${i.highest ?? 'anything'}`,
  total_outside_loads: (i) =>
    `no plan can: units bring multiples of ${i.divisor} of \`${i.activity}\`, and with what they add up to the bands allow for a total from ${i.lowest} to ${i.highest}, got ${i.total}`,
  forbidden_everywhere: (i) => `no plan can: ${named(i.unitIds)} may go to no territory`,
  family_locks_conflict: (i) =>
    `no plan can: ${named(i.unitIds)} stay together, but are locked in ${quoteAll(i.territoryIds, ', ')}`,
  lock_forbidden: (i) => `no plan can: \`${i.unitId}\` is locked in \`${i.territoryId}\`, which is forbidden to it`,
  too_few_units: (i) =>
    `no plan can: expected at least ${countOf(i.territories, 'unit', 'units')}, one for each territory, got ${i.units}`,
  graph_in_pieces: (i) =>
    `no plan can: neighbours make ${i.pieces} pieces, more than the ${countOf(i.territories, 'territory', 'territories')}: declare bridges`,
  no_feasible_plan: () => 'no plan can: every one was tried',
  band_not_met: (i) =>
    `\`${i.territoryId}\`: expected from ${i.lowest} to ${i.highest ?? 'anything'} of \`${i.activity}\`, got ${i.load}`,
  territory_in_pieces: (i) => `\`${i.territoryId}\`: expected one piece, got ${i.pieces}`,
  territory_empty: (i) => `\`${i.territoryId}\`: expected a unit, got none`,
  nothing_to_balance: () => 'no unit brings anything of any activity: there is nothing to balance',
  nothing_weighed: () => 'all weights are 0: only rules count, and no plan that respects them is better than another',
  solver_without_plan: (i) => `the solver has no plan: ${i.reason}`,
  solver_failed: (i) => `the solver failed: ${i.reason}`,
};

/** The first few of many units. */
function named(unitIds: readonly string[]): string {
  const shown = quoteAll(unitIds.slice(0, 5), ', ');
  return unitIds.length > 5 ? `${shown} and ${unitIds.length - 5} more` : shown;
}
