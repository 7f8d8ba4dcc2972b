import type { AssignmentTable } from '../../assignment/types.js';
import { inBlocks } from '../../core/inBlocks.js';
import type { Issue } from '../../core/issues.js';
import type { CompactArray, TaskTable } from './types.js';

/** What a table is put together from. */
export interface TablePieces {
  readonly territoryIds: readonly string[];
  /** By row of the whole. */
  readonly accountIds: readonly string[];
  /** What threads made of their tasks, in order of row. */
  readonly tables: readonly TaskTable[];
  /** Accounts that were assigned here, in place of what threads made of them; a row of `table` for each of `rows`. */
  readonly own: { readonly rows: readonly number[]; readonly table: AssignmentTable };
}

/** One table of all accounts. */
export function joinTables(pieces: TablePieces): AssignmentTable {
  const { territoryIds, accountIds, tables, own } = pieces;
  const joint = jointRows(pieces);
  let firstRow = 0;
  let next = 0;
  for (const table of tables) {
    const rows = joint.rowsOf(table);
    for (; next < own.rows.length && own.rows[next] < firstRow + table.counts.length; next++) {
      rows.addUpTo(own.rows[next] - firstRow);
      rows.skip();
      joint.addOwnRow(next);
    }
    rows.addUpTo(table.counts.length);
    firstRow += table.counts.length;
  }
  return { accountIds, territoryIds, ...joint.finish(), issues: joinIssues(pieces) };
}

interface JointRows {
  readonly rowsOf: (table: TaskTable) => TaskRows;
  readonly addOwnRow: (row: number) => void;
  readonly finish: () => Pick<AssignmentTable, 'offsets' | 'territories' | 'pinned'>;
}

/** The rows of a task, one after the other. */
interface TaskRows {
  readonly addUpTo: (row: number) => void;
  /** Leaves the next row out. */
  readonly skip: () => void;
}

function jointRows({ accountIds, tables, own: { table } }: TablePieces): JointRows {
  const most = tables.reduce((sum, { territories }) => sum + territories.length, table.territories.length);
  const offsets = new Uint32Array(accountIds.length + 1);
  const territories = new Uint32Array(most);
  const pinned = new Uint8Array(Math.ceil(most / 8));
  let rows = 0;
  let size = 0;
  return {
    rowsOf({ counts, territories: ofTask }) {
      let row = 0;
      let entry = 0;
      return {
        addUpTo(end) {
          const start = size;
          inBlocks(row, end, (from, to) => {
            size = addCounts(counts, from, to, offsets, rows, size);
            rows += to - from;
          });
          row = end;
          territories.set(ofTask.subarray(entry, entry + size - start), start);
          entry += size - start;
        },
        skip: () => {
          entry += counts[row++];
        },
      };
    },
    addOwnRow(row) {
      for (let entry = table.offsets[row]; entry < table.offsets[row + 1]; entry++, size++) {
        territories[size] = table.territories[entry];
        if (((table.pinned[entry >> 3] >> (entry & 7)) & 1) === 1) pinned[size >> 3] |= 1 << (size & 7);
      }
      offsets[++rows] = size;
    },
    finish: () => ({
      offsets,
      territories: size === most ? territories : territories.slice(0, size),
      pinned: size === most ? pinned : pinned.slice(0, Math.ceil(size / 8)),
    }),
  };
}

/** Adds the ends of rows that have so many territories each; gives where the last one ends. */
function addCounts(
  counts: CompactArray,
  from: number,
  to: number,
  offsets: Uint32Array,
  firstRow: number,
  size: number,
): number {
  let end = size;
  for (let at = from, row = firstRow; at < to; at++) {
    end += counts[at];
    offsets[++row] = end;
  }
  return end;
}

function joinIssues({ accountIds, tables, own }: TablePieces): Issue[] {
  const ownRows = new Set(own.rows);
  const issues: Placed[] = [];
  let firstRow = 0;
  for (const table of tables) {
    for (const issue of table.issues) {
      const row = firstRow + rowOf(issue);
      // Threads do not know the ids.
      if (!ownRows.has(row)) issues.push({ row, issue: placed(issue, row, accountIds[row]) });
    }
    firstRow += table.counts.length;
  }
  for (const issue of own.table.issues) {
    const row = own.rows[rowOf(issue)];
    issues.push({ row, issue: placed(issue, row, accountIds[row]) });
  }
  return issues.sort((a, b) => a.row - b.row).map(({ issue }) => issue);
}

interface Placed {
  readonly row: number;
  readonly issue: Issue;
}

/** Every issue of an account names its row. */
function rowOf(issue: Issue): number {
  return 'row' in issue ? issue.row : -1;
}

function placed(issue: Issue, row: number, accountId: string): Issue {
  if (!('row' in issue)) return issue;
  return 'accountId' in issue ? { ...issue, row, accountId } : { ...issue, row };
}
