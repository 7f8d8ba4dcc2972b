import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import type { RollUp } from './indexTypes.js';
import { readLines } from './readLines.js';
import { requireRollUp } from './requireRollUp.js';
import type { LineChanges } from './types.js';
import { applyLines } from './updating/applyLines.js';
import { indexOpportunities } from './updating/indexOpportunities.js';
import { planRows } from './updating/planRows.js';
import { readLineChanges } from './updating/readLineChanges.js';

/**
 * The roll-up of lines of which some are new, others or no more: the same as `rollUp` gives for all of them. The one that
 * was given stays as it is, and both share what they have in common.
 *
 * First, lines go: those with an id in `removedLineIds` and those of an opportunity in `removedOpportunityIds`, with all
 * others of the same id. Then `lines` come: each takes the place of those with its id, or else the one after the last. So
 * `{ removedOpportunityIds: ['o1'], lines }` gives an opportunity its new lines, whichever it had before.
 *
 * Rows in issues count the places: those of lines that are no more stay empty, where `rollUp` would close up.
 *
 * Cost: that of the changed lines, times their territories and all above those, and some hundred numbers copied for each;
 * besides, the list of issues where one of them changes. It grows with the lines only for the first change of an opportunity,
 * which finds all lines by opportunity, for rates whose digits or amounts whose size none had before, and once in so many
 * changes as a 64th of the lines, when all are gathered in one table again.
 *
 * @throws {@link TerritoryError} `wrong_type`, `unknown_member`; `missing_member` for a conversion, where lines come to be in
 * several currencies.
 * @example
 * const line = { category: 'commit', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] };
 * const before = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     { ...line, id: 'o1', amountMinor: 100 },
 *     { ...line, id: 'o2', amountMinor: 50 },
 *   ],
 * });
 * const after = updateRollUp(before, { lines: [{ ...line, id: 'o1', amountMinor: 70 }], removedLineIds: ['o2'] });
 * forecastOf(after, 'amer', 'Q4').single.commit; // => 70
 * forecastOf(before, 'amer', 'Q4').single.commit; // => 150
 */
export function updateRollUp(rollUp: RollUp, changes: LineChanges): RollUp {
  requireRollUp(rollUp);
  requireObject(changes, 'changes as an object');
  return readPlainData(() => {
    const read = readLineChanges(changes);
    const lines = read.removedOpportunityIds.length > 0 ? indexOpportunities(rollUp.lines) : rollUp.lines;
    const rows = planRows(lines, read);
    const gathering = readLines(rollUp.plan, read.lines, rows.taken);
    return applyLines({ ...rollUp, lines }, rows, gathering);
  });
}
