import { describe, expect, it } from 'vitest';
import { compileModel, isTerritoryError } from '../../../src/index.js';
import { type AssignmentSqlOptions, type SqlDialect, toSql } from '../../../src/sql/index.js';

const compiled = compileModel({
  id: 'plan',
  fields: { country: { type: 'string' }, since: { type: 'date' } },
  territories: [
    { id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'old', parentId: null, criteria: { '<': [{ var: 'since' }, '2020-01-01'] } },
  ],
});
const accounts = { table: 'accounts', id: 'id', columns: { country: 'country', since: 'since' } };

function pointersOf(options: Partial<AssignmentSqlOptions>): string[] {
  try {
    toSql(compiled, { dialect: 'duckdb', accounts, ...options });
    return [];
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return error.issues.map((issue) => ('pointer' in issue ? String(issue.pointer) : ''));
  }
}

describe('options of toSql', () => {
  it('are told by their places, all names at once', () => {
    const previous = { table: ['crm', ''], accountId: '', territoryId: 'b' };
    const columns = { country: '', since: { name: '' } };
    expect(pointersOf({ accounts: { table: '', id: '', columns }, previous }).sort()).toEqual([
      '/accounts/columns/country',
      '/accounts/columns/since/name',
      '/accounts/id',
      '/accounts/table',
      '/previous/accountId',
      '/previous/table/1',
    ]);
  });

  it('have the types of columns under their accounts', () => {
    const columns = { country: 'country', since: { name: 'since', type: 'number' as const } };
    expect(pointersOf({ accounts: { ...accounts, columns } })).toEqual(['/accounts/columns/since/type']);
  });

  it.each([
    ['duckdb', 'CREATE OR REPLACE TABLE '],
    ['postgres', 'CREATE TABLE '],
    ['spark', 'CREATE OR REPLACE VIEW '],
    ['trino', 'CREATE TABLE '],
    ['snowflake', 'CREATE OR REPLACE TABLE '],
    ['bigquery', 'CREATE OR REPLACE TABLE '],
  ] as const)('make tables of %s that stay where asked to', (dialect: SqlDialect, begin) => {
    const { statements } = toSql(compiled, { dialect, accounts, temporary: false });
    const creating = statements.filter((each) => each.startsWith('CREATE'));
    expect(creating.length).toBeGreaterThan(0);
    expect(creating.filter((each) => !each.startsWith(begin))).toEqual([]);
  });

  it('make temporary tables otherwise', () => {
    const { statements } = toSql(compiled, { dialect: 'postgres', accounts });
    expect(statements[1]).toMatch(/^CREATE TEMPORARY TABLE /);
  });
});
