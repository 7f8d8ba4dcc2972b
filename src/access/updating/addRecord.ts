import { withId } from '../../core/idTable.js';
import { ACCOUNT } from '../deciding/levels.js';
import { childTable, recordTable } from '../deciding/recordTable.js';
import type { AccessIndex } from '../indexTypes.js';
import { withList } from '../tables/listPages.js';
import { withNumber } from '../tables/numberPages.js';
import { withPlainAccount } from './withPlainAccount.js';
import { withAccounts, withChildren, withTable } from './withTable.js';

/** An index with one more record, of which nothing is known yet. */
export function addRecord(index: AccessIndex, type: number, id: string): AccessIndex {
  const { ids, owners, territories, sharers } = recordTable(index, type);
  const row = ids.count;
  const added = withTable(index, type, {
    ids: withId(ids, id),
    owners: withNumber(owners, row, -1, -1),
    territories: withList(territories, row, []),
    sharers: withList(sharers, row, []),
  });
  return type === ACCOUNT ? addAccount(added, row) : addChild(added, type, row);
}

function addAccount(index: AccessIndex, row: number): AccessIndex {
  const { team, children } = index.accounts;
  const added = withAccounts(index, {
    team: withList(team, row, []),
    children: children.map((pages) => withList(pages, row, [])),
  });
  return withPlainAccount(added, ACCOUNT, row);
}

function addChild(index: AccessIndex, type: number, row: number): AccessIndex {
  const { accounts, hasOwn } = childTable(index, type);
  return withChildren(index, type, { accounts: withList(accounts, row, []), hasOwn: withNumber(hasOwn, row, 0, 0) });
}
