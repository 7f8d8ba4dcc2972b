import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileModel, type JsonLogic, type Territory } from '../../src/index.js';
import { type AssignmentSql, type SqlDialect, toSql } from '../../src/sql/index.js';
import {
  accountsTable,
  earlierTable,
  expected,
  previousTable,
  runSql,
  sqlFor,
  storable,
} from '../support/assignmentSql.js';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { accounts, asOfDays, models } from '../support/modelArbitraries.js';
import { situations } from '../support/pinArbitraries.js';
import { sqlParsers } from '../support/sqlParsers.js';
import { isUsable } from '../support/sqlRecords.js';
import { sqlSituations, wrongAccounts } from '../support/sqlSituations.js';

const refusals = ['opaque_in_sql', 'unusable_in_sql'];
const f = (name: string) => ({ var: name });

describe('toSql on DuckDB', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDuckDB();
  });
  afterAll(() => database.close());

  const batches = fc.uniqueArray(
    accounts().filter(({ id }) => isUsable(id)),
    { selector: ({ id }) => id, minLength: 10, maxLength: 25, size: 'max' },
  );

  it('property: gives each account the territories that assignAccounts gives', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(models(), batches, asOfDays(), async (model, batch, day) => {
        const compiled = compileModel(model);
        const sql = sqlFor(compiled, day);
        expect('query' in sql ? [] : sql.filter((code) => !refusals.includes(code))).toEqual([]);
        if (!('query' in sql)) return;
        const stored = storable(compiled, batch);
        expect(await runSql(database, { table: accountsTable(compiled, stored), sql })).toEqual(
          expected(compiled, stored, day),
        );
        compared++;
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it('property: respects pins, earlier assignments and the limit', async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(situations(), async ({ model, accounts: batch, options }) => {
        const compiled = compileModel(model);
        const { previous, ...given } = options;
        const sql = sqlFor(compiled, { ...given, ...(previous && { previous: earlierTable }) });
        const stored = storable(compiled, batch);
        expect('query' in sql ? [] : sql.filter((code) => !refusals.includes(code))).toEqual([]);
        if (!('query' in sql)) return;
        if (!stored.every(({ id }) => isUsable(id)) || previous?.territoryIds.some((id) => !isUsable(id))) return;
        await database.run(previousTable(previous));
        expect(await runSql(database, { table: accountsTable(compiled, stored), sql })).toEqual(
          expected(compiled, stored, options),
        );
        compared++;
      }),
      { numRuns: 60, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(15);
  });

  it('property: gives every account the same territories, whatever the criteria, columns, pins and shape', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSituations(25), async (situation) => {
        expect(await wrongAccounts(situation, database, 'duckdb')).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('tells values apart by bounds in a table when there are many', async () => {
    const territories = Array.from({ length: 100 }, (_, at): Territory[] => [
      { id: `n${at}`, parentId: null, criteria: { '<=': [at, f('size'), at + 0.5] } },
      { id: `p${at}`, parentId: null, criteria: { startsWith: [f('zip'), `${at}`] } },
      { id: `c${at}`, parentId: null, criteria: { '>': [f('zip'), `${at}`] } },
    ]).flat();
    const compiled = compileModel({ id: 'many', territories });
    const values = [-1, 0, 0.5, 0.50001, 1, 42, 99.5, 99.6, Number.NaN, Number.POSITIVE_INFINITY, null];
    const zips = ['', '0', '1', '10', '100', '42', '42a', 'z', '😀', null];
    const stored = values.flatMap((size, i) => zips.map((zip, j) => ({ id: `${i} ${j}`, size, zip })));
    const sql = sqlFor(compiled);
    if (!('query' in sql)) throw new Error(sql.join());
    expect(await runSql(database, { table: accountsTable(compiled, stored), sql })).toEqual(expected(compiled, stored));
  });

  it('keeps accounts without any territory in lists', async () => {
    const compiled = compileModel({
      id: 'plan',
      territories: [
        { id: 'b', parentId: null, criteria: { '==': [f('country'), 'DE'] } },
        { id: 'a', parentId: null, criteria: f('country') },
      ],
    });
    const sql = toSql(compiled, {
      dialect: 'duckdb',
      accounts: { table: 'listed', id: 'id', columns: { country: 'country' } },
      pins: [{ accountId: '3', effect: 'assign', territoryId: 'b' }],
      shape: 'lists',
    });
    const rows = "(VALUES ('1', 'DE'), ('2', NULL), ('3', 'FR')) AS v(id, country)";
    await database.run([`CREATE OR REPLACE TABLE listed AS SELECT * FROM ${rows}`, ...sql.statements]);
    const found = await database.rows(sql.query, sql.parameters);
    expect([...found].sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1))).toEqual([
      ['1', ['a', 'b'], ['rule', 'rule']],
      ['2', [], []],
      ['3', ['a', 'b'], ['rule', 'pin']],
    ]);
  });
});

describe('toSql', () => {
  const accountsTable = { table: 'accounts', id: 'id', columns: { country: 'country', size: 'size', name: 'name' } };

  it.each([100, 1_000, 10_000])('has the same few joins for %i territories', (count) => {
    const territories = Array.from({ length: count }, (_, at) => ({
      id: `t${at}`,
      parentId: at < 10 ? null : `t${Math.floor(at / 10)}`,
      criteria: at < 10 ? { '==': [f('country'), `c${at}`] } : partOf(at),
    }));
    const compiled = compileModel({
      id: 'large',
      fields: { country: { type: 'string' }, size: { type: 'number' }, name: { type: 'string' } },
      territories,
    });
    const { query } = toSql(compiled, { dialect: 'duckdb', accounts: accountsTable });
    expect(query.split(' JOIN ').length - 1).toBeLessThan(40);
  });

  it('names the territory whose criteria have no SQL', () => {
    const compiled = compileModel({
      id: 'plan',
      territories: [{ id: 'odd', parentId: null, criteria: { '>': [{ '+': [f('size'), 1] }, 2] } }],
    });
    expect(() => toSql(compiled, { dialect: 'duckdb', accounts: accountsTable })).toThrow(/odd/);
  });

  it.each(['postgres', 'spark', 'trino', 'snowflake', 'bigquery'] as const)(
    'is well-formed for the parser of %s',
    (dialect) => {
      for (const statement of statementsFor(dialect)) expect(sqlParsers[dialect](statement)).toEqual([]);
    },
  );

  function statementsFor(dialect: SqlDialect): string[] {
    const compiled = compileModel({
      id: 'plan',
      policy: { winners: 2, tie: 'none', limit: 3 },
      territories: [
        { id: "a'", parentId: null, criteria: { and: [{ '==': [f('country'), 'DE'] }, { in: ['x', f('name')] }] } },
        { id: 'b', parentId: "a'", criteria: { '<': [1, f('size'), 9] } },
      ],
    });
    const pins = [{ accountId: "1'", effect: 'freeze' as const }];
    const previous = { table: ['s', 'earlier'], accountId: 'a', territoryId: 't' };
    const [first, second] = (['rows', 'lists'] as const).map(
      (shape): AssignmentSql => toSql(compiled, { dialect, accounts: accountsTable, pins, previous, shape }),
    );
    return [...first.statements, first.query, second.query];
  }
});

function partOf(at: number): JsonLogic {
  return at % 2 === 0 ? { '>=': [f('size'), at] } : { in: [`part ${at}`, f('name')] };
}
