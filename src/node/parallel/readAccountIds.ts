import { idReader } from '../../assignment/columns/idReader.js';
import { rowCount } from '../../assignment/columns/rowCount.js';
import type { AccountColumns } from '../../assignment/columnTypes.js';

interface AccountIds {
  /** By row of all parts; `''` for an account without a usable id. */
  readonly accountIds: readonly string[];
  /** The rows without a usable id. */
  readonly refusedRows: readonly number[];
}

/** The ids of all accounts, in order. */
export function readAccountIds(parts: readonly AccountColumns[]): AccountIds {
  const accountIds: string[] = [];
  const refusedRows: number[] = [];
  for (const part of parts) {
    const ids: (string | undefined)[] = [];
    idReader(part)(0, rowCount(part), ids);
    for (const id of ids) {
      if (id === undefined) refusedRows.push(accountIds.length);
      accountIds.push(id ?? '');
    }
  }
  return { accountIds, refusedRows };
}
