import { ACCOUNT } from '../deciding/levels.js';
import { ACCOUNT_WIDTH, writePlainAccount } from '../deciding/plainAccounts.js';
import type { AccessIndex } from '../indexTypes.js';
import { withNumbers } from '../tables/numberPages.js';
import { withAccounts } from './withTable.js';

/** An index in which the numbers of an account follow from what has become of it; of another record there are none. */
export function withPlainAccount(index: AccessIndex, type: number, row: number): AccessIndex {
  if (type !== ACCOUNT) return index;
  const numbers = new Int32Array(ACCOUNT_WIDTH);
  writePlainAccount(index.accounts, row, numbers, 0);
  return withAccounts(index, { plain: withNumbers(index.accounts.plain, row * ACCOUNT_WIDTH, numbers, -1) });
}
