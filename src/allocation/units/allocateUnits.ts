import { readPlainData } from '../../core/readPlainData.js';
import { describeAllocation } from './describeAllocation.js';
import { readAllocation } from './readAllocation.js';
import { solve } from './solve.js';
import type { UnitAllocation, UnitAllocationInput, UnitAllocationOptions } from './types.js';

/**
 * Units of support, people or hours, divided among teams by a rule, with what each bound costs and how firm each share is.
 *
 * | rule | goes by | a team gets | whole units |
 * |---|---|---|---|
 * | `marginal` | `gains` or a `response` | units as long as nobody else would gain more by the next one | always, but for `division: 'fractional'` |
 * | `proportional` | `weight` | `clamp(μ · weight, floor, cap)` | by default, rounded by `webster` or `hamilton` |
 * | `maxMin` | `weight`, `request` | `min(request, μ · weight)`, at least the floor: whoever has least for its weight comes first | with `division: 'whole'` |
 *
 * Floors are the guarantee that no team is left alone, caps the guard against supervision to a standstill; a team that asks
 * for less than its floor gets what it asks for. Groups lie side by side or within each other, and their caps hold for all
 * in them together. All units are given as far as caps, requests and lists of gains allow, even where one brings less than
 * nothing. Ties go to the smaller id; teams that are alike take turns; nothing depends on the order of the input.
 *
 * `marginal` gives units one by one, which is the best there is where gains never rise from floor to cap; where they do it is
 * refused, or searched exactly with `whenNotConcave: 'exact'`. The optimum is flat: shares near to it bring nearly as much
 * (see {@link flatMaximum}), so that the regret of another split is worth a look before anybody is moved.
 *
 * Sources: Gross 1956; Fox, Management Science 13 (1966); Federgruen and Groenevelt, Operations Research 34 (1986) for
 * groups. Cost: units · log n; with details n² and the units that the bounds and 20 % more or less of a response move. An
 * exact search looks at n · units² pairs. Limits are options.
 *
 * @throws {@link TerritoryError} every issue of the form, or else `duplicate_id`, `unknown_group`, `unknown_parent`, `cycle`,
 * `unknown_team`, `missing_member` where the rule has nothing to go by; `empty_bounds` for a floor above a cap,
 * `infeasible_floors` for floors above the units or a group's cap; `not_concave` naming team and unit; `limit_exceeded`.
 * @example
 * const teams = [
 *   { id: 'east', gains: [10, 7, 5, 2] },
 *   { id: 'north', gains: [9, 8, 4, 1] },
 *   { id: 'south', gains: [6, 5, 4, 3], floor: 3 },
 * ];
 * const allocation = allocateUnits({ units: 6, teams, rule: 'marginal' });
 * allocation.teams.map(({ teamId, units }) => [teamId, units]); // => [['east', 1], ['north', 2], ['south', 3]]
 * allocation.value; // => 42
 * allocation.teams[2].costOfFloor; // => 3
 * allocation.shadowPrice; // => { lastGain: 8, lastTeamId: 'north', nextGain: 7, nextTeamId: 'east' }
 * allocation.equalSplit.regret; // => 1
 */
export function allocateUnits(input: UnitAllocationInput, options?: UnitAllocationOptions): UnitAllocation {
  const read = readPlainData(() => readAllocation(input, options));
  return describeAllocation(read, solve(read));
}
