import { tableRows } from '../../assignment/tableRows.js';
import type { AssignmentTable } from '../../assignment/types.js';
import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { assignmentsSchema } from './conflictSchema.js';
import type { AccountTerritories } from './types.js';

/** The territories of each account in UTF-16 code unit order, from assignments or from a table of them. */
export function territoriesByAccount(
  assignments: readonly AccountTerritories[] | AssignmentTable,
): Map<string, readonly string[]> {
  const rows = isTable(assignments) ? rowsOf(assignments) : readRows(assignments);
  return new Map(
    rows.map(({ accountId, territories }) => {
      const ids = new Set(territories.map(({ territoryId }) => territoryId));
      return [accountId, [...ids].sort(compareText)];
    }),
  );
}

function isTable(assignments: unknown): assignments is AssignmentTable {
  return typeof assignments === 'object' && assignments !== null && 'offsets' in assignments;
}

/** Without accounts that were refused, which have no id. */
function rowsOf(table: AssignmentTable): AccountTerritories[] {
  return [...tableRows(table)].filter(({ accountId }) => accountId !== '');
}

function readRows(given: unknown): readonly AccountTerritories[] {
  const { assignments } = readOptions(assignmentsSchema, { assignments: given });
  const first = new Map<string, number>();
  throwIssues(
    assignments.flatMap(({ accountId: id }, row): Issue[] => {
      const pointer = (at: number) => `/assignments/${at}/accountId`;
      const earlier = first.get(id);
      if (earlier !== undefined)
        return [{ code: 'duplicate_id', pointer: pointer(row), id, firstPointer: pointer(earlier) }];
      first.set(id, row);
      return [];
    }),
  );
  return assignments;
}
