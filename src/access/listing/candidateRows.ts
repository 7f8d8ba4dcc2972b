import { ACCOUNT, CHILD_TYPES } from '../deciding/levels.js';
import { childTable, recordTable } from '../deciding/recordTable.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { listAt } from '../tables/listPages.js';
import { coveredSpans } from './coveredSpans.js';
import { subordinates } from './subordinates.js';

/** Rows one after the other. */
export type Rows = Iterable<number>;

/**
 * The rows of a type on which a user may have any access but by being everybody or an administrator, in parts; a row may
 * come several times, and none that matters is left out. Whether there is access is for `recordLevel` to say.
 */
export function* candidateRows(index: AccessIndex, user: UserAccess, type: number): Generator<Rows> {
  yield* directRows(index, user, type);
  if (type === ACCOUNT) yield* accountsOfChildren(index, user);
  else yield* childrenOfAccounts(index, user, type);
}

/** Those that the user has to do with directly. */
function* directRows(index: AccessIndex, user: UserAccess, type: number): Generator<Rows> {
  const { inTerritory } = recordTable(index, type);
  for (const { from, to } of coveredSpans(index, user)) {
    for (let position = from; position < to; position++) yield inTerritory[position];
  }
  yield user.owned[type];
  for (const number of subordinates(index, user)) yield index.users.users[number].owned[type];
  yield user.shares[type].keys();
  if (type === ACCOUNT) yield user.teams.keys();
}

function* accountsOfChildren(index: AccessIndex, user: UserAccess): Generator<Rows> {
  if (index.rules.parent === 0) return;
  for (const type of CHILD_TYPES) {
    const { accounts } = childTable(index, type);
    for (const rows of directRows(index, user, type)) for (const row of rows) yield listAt(accounts, row);
  }
}

/** INVARIANT: an account gives access, or its territories and its team do, only to those who have to do with it directly. */
function* childrenOfAccounts(index: AccessIndex, user: UserAccess, type: number): Generator<Rows> {
  const children = index.accounts.children[type];
  for (const rows of directRows(index, user, ACCOUNT)) for (const row of rows) yield listAt(children, row);
}
