import type { AccessIndex } from '../indexTypes.js';
import { listAt } from '../tables/listPages.js';
import { numberAt } from '../tables/numberPages.js';
import { ACCOUNT } from './levels.js';
import { childTable, recordTable } from './recordTable.js';

/** A territory that counts for a record. */
export interface HeldTerritory {
  readonly position: number;
  /** The row of the account that a contact or an opportunity has it from, -1 for its own. */
  readonly account: number;
}

/** The territories that count for a record, open or not: its own, and where they do those of its accounts. */
export function territoriesOfRecord(index: AccessIndex, type: number, row: number): HeldTerritory[] {
  const own = Array.from(listAt(recordTable(index, type).territories, row), (position) => ({ position, account: -1 }));
  if (type === ACCOUNT || !inheritsTerritories(index, type, row)) return own;
  const inherited = Array.from(listAt(childTable(index, type).accounts, row), (account) =>
    Array.from(listAt(index.accounts.territories, account), (position) => ({ position, account })),
  );
  return [...own, ...inherited.flat()];
}

/** Whether the territories of its accounts count for a contact or an opportunity. */
export function inheritsTerritories(index: AccessIndex, type: number, row: number): boolean {
  return index.rules.addsTerritories || numberAt(childTable(index, type).hasOwn, row) === 0;
}
