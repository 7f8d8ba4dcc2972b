import { accountsOf, type FilterScope, type RecordRow } from './grantSql.js';
import { isAmong, isIn } from './membership.js';
import type { FilterConditions } from './types.js';

/** The SQL of the conditions under which a record is kept from a user all the same; never NULL. */
export function denySql(row: RecordRow, { userId, except }: FilterConditions, scope: FilterScope): string {
  const always = [...recordConditions(row, except.recordIds, scope), ...ofAccounts(row, except.accountIds, scope)];
  const unlessOwned = [
    ...recordConditions(row, except.recordIdsUnlessOwned, scope),
    ...ofAccounts(row, except.accountIdsUnlessOwned, scope),
  ];
  const isOwned = () => isAmong(row.ownerId, [userId], scope.literals);
  const kept = unlessOwned.length === 0 ? [] : [`(NOT ${isOwned()} AND (${unlessOwned.join(' OR ')}))`];
  const conditions = [...always, ...kept];
  return conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`;
}

function recordConditions(row: RecordRow, ids: readonly string[], { literals }: FilterScope): string[] {
  return ids.length === 0 ? [] : [isAmong(row.id, ids, literals)];
}

function ofAccounts(row: RecordRow, ids: readonly string[], scope: FilterScope): string[] {
  if (ids.length === 0) return [];
  return accountsOf(row.type, scope).map((accounts) =>
    isIn(row.id, accounts.table, accounts.recordId, (column) =>
      isAmong(column(accounts.accountId), ids, scope.literals),
    ),
  );
}
