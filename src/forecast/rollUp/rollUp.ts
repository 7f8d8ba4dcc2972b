import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import { finishRollUp } from './finishRollUp.js';
import type { RollUp } from './indexTypes.js';
import { readLines } from './readLines.js';
import { readPlan } from './readPlan.js';
import type { RollUpInput, RollUpOptions } from './types.js';

/**
 * The forecast of every territory and period, ready to be asked with `forecastOf` and its like.
 *
 * A territory has the lines that are in it or in one below it, as a set: one that is in two siblings counts once in their
 * parent. `overlap` says what a line with several territories means:
 *
 * | overlap | each territory of the line has | a parent has |
 * |---|---|---|
 * | `distinct` | all of it | each line once |
 * | `primary` | nothing, but for the one with the largest `typePriority`, then the deepest, then the smallest id | the sum |
 * | `fractional` | its part by weight, by largest remainder in minor units, the smaller id first | the sum |
 * | `duplicate` | all of it | the sum, where a line counts as often as it has territories below: no total of revenue |
 *
 * A line counts in its territories that are in effect and open on the day of `attribution`: `asOf`, or its own close date.
 * Dates and `active` of a territory hold for all below it.
 *
 * A territory with several rows is below the parent of the row of that day, so that after a move in mid-period each of its
 * parents has, under `closeDate`, what closed while it was there, and under `asOf`, all or nothing. Its own forecast has both.
 *
 * Trouble with one line never stops a run; `totals` account for every line and every amount.
 *
 * | a line | becomes | issue |
 * |---|---|---|
 * | with a member that is missing or of the wrong kind, or no id | left out | `refused_line` |
 * | in a category or with a date that there is not | left out | `unknown_category`, `outside_periods` |
 * | in a currency without a rate | left out | `unconverted_line` |
 * | with the id of another line and other content | left out, all of them | `duplicate_line` |
 * | that says the same as another line | counted once | none |
 * | in a territory that is not there, or not open | not counted there | `line_in_unknown_territory`, `line_in_closed_territory` |
 * | with `tie` `none`, in several territories that share the largest `typePriority` | in none of them | `primary_tied` |
 * | in no territory, then | unassigned, above all roots | `unassigned_line` |
 * | with an amount below 0 | counted as it is | `negative_amount` |
 * | with a probability outside 0 to 1 | counted, with that of its category | `invalid_probability` |
 *
 * Lines of one id say the same with their territories in any order, with defaults written out or not, and whatever members
 * they have that are not read. A weight and the dates of a territory are read, even where the options ignore them.
 *
 * With a `conversion`, lines are converted exactly and summed exactly, and each sum of a territory, period and category is
 * rounded once; columns and several periods are sums of those, so that they add up. Territories, users and values of a
 * dimension add up before rounding, under each policy: of what is shown, each figure of a period and category may be half a
 * minor unit away from its exact sum. Two lines of 0.05 in siblings that are converted at 1.1 are 0.06 in each, and 0.11 in
 * their parent.
 *
 * Cost: linear in lines and credits, and in territories times periods times categories; a territory counts once for each
 * place that it, or one above it, has been in.
 *
 * @throws {@link TerritoryError} with everything that is wrong with the structure: `wrong_type`, `missing_member`,
 * `unknown_member`; `duplicate_id`, `unknown_parent`, `cycle`; `invalid_date`, `empty_interval`, `period_gap`,
 * `period_overlap`; `missing_member` for a conversion, where lines are in several currencies, and for `asOf`, where a
 * territory has several rows.
 * @example
 * const found = rollUp({
 *   territories: [
 *     { id: 'amer', parentId: null },
 *     { id: 'west', parentId: 'amer' },
 *     { id: 'east', parentId: 'amer' },
 *   ],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     {
 *       id: 'o7',
 *       amountMinor: 90,
 *       category: 'commit',
 *       closeDate: '2026-11-22',
 *       territories: [{ territoryId: 'west' }, { territoryId: 'east' }],
 *     },
 *   ],
 * });
 * forecastOf(found, 'amer', 'Q4').cumulative;
 * // => { openPipeline: 90, bestCaseForecast: 90, commitForecast: 90, closedOnly: 0 }
 * forecastOf(found, 'amer', 'Q4').overlap.single.commit; // => 90
 */
export function rollUp(input: RollUpInput, options: RollUpOptions = {}): RollUp {
  requireObject(options);
  return readPlainData(() => {
    const { plan, lines } = readPlan(input, options);
    return finishRollUp(readLines(plan, lines));
  });
}
