import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AccessFilter, accessFilter, compileAccess, type Fields, parseCriteria } from '../../src/index.js';
import { accessFilterToSql, criteriaToSql, type SqlDialect } from '../../src/sql/index.js';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { hostileTexts } from '../support/hostileTexts.js';
import { createTable } from '../support/sqlTables.js';
import { thrownIssues } from '../support/thrownIssues.js';

const dialects: readonly SqlDialect[] = ['duckdb', 'postgres', 'spark', 'trino', 'snowflake', 'bigquery'];
const text: Fields = { f: { type: 'string' }, list: { type: 'string[]' } };
const f = { var: 'f' };

let database: TestDatabase;
beforeAll(async () => {
  database = await openDuckDB();
  await database.run(['CREATE TABLE victims (id INTEGER)', 'INSERT INTO victims VALUES (1), (2)']);
});
afterAll(async () => {
  expect(await database.rows('SELECT count(*) FROM victims')).toEqual([[2n]]);
  database.close();
});

/** The texts of a table's one column that meet criteria, by parameters and by literals. */
async function selected(column: string, criteria: Parameters<typeof parseCriteria>[0]): Promise<unknown[][]> {
  const name = `"${column.replaceAll('"', '""')}"`;
  const results: unknown[][] = [];
  for (const literals of ['parameters', 'inline'] as const) {
    const options = { dialect: 'duckdb', columns: { f: column }, literals } as const;
    const sql = criteriaToSql(parseCriteria(criteria, text), options);
    const rows = await database.rows(`SELECT ${name} FROM hostile WHERE ${sql.text} ORDER BY "row"`, [
      ...sql.parameters,
    ]);
    results.push(rows.map(([value]) => value));
  }
  return results;
}

describe.each(hostileTexts)('the hostile text %j', (hostile) => {
  it('selects itself and nothing else where it is a literal', async () => {
    const rows = [...hostileTexts, 'harmless', ''].map((each) => [each]);
    await database.run(createTable({ name: 'hostile', columns: [{ name: 'f', type: 'string' }], rows }, 'duckdb'));
    const others = rows.map(([each]) => each).filter((each) => each !== hostile);
    expect(await selected('f', { '==': [f, hostile] })).toEqual([[hostile], [hostile]]);
    expect(await selected('f', { '!': { in: [f, [hostile]] } })).toEqual([others, others]);
    const within = rows.map(([each]) => each).filter((each) => each?.includes(hostile));
    expect(await selected('f', { in: [hostile, f] })).toEqual([within, within]);
  });

  it('is a column where it is a name', async () => {
    const columns = [{ name: hostile, type: 'string' }] as const;
    await database.run(createTable({ name: 'hostile', columns, rows: [['a'], ['b'], [null]] }, 'duckdb'));
    expect(await selected(hostile, { '==': [f, 'a'] })).toEqual([['a'], ['a']]);
    expect(await selected(hostile, { '!=': [f, 'a'] })).toEqual([
      ['b', null],
      ['b', null],
    ]);
  });

  it('is an id and no more where it is a user, an owner, an account or a territory', async () => {
    const filter = filterFor(hostile);
    const tables = { account: { table: hostile, id: hostile, ownerId: 'owner', territories } };
    const { text: where, parameters } = accessFilterToSql(filter, tables, { dialect: 'duckdb', alias: hostile });
    const columns = [
      { name: hostile, type: 'string' },
      { name: 'owner', type: 'string' },
    ] as const;
    const rows = [
      [hostile, hostile],
      ['shared', 'other'],
      ['denied', 'other'],
      ['placed', null],
      ['stranger', null],
    ];
    const places = [
      ['placed', hostile],
      ['denied', hostile],
    ];
    const placed = [
      { name: 'r', type: 'string' },
      { name: 't', type: 'string' },
    ] as const;
    await database.run(createTable({ name: hostile, columns, rows }, 'duckdb'));
    await database.run(createTable({ name: 'places', columns: placed, rows: places }, 'duckdb'));
    const name = `"${hostile.replaceAll('"', '""')}"`;
    const found = await database.rows(`SELECT ${name} FROM ${name} WHERE ${where} ORDER BY "row"`, [...parameters]);
    expect(found).toEqual([[hostile], ['shared'], ['placed']]);
  });
});

const territories = { table: 'places', recordId: 'r', territoryId: 't' };

/** A filter in which everything is called the same. */
function filterFor(id: string): AccessFilter {
  const input = {
    model: { id: 'plan', territories: [{ id, parentId: null, access: { account: 'edit' } }] },
    memberships: [{ userId: id, territoryId: id }],
    records: [{ type: 'account', id }],
  } as const;
  const filter = accessFilter(compileAccess(input, { asOf: '2026-07-01' }), id, 'account');
  return {
    ...filter,
    children: undefined,
    direct: { ...filter.direct, ownerIds: [id], recordIds: ['shared'], everyone: false },
    except: { ...filter.except, recordIds: ['denied'] },
  };
}

describe.each(dialects)('for %s', (dialect) => {
  const columns = { f: 'f', list: 'list' };

  it.each(['a\0b', '\ud83d', 'a\udc00', '\udc00\ud83d'])('the text %j is refused with its place', (literal) => {
    const criteria = parseCriteria({ or: [{ in: [f, ['a', literal]] }, { in: [literal, { var: 'list' }] }] }, text);
    const issues = thrownIssues(() => criteriaToSql(criteria, { dialect, columns, literals: 'inline' }));
    expect(issues.map((issue) => [issue.code, 'pointer' in issue && issue.pointer])).toEqual([
      ['unusable_in_sql', '/items/0/values/1'],
      ['unusable_in_sql', '/items/1/value'],
    ]);
  });

  it.each(['', 'a\0b', '\ud83d'])('the name %j is refused with its place', (name) => {
    const criteria = parseCriteria({ '==': [f, 'a'] }, text);
    const given = { dialect, columns: { f: name, list: { name } }, alias: name };
    expect(
      thrownIssues(() => criteriaToSql(criteria, given)).map((issue) => 'pointer' in issue && issue.pointer),
    ).toEqual(['/alias', '/columns/f', '/columns/list/name']);
  });

  it('an id in a filter that no engine can hold is refused with its place', () => {
    const tables = { account: { table: 'a', id: 'id', ownerId: 'owner', territories } };
    expect(thrownIssues(() => accessFilterToSql(filterFor('a\0b'), tables, { dialect }))[0]).toMatchObject({
      code: 'unusable_in_sql',
      pointer: '/userId',
    });
  });

  it('an operator in a tree that nobody parsed is refused', () => {
    const criteria = { kind: 'compare', field: { name: 'f', type: 'string' }, operator: '= f OR', value: 'a' };
    const call = () => Reflect.apply(criteriaToSql, undefined, [criteria, { dialect, columns }]);
    expect(thrownIssues(call)).toMatchObject([{ code: 'wrong_type' }]);
  });

  it('a literal in a tree that nobody parsed is refused where it is no text', () => {
    const value = { toString: () => "' OR 1 = 1 --" };
    const criteria = { kind: 'startsWith', field: { name: 'f', type: 'string' }, value };
    const call = () => Reflect.apply(criteriaToSql, undefined, [criteria, { dialect, columns, literals: 'inline' }]);
    expect(thrownIssues(call)).toMatchObject([{ code: 'unusable_in_sql' }]);
  });
});

describe('what only one engine does', () => {
  const equals = (literal: string) => parseCriteria({ '==': [f, literal] }, text);

  it('Spark finds no variable to replace in a literal', () => {
    const sql = criteriaToSql(equals('\x24{spark.app.name}'), { dialect: 'spark', columns: { f: 'f' } }).text;
    expect(sql).toContain(String.raw`'\u0024{spark.app.name}'`);
  });

  it('Spark would replace a variable in a name, which is refused', () => {
    const issues = thrownIssues(() => criteriaToSql(equals('a'), { dialect: 'spark', columns: { f: 'a\x24{b}' } }));
    expect(issues).toMatchObject([{ code: 'unusable_in_sql', pointer: '/columns/f' }]);
  });

  it('PostgreSQL would cut off a long name, which is refused', () => {
    const options = (name: string) => ({ dialect: 'postgres', columns: { f: name } }) as const;
    expect(criteriaToSql(equals('a'), options('é'.repeat(31))).text).toContain('é');
    expect(thrownIssues(() => criteriaToSql(equals('a'), options('é'.repeat(32))))).toMatchObject([
      { code: 'unusable_in_sql', pointer: '/columns/f' },
    ]);
  });

  it('PostgreSQL reads a backslash the same with every setting', () => {
    const options = { dialect: 'postgres', columns: { f: 'f' }, literals: 'inline' } as const;
    expect(criteriaToSql(equals(`\\'`), options).text).toContain(String.raw`E'\\'''`);
  });

  it('BigQuery takes no line break inside quotes', () => {
    const sql = criteriaToSql(equals(`a\n'\\`), { dialect: 'bigquery', columns: { f: 'a`b' } }).text;
    expect(sql).toContain(String.raw`'a\n\'\\'`);
    expect(sql).toContain('`a\\`b`');
  });
});
