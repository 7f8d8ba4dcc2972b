import { looseRowsOf } from './looseRows.js';
import { rowListsOf } from './rowLists.js';
import type { Assigning, TablePatch, TrackedAssignment } from './types.js';
import { withPinIssues } from './withPinIssues.js';

/** The tracked assignment of a patch of all rows. */
export function trackTable(assigning: Assigning, patch: TablePatch): TrackedAssignment {
  const looseRows = looseRowsOf(patch, assigning.run);
  const table = withPinIssues({ ...assigning, table: patch.table, looseRows });
  return { ...assigning, table, rowsIn: rowListsOf(table), looseRows };
}
