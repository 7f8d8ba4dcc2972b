import type { Account } from '../assignment/types.js';
import { TerritoryError } from '../core/errors.js';
import type { Input, RecordBatch } from '../node/types.js';

/** An account as it was found in a file. */
export interface FoundAccount {
  readonly account: Account;
  /** The line on which it starts. */
  readonly line: number;
}

/**
 * The first account with an id in a file; the rest of the file is not read.
 *
 * @throws {@link TerritoryError} `absent_account` when there is none.
 */
export async function findAccount(
  batches: AsyncIterable<RecordBatch>,
  { name }: Input,
  id: string,
): Promise<FoundAccount> {
  let records = 0;
  for await (const batch of batches) {
    for (const [place, record] of batch.records.entries()) {
      if (hasId(record, id)) return { account: record, line: batch.lines[place] };
    }
    records += batch.records.length + batch.malformed.length;
  }
  throw new TerritoryError([{ code: 'absent_account', path: name, accountId: id, records }]);
}

function hasId(record: unknown, id: string): record is Account {
  return typeof record === 'object' && record !== null && 'id' in record && record.id === id;
}
