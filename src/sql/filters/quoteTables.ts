import type { RecordType } from '../../access/types.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { Dialect } from '../dialects/types.js';
import { type Names, openNames } from '../tables/openNames.js';
import type { AccessRecordTable, AccessTables, AccessTerritoryTable } from './types.js';

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
  const names = openNames(dialect);
  const tables = {
    account: recordSql(account, '/account', names),
    ...(contact && { contact: recordSql(contact, '/contact', names) }),
    ...(opportunity && { opportunity: recordSql(opportunity, '/opportunity', names) }),
  };
  throwIssues(names.issues);
  return tables;
}

function recordSql(record: AccessRecordTable, at: string, { one, table }: Names): RecordSql {
  const { territories, accounts } = record;
  return {
    table: table(record.table, `${at}/table`),
    id: one(record.id, `${at}/id`),
    ownerId: one(record.ownerId, `${at}/ownerId`),
    territories: territorySql(territories, `${at}/territories`, { one, table }),
    ...(accounts && {
      accounts: {
        table: table(accounts.table, `${at}/accounts/table`),
        recordId: one(accounts.recordId, `${at}/accounts/recordId`),
        accountId: one(accounts.accountId, `${at}/accounts/accountId`),
      },
    }),
  };
}

type Quotes = Pick<Names, 'one' | 'table'>;

function territorySql(given: AccessTerritoryTable, at: string, { one, table }: Quotes): TerritorySql {
  const { territoryId, number } = given;
  return {
    table: table(given.table, `${at}/table`),
    recordId: one(given.recordId, `${at}/recordId`),
    ...(territoryId !== undefined && { territoryId: one(territoryId, `${at}/territoryId`) }),
    ...(number !== undefined && { number: one(number, `${at}/number`) }),
  };
}
