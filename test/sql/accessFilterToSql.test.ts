import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessFilter, type AccessInput, accessFilter, compileAccess, type RecordType } from '../../src/index.js';
import { type AccessTables, accessFilterToSql } from '../../src/sql/index.js';
import { accessTables, accessTablesOf } from '../support/accessTables.js';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { createTable } from '../support/sqlTables.js';
import { thrownIssues } from '../support/thrownIssues.js';

const input: AccessInput = {
  model: {
    id: 'plan',
    territories: [
      { id: 'emea', parentId: null, access: { account: 'view', contact: 'view' } },
      { id: 'dach', parentId: 'emea', access: { account: 'edit', contact: 'edit' } },
      { id: 'amer', parentId: null, access: { account: 'view' } },
    ],
  },
  users: ['ann', 'bob', 'eve'].map((id) => ({ id })),
  memberships: [
    { userId: 'ann', territoryId: 'emea' },
    { userId: 'bob', territoryId: 'amer' },
  ],
  assignments: [
    { accountId: 'siemens', territoryId: 'dach' },
    { accountId: 'boeing', territoryId: 'amer' },
    { accountId: 'secret', territoryId: 'dach' },
  ],
  records: [
    { type: 'contact', id: 'weber', accountId: 'siemens' },
    { type: 'contact', id: 'smith', accountId: 'boeing' },
    { type: 'contact', id: 'nobody', accountId: 'siemens', territoryIds: [] },
  ],
  ownership: [{ type: 'account', id: 'secret', userId: 'bob' }],
  denies: [{ userId: 'ann', scope: 'record', type: 'account', id: 'secret' }],
};
const world = { input, options: { asOf: '2026-07-01' } };
const index = compileAccess(input, world.options);

let database: TestDatabase;
beforeAll(async () => {
  database = await openDuckDB();
  for (const table of accessTablesOf(index, world)) await database.run(createTable(table, 'duckdb'));
});
afterAll(() => database.close());

async function select(userId: string, type: RecordType, minLevel: 'view' | 'edit' | 'full' = 'view') {
  const filter = accessFilter(index, userId, type, minLevel);
  const { text, parameters } = accessFilterToSql(filter, accessTables('number'), { dialect: 'duckdb' });
  const rows = await database.rows(`SELECT id FROM ${type}s WHERE ${text} ORDER BY id`, [...parameters]);
  return rows.map(([id]) => id);
}

describe('accessFilterToSql', () => {
  it('selects what is in the territories below, but for what is denied', async () => {
    expect(await select('ann', 'account')).toEqual(['siemens']);
  });

  it('selects what a user owns', async () => {
    expect(await select('bob', 'account')).toEqual(['boeing', 'secret']);
  });

  it('gives a contact the territories of its account, unless it says that it has none', async () => {
    expect(await select('ann', 'contact', 'edit')).toEqual(['weber']);
  });

  it('selects nothing for a user that nobody knows', () => {
    const filter = accessFilter(index, 'nobody', 'account');
    expect(accessFilterToSql(filter, accessTables('number'), { dialect: 'spark' })).toEqual({
      text: 'FALSE',
      parameters: [],
    });
  });

  it('is TRUE where everybody has the level', () => {
    const filter = withDirect({ everyone: true });
    expect(accessFilterToSql(filter, accessTables('number'), { dialect: 'spark' }).text).toBe('TRUE');
  });

  it('tells a row by the last part of the name of its table', () => {
    const account = { ...accessTables('number').account, table: ['sales', 'accounts'] };
    const { text } = accessFilterToSql(withDirect({ ownerIds: ['ann'] }), { account }, { dialect: 'trino' });
    expect(text).toBe(`((("accounts"."owner_id" IS NOT NULL AND "accounts"."owner_id" IN ('ann'))))`);
  });

  it('compares numbers of territories where there are some, and ids otherwise', () => {
    const filter = withDirect({ territoryIds: ['dach', 'emea'], territories: [{ from: 0, to: 2 }] });
    const [byNumber, byId] = (['number', 'territoryId'] as const).map(
      (search) => accessFilterToSql(filter, accessTables(search), { dialect: 'trino' }).text,
    );
    expect(byNumber).toContain('inside."number" BETWEEN 0 AND 1');
    expect(byId).toContain(`inside."territory_id" IN ('dach', 'emea')`);
  });

  it.each<[missing: string, filter: AccessFilter, tables: AccessTables, pointer: string]>([
    ['the table of the records', contactFilter(), { account: accessTables('number').account }, '/contact'],
    ['the accounts of contacts', contactFilter(), withContact({ accounts: undefined }), '/contact/accounts'],
    [
      'any column of territories',
      contactFilter(),
      withContact({ territories: { table: 't', recordId: 'r' } }),
      '/contact/territories/territoryId',
    ],
  ])('asks for %s', (_missing, filter, tables, pointer) => {
    const call = () => accessFilterToSql(filter, tables, { dialect: 'duckdb' });
    expect(thrownIssues(call)).toMatchObject([{ code: 'missing_member', pointer }]);
  });

  it('refuses names that an engine cannot have, each by its place', () => {
    const account = { ...accessTables('number').account, table: ['a', ''], id: 'a\0b' };
    const call = () => accessFilterToSql(withDirect({}), { account }, { dialect: 'duckdb' });
    expect(thrownIssues(call)).toMatchObject([{ pointer: '/account/table/1' }, { pointer: '/account/id' }]);
  });
});

function contactFilter(): AccessFilter {
  return accessFilter(index, 'ann', 'contact');
}

function withContact(contact: Partial<AccessTables['account']>): AccessTables {
  const tables = accessTables('number');
  return { ...tables, contact: { ...tables.account, ...tables.contact, ...contact } };
}

function withDirect(direct: Partial<AccessFilter['direct']>): AccessFilter {
  const { children: _, ...filter } = accessFilter(index, 'eve', 'account');
  return { ...filter, direct: { ...filter.direct, ownerIds: [], ...direct } };
}
