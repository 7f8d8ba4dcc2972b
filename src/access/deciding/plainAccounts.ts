import type { AccountTable } from '../indexTypes.js';
import { countAt, valueAt } from '../tables/listPages.js';
import { numberAt } from '../tables/numberPages.js';

/** How many numbers of `plain` an account has: up to two territories, the owner, -1 for none, and what kind of account. */
export const ACCOUNT_WIDTH = 4;

/** Where the owner stands. */
export const OWNER_AT = 2;

/** Where the kind stands. */
export const KIND_AT = 3;

/** An account in more than two territories. */
export const MANY_TERRITORIES = 0;

/** One that is shared with nobody and has no team. */
const PRIVATE = 1;

/** One that is shared, or has a team. */
export const SHARED = 2;

/** Writes the numbers of an account from `at` on. */
export function writePlainAccount(
  accounts: Omit<AccountTable, 'plain'>,
  row: number,
  into: Int32Array,
  at: number,
): void {
  const { territories, owners, sharers, team } = accounts;
  const count = countAt(territories, row);
  into[at] = count === 0 ? -1 : valueAt(territories, row, 0);
  into[at + 1] = count < 2 ? -1 : valueAt(territories, row, 1);
  into[at + OWNER_AT] = numberAt(owners, row);
  const isShared = countAt(sharers, row) > 0 || countAt(team, row) > 0;
  into[at + KIND_AT] = count > 2 ? MANY_TERRITORIES : isShared ? SHARED : PRIVATE;
}
