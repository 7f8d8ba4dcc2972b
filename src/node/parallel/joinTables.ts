import type { AssignmentTable } from '../../assignment/types.js';
import type { Issue } from '../../core/issues.js';
import type { RangeTable } from './types.js';

/** What a table is put together from. */
export interface TablePieces {
  readonly territoryIds: readonly string[];
  /** By row of the whole. */
  readonly accountIds: readonly string[];
  /** What threads made of ranges, in order of row. */
  readonly ranges: readonly RangeTable[];
  /** Accounts that were assigned here, in place of what threads made of them; a row of `table` for each of `rows`. */
  readonly own: { readonly rows: readonly number[]; readonly table: AssignmentTable };
}

/** One table of all accounts. */
export function joinTables(pieces: TablePieces): AssignmentTable {
  const { territoryIds, accountIds, own } = pieces;
  const joint = jointRows(pieces);
  let firstRow = 0;
  let next = 0;
  for (const range of pieces.ranges) {
    const rows = range.offsets.length - 1;
    let from = 0;
    for (; next < own.rows.length && own.rows[next] < firstRow + rows; next++) {
      joint.addRows(range, from, own.rows[next] - firstRow);
      joint.addOwnRow(own.table, next);
      from = own.rows[next] - firstRow + 1;
    }
    joint.addRows(range, from, rows);
    firstRow += rows;
  }
  return { accountIds: accountIds.slice(), territoryIds, ...joint.finish(), issues: joinIssues(pieces) };
}

interface JointRows {
  readonly addRows: (range: RangeTable, from: number, to: number) => void;
  readonly addOwnRow: (table: AssignmentTable, row: number) => void;
  readonly finish: () => Pick<AssignmentTable, 'offsets' | 'territories' | 'pinned'>;
}

function jointRows({ accountIds, ranges, own }: TablePieces): JointRows {
  const ofRanges = ranges.reduce((sum, range) => sum + range.territories.length, 0);
  const most = ofRanges + own.table.territories.length;
  const offsets = new Uint32Array(accountIds.length + 1);
  const territories = new Uint32Array(most);
  const pinned = new Uint8Array(Math.ceil(most / 8));
  let rows = 0;
  let size = 0;
  const addRows: JointRows['addRows'] = (table, from, to) => {
    const [start, end] = [table.offsets[from], table.offsets[to]];
    territories.set(table.territories.subarray(start, end), size);
    for (let row = from + 1; row <= to; row++) offsets[++rows] = size + table.offsets[row] - start;
    size += end - start;
  };
  return {
    addRows,
    addOwnRow(table, row) {
      for (let entry = table.offsets[row], at = size; entry < table.offsets[row + 1]; entry++, at++)
        if (((table.pinned[entry >> 3] >> (entry & 7)) & 1) === 1) pinned[at >> 3] |= 1 << (at & 7);
      addRows(table, row, row + 1);
    },
    finish: () => ({
      offsets,
      territories: size === most ? territories : territories.slice(0, size),
      pinned: size === most ? pinned : pinned.slice(0, Math.ceil(size / 8)),
    }),
  };
}

function joinIssues({ accountIds, ranges, own }: TablePieces): Issue[] {
  const ownRows = new Set(own.rows);
  const issues: Placed[] = [];
  let firstRow = 0;
  for (const range of ranges) {
    for (const issue of range.issues) {
      const row = firstRow + rowOf(issue);
      // Threads do not know the ids.
      if (!ownRows.has(row)) issues.push({ row, issue: placed(issue, row, accountIds[row]) });
    }
    firstRow += range.offsets.length - 1;
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
