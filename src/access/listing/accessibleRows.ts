import { ALL_KINDS, PARENT_KINDS } from '../deciding/kinds.js';
import { ACCOUNT, CHILD_TYPES, VIEW } from '../deciding/levels.js';
import { childTable } from '../deciding/recordTable.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { listAt } from '../tables/listPages.js';
import { enoughOfAccount } from './enoughOfAccount.js';
import { grantedRows, type Rows } from './grantedRows.js';

/**
 * The rows of a type on which a user has at least a level, before ceilings and denies, in parts; a row may come several
 * times.
 */
export function* accessibleRows(index: AccessIndex, user: UserAccess, type: number, minLevel: number): Generator<Rows> {
  yield* grantedRows(index, user, { type, minLevel, kinds: ALL_KINDS });
  if (type !== ACCOUNT) yield* byAccounts(index, user, type, minLevel);
  else if (index.rules.parent >= minLevel) yield* byChildren(index, user);
}

/** What belongs to accounts that give as much. */
function* byAccounts(index: AccessIndex, user: UserAccess, type: number, minLevel: number): Generator<Rows> {
  const enough = enoughOfAccount(index, type, minLevel);
  if (enough === undefined) return;
  const demand = { type: ACCOUNT, minLevel: enough, kinds: index.rules.childKinds };
  const children = index.accounts.children[type];
  for (const rows of grantedRows(index, user, demand)) {
    for (let at = 0; at < rows.length; at++) yield listAt(children, rows[at]);
  }
}

/** The accounts of what the user may see. */
function* byChildren(index: AccessIndex, user: UserAccess): Generator<Rows> {
  for (const type of CHILD_TYPES) {
    const { accounts } = childTable(index, type);
    for (const rows of grantedRows(index, user, { type, minLevel: VIEW, kinds: PARENT_KINDS })) {
      for (let at = 0; at < rows.length; at++) yield listAt(accounts, rows[at]);
    }
  }
}
