import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { countAt, type ListPages, valueAt } from '../tables/listPages.js';
import { numberAt } from '../tables/numberPages.js';
import { isWithinPositions } from './isWithinPositions.js';
import { KIND_BITS, OWNER_KINDS, TERRITORY_KINDS } from './kinds.js';
import { ACCOUNT, FULL, NONE } from './levels.js';
import { childTable, recordTable } from './recordTable.js';
import { territoryLevel } from './territoryLevel.js';

/**
 * What a user has of a record itself on the grounds in `kinds`, before ceilings and denies: the most that one of them
 * gives. {@link directReasons} lists the same grounds one by one.
 */
export function directLevel(index: AccessIndex, user: UserAccess, type: number, row: number, kinds: number): number {
  const { rules } = index;
  let level = (kinds & KIND_BITS.everyone) === 0 ? NONE : rules.everyone[type];
  if (user.isAdministrator && (kinds & KIND_BITS.administrator) !== 0) level = Math.max(level, rules.administrator);
  if ((kinds & OWNER_KINDS) !== 0) level = Math.max(level, ownerLevel(index, user, type, row, kinds));
  if ((kinds & KIND_BITS.share) !== 0 && user.shares[type].size > 0) {
    level = Math.max(level, user.shares[type].get(row) ?? NONE);
  }
  if ((kinds & KIND_BITS.team) !== 0 && user.teams.size > 0) level = Math.max(level, teamLevel(index, user, type, row));
  if (level === FULL || (kinds & TERRITORY_KINDS) === 0 || !hasTerritories(user)) return level;
  return Math.max(level, territoriesLevel(index, user, type, row, kinds));
}

function hasTerritories({ cover, managed }: UserAccess): boolean {
  return cover.starts.length > 0 || managed.length > 0;
}

function ownerLevel(index: AccessIndex, user: UserAccess, type: number, row: number, kinds: number): number {
  const { rules, users } = index;
  const owner = numberAt(recordTable(index, type).owners, row);
  if (owner === -1) return NONE;
  if (owner === user.number) return (kinds & KIND_BITS.owner) === 0 ? NONE : rules.owner;
  const role = user.role === -1 ? -1 : users.users[owner].role;
  if (role === -1) return NONE;
  if (role === user.role) return (kinds & KIND_BITS.role_peer) === 0 ? NONE : rules.rolePeer;
  const isSuperior = isWithinPositions(index.roles.hierarchy, role, user.role);
  return isSuperior && (kinds & KIND_BITS.superior) !== 0 ? rules.superior : NONE;
}

function teamLevel(index: AccessIndex, user: UserAccess, type: number, row: number): number {
  if (type === ACCOUNT) return user.teams.get(row)?.levels[type] ?? NONE;
  let level = NONE;
  const { accounts } = childTable(index, type);
  for (let at = countAt(accounts, row) - 1; at >= 0; at--) {
    level = Math.max(level, user.teams.get(valueAt(accounts, row, at))?.levels[type] ?? NONE);
  }
  return level;
}

function territoriesLevel(index: AccessIndex, user: UserAccess, type: number, row: number, kinds: number): number {
  const level = listedLevel(index, user, type, kinds, recordTable(index, type).territories, row);
  if (type === ACCOUNT || level === FULL) return level;
  const { accounts, hasOwn } = childTable(index, type);
  return index.rules.addsTerritories || numberAt(hasOwn, row) === 0
    ? Math.max(level, inheritedLevel(index, user, type, kinds, accounts, row))
    : level;
}

/** By the territories of the accounts that a contact or an opportunity belongs to. */
function inheritedLevel(
  index: AccessIndex,
  user: UserAccess,
  type: number,
  kinds: number,
  accounts: ListPages,
  row: number,
): number {
  let level = NONE;
  for (let at = countAt(accounts, row) - 1; at >= 0; at--) {
    const account = valueAt(accounts, row, at);
    level = Math.max(level, listedLevel(index, user, type, kinds, index.accounts.territories, account));
  }
  return level;
}

/** By the territories in the list of a row. */
function listedLevel(
  index: AccessIndex,
  user: UserAccess,
  type: number,
  kinds: number,
  territories: ListPages,
  row: number,
): number {
  let level = NONE;
  for (let at = countAt(territories, row) - 1; at >= 0 && level < FULL; at--) {
    level = Math.max(level, territoryLevel(index, user, type, valueAt(territories, row, at), kinds));
  }
  return level;
}
