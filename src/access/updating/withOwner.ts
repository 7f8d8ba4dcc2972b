import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex } from '../indexTypes.js';
import { numberAt, withNumber } from '../tables/numberPages.js';
import { withRow } from './movedNumber.js';
import { withPlainAccount } from './withPlainAccount.js';
import { withTable } from './withTable.js';
import { withUser } from './withUser.js';

/** An index in which a record has this owner, or with -1 none. */
export function withOwner(index: AccessIndex, type: number, row: number, owner: number): AccessIndex {
  const { owners } = recordTable(index, type);
  const before = numberAt(owners, row);
  if (before === owner) return index;
  const owned = withTable(index, type, { owners: withNumber(owners, row, owner, -1) });
  const changed = withPlainAccount(owned, type, row);
  const left =
    before === -1 ? changed : withOwned(changed, type, before, (rows) => rows.filter((each) => each !== row));
  return owner === -1 ? left : withOwned(left, type, owner, (rows) => withRow(rows, row));
}

function withOwned(
  index: AccessIndex,
  type: number,
  number: number,
  change: (rows: Int32Array) => Int32Array,
): AccessIndex {
  const { owned } = index.users.users[number];
  return withUser(index, number, { owned: owned.map((rows, each) => (each === type ? change(rows) : rows)) });
}
