import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { listAt } from '../tables/listPages.js';
import { numberAt } from '../tables/numberPages.js';
import type { RecordDeny } from '../types.js';
import { directLevel } from './directLevel.js';
import { ALL_KINDS, PARENT_KINDS } from './kinds.js';
import { ACCOUNT, CHILD_TYPES, NONE, VIEW } from './levels.js';
import { childTable, recordTable } from './recordTable.js';

/**
 * What a user has of a record in the end.
 *
 * What is implied by the account, or by contacts and opportunities, follows from direct access alone, so that nothing goes
 * round: from a contact to its account, and on to the account's other contacts.
 */
export function recordLevel(index: AccessIndex, user: UserAccess, type: number, row: number): number {
  const ceiling = user.ceilings[type];
  if (!user.isOpen || ceiling === NONE || findDeny(index, user, type, row) !== undefined) return NONE;
  const level = directLevel(index, user, type, row, ALL_KINDS);
  if (level >= ceiling) return ceiling;
  return Math.min(ceiling, Math.max(level, impliedLevel(index, user, type, row)));
}

function impliedLevel(index: AccessIndex, user: UserAccess, type: number, row: number): number {
  if (type !== ACCOUNT) return levelByAccounts(index, user, type, row);
  return index.rules.parent !== NONE && hasVisibleChild(index, user, row) ? index.rules.parent : NONE;
}

function levelByAccounts(index: AccessIndex, user: UserAccess, type: number, row: number): number {
  const { children, childKinds } = index.rules;
  let level = NONE;
  if (children[type][children[type].length - 1] === NONE) return level;
  for (const account of listAt(childTable(index, type).accounts, row)) {
    level = Math.max(level, children[type][directLevel(index, user, ACCOUNT, account, childKinds)]);
  }
  return level;
}

function hasVisibleChild(index: AccessIndex, user: UserAccess, row: number): boolean {
  return CHILD_TYPES.some((type) =>
    listAt(index.accounts.children[type], row).some(
      (child) => directLevel(index, user, type, child, PARENT_KINDS) >= VIEW,
    ),
  );
}

/** What keeps a user from a record, whatever gives access to it. */
export function findDeny(index: AccessIndex, user: UserAccess, type: number, row: number): RecordDeny | undefined {
  if (user.denies[type].size === 0 && user.denies[ACCOUNT].size === 0) return undefined;
  const isOwner = numberAt(recordTable(index, type).owners, row) === user.number;
  const holds = ({ exceptOwner = false }: RecordDeny) => !(exceptOwner && isOwner);
  const own = user.denies[type].get(row)?.find(holds);
  if (own !== undefined || type === ACCOUNT) return own;
  const denies = Array.from(listAt(childTable(index, type).accounts, row), (account) =>
    user.denies[ACCOUNT].get(account),
  );
  return denies.flatMap((each) => each ?? []).find((deny) => deny.includeChildren === true && holds(deny));
}
