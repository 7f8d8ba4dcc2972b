import type { GrantFilter } from '../../access/filtering/types.js';
import type { RecordType } from '../../access/types.js';
import { accountsOf, type FilterScope, grantSql, type RecordRow, rowIn } from './grantSql.js';
import { isIn } from './membership.js';
import type { FilterConditions } from './types.js';

/** The conditions under which a record is accessible by its accounts, or an account by its children; none is ever NULL. */
export function impliedSql(row: RecordRow, { account, children }: FilterConditions, scope: FilterScope): string[] {
  const byAccount = account === undefined ? [] : accountSql(row, account, scope);
  if (children === undefined) return byAccount;
  const { contact, opportunity } = children;
  return [
    ...byAccount,
    ...childSql(row, 'contact', contact, scope),
    ...childSql(row, 'opportunity', opportunity, scope),
  ];
}

function accountSql(row: RecordRow, grant: GrantFilter, scope: FilterScope): string[] {
  const { account } = scope.tables;
  return accountsOf(row.type, scope).map(({ table, recordId, accountId }) =>
    isIn(row.id, table, recordId, (link) =>
      isIn(link(accountId), account.table, account.id, (column) =>
        grantSql(rowIn('account', account, column), grant, scope),
      ),
    ),
  );
}

function childSql(row: RecordRow, type: RecordType, grant: GrantFilter, scope: FilterScope): string[] {
  const child = scope.tables[type];
  if (child === undefined) return [];
  return accountsOf(type, scope).map(({ table, recordId, accountId }) =>
    isIn(row.id, table, accountId, (link) =>
      isIn(link(recordId), child.table, child.id, (column) => grantSql(rowIn(type, child, column), grant, scope)),
    ),
  );
}
