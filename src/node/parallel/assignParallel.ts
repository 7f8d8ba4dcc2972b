import { assignColumns } from '../../assignment/assignColumns.js';
import { assignmentRun } from '../../assignment/assignmentRun.js';
import { findColumnIssues } from '../../assignment/columns/findColumnIssues.js';
import type { AccountColumns } from '../../assignment/columnTypes.js';
import type { AssignmentOptions, AssignmentTable } from '../../assignment/types.js';
import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { isMembers } from '../../criteria/members.js';
import { assignOwnRows } from './assignOwnRows.js';
import { joinTables } from './joinTables.js';
import { shareParts } from './shareParts.js';
import { splitRows } from './splitRows.js';
import type { AssignmentPool, SharedColumns, SharedPart } from './types.js';

/**
 * The territories of accounts that come column by column, as {@link assignColumns} gives them, by the threads of a pool.
 *
 * The rows are split among the threads; this one goes on with whatever there is to do. Typed arrays that are not in a
 * `SharedArrayBuffer` are copied into one first, and so are dictionaries: {@link shareColumns} does that ahead of time.
 * Ids stay here, unless criteria read the field `id`; accounts with pins are assigned here, too.
 *
 * @throws {@link TerritoryError} what {@link assignColumns} throws, and `wrong_type` for a pool that is closed. Where a
 * thread ends before its time, the error is Node's.
 * @example
 * import { openAssignmentPool } from 'bailiwick/node';
 * const pool = await openAssignmentPool(compiled, { threads: 2 });
 * const columns = {
 *   ids: ['siemens', 'renault', 'nobody'],
 *   columns: { country: { codes: Int32Array.of(0, 1, -1), values: ['DE', 'FR'] } },
 * };
 * const table = await assignParallel(pool, columns);
 * await pool.close();
 * countByTerritory(table).get('fr'); // => 1
 */
export async function assignParallel(
  pool: AssignmentPool,
  accounts: AccountColumns | readonly AccountColumns[] | SharedColumns,
  options: AssignmentOptions = {},
): Promise<AssignmentTable> {
  throwIssues(findPoolIssues(pool));
  const { compiled, assignTask } = pool;
  const isShared = isSharedColumns(accounts);
  if (assignTask === undefined) return assignColumns(compiled, isShared ? accounts.accounts : accounts, options);
  const run = assignmentRun(compiled, options);
  const shared = isShared ? sharedForPool(accounts, pool) : shareForPool(accounts, pool);
  const { key, accountIds } = shared;
  const parts = shared.parts.map((part) => partForPool(part, pool));
  const tasks = splitRows(parts, pool.threads).map((ranges) => ({
    key,
    ranges: ranges.map((range) => ({ ...range, columns: parts[range.part] })),
    asOf: options.asOf,
  }));
  const answers = Promise.all(tasks.map(assignTask));
  const own = assignOwnRows(compiled, shared, { run, pins: options.pins ?? [] });
  const table = joinTables({ territoryIds: compiled.territoryIds, accountIds, tables: await answers, own });
  return { ...table, issues: [...table.issues, ...own.issues] };
}

function findPoolIssues(pool: unknown): Issue[] {
  const expected = 'an open pool from openAssignmentPool';
  if (!isMembers(pool) || typeof pool.isClosed !== 'function')
    return [{ code: 'wrong_type', pointer: '', expected, received: describeValue(pool) }];
  return pool.isClosed() ? [{ code: 'wrong_type', pointer: '', expected, received: 'one that is closed' }] : [];
}

function isSharedColumns(accounts: unknown): accounts is SharedColumns {
  return isMembers(accounts) && accounts.kind === 'sharedColumns';
}

type PlainAccounts = AccountColumns | readonly AccountColumns[];

function shareForPool(accounts: PlainAccounts, { compiled: { fields, needs } }: AssignmentPool): SharedColumns {
  throwIssues(readPlainData(() => findColumnIssues(accounts, { fields, isRead: needs.column })));
  return shareParts(accounts, needs);
}

function sharedForPool(shared: SharedColumns, { compiled: { fields, needs } }: AssignmentPool): SharedColumns {
  throwIssues(findColumnIssues(shared.accounts, { fields, isKnownToBeWhole: true }));
  const lacksIds = needs.ids && shared.parts.some(({ ids }) => ids === undefined);
  return lacksIds ? shareParts(shared.accounts, needs) : shared;
}

/** A part with what the pool's threads look at, and no more. */
function partForPool({ rows, ids, columns }: SharedPart, { compiled: { needs } }: AssignmentPool): SharedPart {
  const read = Object.entries(columns).filter(([name]) => needs.column(name));
  return { rows, ...(needs.ids ? { ids } : {}), columns: Object.fromEntries(read) };
}
