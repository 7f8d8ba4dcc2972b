import { isUsableId } from '../../assignment/accountIdOf.js';
import { idReader } from '../../assignment/columns/idReader.js';
import { rowCount } from '../../assignment/columns/rowCount.js';
import type { AccountColumns } from '../../assignment/columnTypes.js';
import { CHUNK_SIZE } from '../../assignment/matching/accountChunk.js';

interface AccountIds {
  /** By row of all parts; `''` for an account without a usable id. It is frozen, so that every table may have it. */
  readonly accountIds: readonly string[];
  /** The rows without a usable id. */
  readonly refusedRows: readonly number[];
}

/** The ids of all accounts, in order. */
export function readAccountIds(parts: readonly AccountColumns[]): AccountIds {
  const accountIds: string[] = [];
  const refusedRows: number[] = [];
  for (const part of parts) {
    const rows = rowCount(part);
    const readIds = idReader(part, []);
    for (let from = 0; from < rows; from += CHUNK_SIZE) {
      const to = Math.min(rows, from + CHUNK_SIZE);
      const { ids, firstId } = readIds(from, to);
      for (let row = from; row < to; row++) {
        const id = ids[firstId + row - from];
        if (!isUsableId(id)) refusedRows.push(accountIds.length);
        accountIds.push(isUsableId(id) ? id : '');
      }
    }
  }
  return { accountIds: Object.freeze(accountIds), refusedRows };
}
