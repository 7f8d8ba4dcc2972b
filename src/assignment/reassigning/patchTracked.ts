import { everyRow } from './everyRow.js';
import { updateHashes } from './findRows.js';
import { looseRowsOf } from './looseRows.js';
import { patchTable } from './patchTable.js';
import { replaceRows } from './replaceRows.js';
import { rowListsOf, updateRowLists } from './rowLists.js';
import { trackTable } from './trackTable.js';
import type { Assigning, TablePatch, TrackedAssignment } from './types.js';
import { withPinIssues } from './withPinIssues.js';

/**
 * A tracked assignment with other accounts, of which the rows of the patch are different or new, under the same numbers of
 * territories; it shares with the one before what has not changed.
 */
export function patchTracked(before: TrackedAssignment, assigning: Assigning, patch: TablePatch): TrackedAssignment {
  const isWhole = patch.rows.length === assigning.accounts.length;
  const tracked = isWhole ? trackTable(assigning, patch) : patchRows(before, assigning, patch);
  const { idHashes } = before;
  if (idHashes === undefined) return tracked;
  const { accountIds } = tracked.table;
  const areIdsSame = accountIds === before.table.accountIds;
  return { ...tracked, idHashes: areIdsSame ? idHashes : updateHashes(idHashes, accountIds, patch.rows) };
}

function patchRows(before: TrackedAssignment, assigning: Assigning, patch: TablePatch): TrackedAssignment {
  const { options, run } = assigning;
  const areOptionsSame = options === before.options;
  const mayBePinned = before.run.pinsByAccount.size > 0 || run.pinsByAccount.size > 0;
  const table = patchTable(before.table, patch, mayBePinned);
  const looseRows = areOptionsSame
    ? replaceRows(before.looseRows, patch.rows, looseRowsOf(patch, run))
    : looseRowsOf({ rows: everyRow(table.accountIds), table }, run);
  const arePinsSettled = areOptionsSame && table.accountIds === before.table.accountIds;
  return {
    ...assigning,
    table: arePinsSettled ? table : withPinIssues({ ...assigning, table, looseRows }),
    rowsIn: isLarge(patch, assigning) ? rowListsOf(table) : updateRowLists(before.rowsIn, before.table, patch),
    looseRows,
  };
}

/** Whether it is faster to make the reverse index anew. */
function isLarge({ rows }: TablePatch, { accounts }: Assigning): boolean {
  return rows.length > accounts.length / 64;
}
