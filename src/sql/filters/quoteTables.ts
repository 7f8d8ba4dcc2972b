import { attempt } from '../../access/reading/attempt.js';
import type { RecordType } from '../../access/types.js';
import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { Dialect } from '../dialects/types.js';
import type { AccessRecordTable, AccessTables, SqlTable } from './types.js';

/** The records of a type, every name quoted. */
export interface RecordSql {
  readonly table: string;
  readonly id: string;
  readonly ownerId: string;
  readonly territories: TerritorySql;
  readonly accounts?: AccountSql;
}

/** The territories of records. */
export interface TerritorySql {
  readonly table: string;
  readonly recordId: string;
  readonly territoryId?: string;
  readonly number?: string;
}

/** The accounts of records. */
export interface AccountSql {
  readonly table: string;
  readonly recordId: string;
  readonly accountId: string;
}

/** Records by type. */
export type TablesSql = { readonly [Type in RecordType]?: RecordSql } & { readonly account: RecordSql };

/** Tables with their names quoted, or a thrown error with every name that the engine cannot have. */
export function quoteTables({ account, contact, opportunity }: AccessTables, dialect: Dialect): TablesSql {
  const issues: Issue[] = [];
  const quote = (name: string, pointer: string): string => {
    const quoted = attempt(() => dialect.quoteName(name), pointer);
    issues.push(...quoted.issues);
    return quoted.result ?? '';
  };
  const tables = {
    account: recordSql(account, '/account', quote),
    ...(contact && { contact: recordSql(contact, '/contact', quote) }),
    ...(opportunity && { opportunity: recordSql(opportunity, '/opportunity', quote) }),
  };
  throwIssues(issues);
  return tables;
}

type Quote = (name: string, pointer: string) => string;

function recordSql(
  { table, id, ownerId, territories, accounts }: AccessRecordTable,
  at: string,
  quote: Quote,
): RecordSql {
  return {
    table: tableSql(table, `${at}/table`, quote),
    id: quote(id, `${at}/id`),
    ownerId: quote(ownerId, `${at}/ownerId`),
    territories: {
      table: tableSql(territories.table, `${at}/territories/table`, quote),
      recordId: quote(territories.recordId, `${at}/territories/recordId`),
      ...optional('territoryId', territories.territoryId, at, quote),
      ...optional('number', territories.number, at, quote),
    },
    ...(accounts && {
      accounts: {
        table: tableSql(accounts.table, `${at}/accounts/table`, quote),
        recordId: quote(accounts.recordId, `${at}/accounts/recordId`),
        accountId: quote(accounts.accountId, `${at}/accounts/accountId`),
      },
    }),
  };
}

function tableSql(table: SqlTable, pointer: string, quote: Quote): string {
  if (typeof table === 'string') return quote(table, pointer);
  return table.map((part, position) => quote(part, `${pointer}/${position}`)).join('.');
}

function optional(member: string, name: string | undefined, at: string, quote: Quote): Record<string, string> {
  return name === undefined ? {} : { [member]: quote(name, `${at}/territories/${member}`) };
}
