import type { AccessFilter, GrantFilter } from '../../access/filtering/types.js';
import type { RecordType } from '../../access/types.js';
import type { Literals } from '../expressions/literals.js';
import { isAmong, isIn } from './membership.js';
import type { AccountSql, RecordSql, TablesSql, TerritorySql } from './quoteTables.js';

/** What the conditions on a record are made with. */
export interface FilterScope {
  readonly tables: TablesSql;
  readonly literals: Literals;
  readonly recordTerritories: AccessFilter['recordTerritories'];
}

/** A record as a condition refers to it: its columns, after the name of their table. */
export interface RecordRow {
  readonly type: RecordType;
  readonly id: string;
  readonly ownerId: string;
}

/** The SQL of the conditions of a grant on a record: one of them holds; never NULL. */
export function grantSql(row: RecordRow, grant: GrantFilter, scope: FilterScope): string {
  if (grant.everyone) return 'TRUE';
  const { literals } = scope;
  const conditions = [
    isAmong(row.ownerId, grant.ownerIds, literals),
    isAmong(row.id, grant.recordIds, literals),
    ...teamConditions(row, grant, scope),
    ...territoryConditions(row, grant, scope),
  ].filter((condition) => condition !== 'FALSE');
  return conditions.length === 0 ? 'FALSE' : `(${conditions.join(' OR ')})`;
}

function teamConditions(row: RecordRow, { teamAccountIds }: GrantFilter, scope: FilterScope): string[] {
  if (teamAccountIds.length === 0) return [];
  if (row.type === 'account') return [isAmong(row.id, teamAccountIds, scope.literals)];
  return accountsOf(row.type, scope).map((accounts) =>
    isIn(row.id, accounts.table, accounts.recordId, (column) =>
      isAmong(column(accounts.accountId), teamAccountIds, scope.literals),
    ),
  );
}

/** Where the accounts of a type's records are, if anywhere. */
export function accountsOf(type: RecordType, { tables }: FilterScope): AccountSql[] {
  const accounts = tables[type]?.accounts;
  return accounts === undefined ? [] : [accounts];
}

function territoryConditions(row: RecordRow, grant: GrantFilter, scope: FilterScope): string[] {
  if (grant.territoryIds.length === 0) return [];
  const { tables, recordTerritories } = scope;
  const own = tables[row.type]?.territories;
  if (own === undefined) return [];
  const isInOwn = isInTerritories(row.id, own, grant, scope);
  if (row.type === 'account') return [isInOwn];
  const ofAccounts = accountsOf(row.type, scope).map((accounts) =>
    isIn(row.id, accounts.table, accounts.recordId, (column) =>
      isInTerritories(column(accounts.accountId), tables.account.territories, grant, scope),
    ),
  );
  if (recordTerritories === 'ownAndAccount') return [isInOwn, ...ofAccounts];
  const saysNothing = `NOT ${isIn(row.id, own.table, own.recordId)}`;
  return [isInOwn, ...ofAccounts.map((condition) => `(${saysNothing} AND ${condition})`)];
}

function isInTerritories(id: string, territories: TerritorySql, grant: GrantFilter, { literals }: FilterScope): string {
  const { table, recordId, territoryId, number } = territories;
  return isIn(id, table, recordId, (column) => {
    if (number === undefined) return isAmong(column(territoryId ?? ''), grant.territoryIds, literals);
    const spans = grant.territories.map(({ from, to }) => `${column(number)} BETWEEN ${from} AND ${to - 1}`);
    return `(${spans.join(' OR ')})`;
  });
}

/** The columns of a type's records in a subquery. */
export function rowIn(type: RecordType, { id, ownerId }: RecordSql, column: (name: string) => string): RecordRow {
  return { type, id: column(id), ownerId: column(ownerId) };
}
