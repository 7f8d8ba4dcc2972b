import type { AssignmentRun } from '../../assignment/assignmentRun.js';
import { columnReader } from '../../assignment/columns/columnReader.js';
import { partsOf } from '../../assignment/columns/partsOf.js';
import { rowCount } from '../../assignment/columns/rowCount.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import type { AccountChunk } from '../../assignment/matching/accountChunk.js';
import type { AssignmentTable, Pin } from '../../assignment/types.js';
import type { Issue } from '../../core/issues.js';
import type { SharedColumns } from './types.js';

/** Accounts that threads cannot assign, since their ids matter. */
export interface OwnRows {
  readonly rows: readonly number[];
  /** A row for each of `rows`. */
  readonly table: AssignmentTable;
  /** What can only be said of all accounts together. */
  readonly issues: readonly Issue[];
}

/** A run whose pins are these. */
interface OwnRun {
  readonly run: AssignmentRun;
  readonly pins: readonly Pin[];
}

/** Assigns the accounts that have no usable id and those with pins. */
export function assignOwnRows(compiled: CompiledModel, shared: SharedColumns, { run, pins }: OwnRun): OwnRows {
  const pinned = new Set(pins.map(({ accountId }) => accountId));
  const rows = pinned.size === 0 ? shared.refusedRows : rowsOf(shared, pinned);
  const table = run.assignChunks(rowChunks(compiled, shared, rows));
  return { rows, table, issues: run.finish() };
}

function rowsOf({ accountIds, refusedRows }: SharedColumns, pinned: ReadonlySet<string>): number[] {
  const rows: number[] = [...refusedRows];
  for (let row = 0; row < accountIds.length; row++) if (pinned.has(accountIds[row])) rows.push(row);
  return rows.sort((a, b) => a - b);
}

/** Each row as a chunk of its own. */
function* rowChunks(
  compiled: CompiledModel,
  { accounts }: SharedColumns,
  rows: readonly number[],
): Generator<AccountChunk> {
  const readerOf = columnReader(compiled);
  let first = 0;
  let next = 0;
  for (const part of partsOf(accounts)) {
    const read = readerOf(part);
    const end = first + rowCount(part);
    for (; next < rows.length && rows[next] < end; next++) yield read(rows[next] - first, rows[next] - first + 1);
    first = end;
  }
}
