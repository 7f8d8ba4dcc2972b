import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileCriteria, type Fields, type JsonLogic, parseCriteria } from '../../src/index.js';
import { criteriaToSql } from '../../src/sql/index.js';
import { calendarTexts } from '../support/calendarTexts.js';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { createTable } from '../support/sqlTables.js';
import { thrownIssues } from '../support/thrownIssues.js';

const fields: Fields = { country: { type: 'string' }, size: { type: 'number' } };
const country = { var: 'country' };
const size = { var: 'size' };

let database: TestDatabase;
beforeAll(async () => {
  database = await openDuckDB();
  await database.run([
    'CREATE TABLE accounts (id VARCHAR, country VARCHAR, size DOUBLE)',
    `INSERT INTO accounts VALUES ('null', NULL, NULL), ('de', 'DE', 7), ('lower', 'de', -1), ('empty', '', 0), ('percent', '100%', 100)`,
  ]);
});
afterAll(() => database.close());

/** The ids of the accounts for which criteria hold. */
async function select(criteria: JsonLogic): Promise<string[]> {
  const columns = { country: 'country', size: 'size' };
  const { text, parameters } = criteriaToSql(parseCriteria(criteria, fields), { dialect: 'duckdb', columns });
  const rows = await database.rows(`SELECT id FROM accounts WHERE ${text} ORDER BY rowid`, [...parameters]);
  return rows.map(([id]) => String(id));
}

describe('the traps of NULL', () => {
  it.each<[trap: string, criteria: JsonLogic, expected: string[]]>([
    ['an inequality keeps NULL', { '!=': [country, 'DE'] }, ['null', 'lower', 'empty', 'percent']],
    ['no member of a list keeps NULL', { '!': { in: [country, ['DE']] } }, ['null', 'lower', 'empty', 'percent']],
    ['outside a range keeps NULL', { '!': { '<=': [0, size, 100] } }, ['null', 'lower']],
    ['a negation keeps NULL', { '!': { and: [{ '==': [country, 'DE'] }] } }, ['null', 'lower', 'empty', 'percent']],
    ['below a number leaves NULL out', { '<': [size, 5] }, ['lower', 'empty']],
    ['at most a number leaves NULL out', { '<=': [size, 0] }, ['lower', 'empty']],
    ['an empty list takes nobody', { in: [country, []] }, []],
    ['outside an empty list is everybody', { '!': { in: [country, []] } }, ['null', 'de', 'lower', 'empty', 'percent']],
    ['an empty text in a list is that text', { in: [country, ['', '']] }, ['empty']],
    ['a percent sign is no pattern', { in: ['%', country] }, ['percent']],
    ['an underscore is no pattern', { startsWith: [country, '_'] }, []],
    ['a part is found in its own case only', { in: ['D', country] }, ['de']],
  ])('%s', async (_trap, criteria, expected) => {
    expect(await select(criteria)).toEqual(expected);
  });

  it('an expression is never NULL, so that it can be negated', async () => {
    const { text } = criteriaToSql(parseCriteria({ '>': [size, 5] }), {
      dialect: 'duckdb',
      columns: { size: 'size' },
      literals: 'inline',
    });
    const [row] = await database.rows(`SELECT count(*) FILTER (WHERE (${text}) IS NULL) FROM accounts`);
    expect(row).toEqual([0n]);
  });
});

describe('criteriaToSql', () => {
  const isGerman = parseCriteria({ '==': [country, 'DE'] });
  const postgres = { dialect: 'postgres', columns: { country: 'country' } } as const;

  it('numbers parameters on from the first', () => {
    const { text, parameters } = criteriaToSql(isGerman, { ...postgres, firstParameter: 4 });
    expect(text).toContain('$4');
    expect(parameters).toEqual(['DE']);
  });

  it('writes literals out when told to', () => {
    const { text, parameters } = criteriaToSql(isGerman, { ...postgres, literals: 'inline' });
    expect(text).toContain("= 'DE'");
    expect(parameters).toEqual([]);
  });

  it('writes literals out where an engine has no parameters', () => {
    expect(criteriaToSql(isGerman, { ...postgres, dialect: 'spark' }).parameters).toEqual([]);
  });

  it('writes out the literals of a list that is longer than 100', () => {
    const inList = (length: number) => ({ in: [country, Array.from({ length }, (_, at) => `c${at}`)] });
    expect(criteriaToSql(parseCriteria(inList(100)), postgres).parameters).toHaveLength(100);
    expect(criteriaToSql(parseCriteria(inList(101)), postgres).parameters).toHaveLength(0);
  });

  it('qualifies columns by the alias of their table', () => {
    expect(criteriaToSql(isGerman, { ...postgres, alias: 'a' }).text).toContain('"a"."country"');
  });

  it('takes exactly the days of the calendar for dates, whatever follows', async () => {
    const columns = [{ name: 'd', type: 'string' }] as const;
    const rows = calendarTexts.map((each) => [each]);
    await database.run(createTable({ name: 'days', columns, rows }, 'duckdb'));
    const criteria = parseCriteria({ '!=': [{ var: 'd' }, null] }, { d: { type: 'date' } });
    const { text } = criteriaToSql(criteria, { dialect: 'duckdb', columns: { d: 'd' }, literals: 'inline' });
    const holds = compileCriteria({ '!=': [{ var: 'd' }, null] }, { d: { type: 'date' } });
    const found = await database.rows(`SELECT d FROM days WHERE ${text} ORDER BY "row"`);
    expect(found.flat()).toEqual(calendarTexts.filter((d) => holds({ d })));
  });

  it('selects days of a DATE column, of years that have a text only', async () => {
    await database.run([
      'CREATE OR REPLACE TABLE days (d DATE)',
      `INSERT INTO days VALUES ('2024-01-31'), ('infinity'), ('0044-03-15 (BC)'), ('10000-01-01'), (NULL)`,
    ]);
    const options = { dialect: 'duckdb', columns: { d: { name: 'd', type: 'date' } }, literals: 'inline' } as const;
    const day: Fields = { d: { type: 'date' } };
    const { text } = criteriaToSql(parseCriteria({ '>': [{ var: 'd' }, '0001-01-01'] }, day), options);
    expect(await database.rows(`SELECT d::VARCHAR FROM days WHERE ${text}`)).toEqual([['2024-01-31']]);
  });

  it('refuses every opaque part by its place in the tree', () => {
    const opaque = { '>': [{ '+': [size, 1] }, 5] };
    const criteria = parseCriteria({ and: [{ '==': [country, 'DE'] }, { '!': [opaque] }, opaque] }, fields);
    expect(thrownIssues(() => criteriaToSql(criteria, { ...postgres, columns: { country: 'c', size: 's' } }))).toEqual([
      { code: 'opaque_in_sql', pointer: '/items/1/item' },
      { code: 'opaque_in_sql', pointer: '/items/2' },
    ]);
  });

  it('names fields without a column', () => {
    expect(thrownIssues(() => criteriaToSql(isGerman, { ...postgres, columns: {} }))).toEqual([
      { code: 'missing_column', pointer: '/field', field: 'country' },
    ]);
  });

  it('asks what the column of a field of any type holds', () => {
    const criteria = parseCriteria({ '!!': [country] }, { country: { type: 'any' } });
    expect(thrownIssues(() => criteriaToSql(criteria, postgres))).toEqual([
      {
        code: 'missing_member',
        pointer: '/columns/country/type',
        expected: 'string, number, boolean, date, string[]',
      },
    ]);
  });

  it('writes out whole numbers that a client could only bind as integers of more than 64 bits', () => {
    const columns = { size: 'n' };
    const sqlOf = (value: number) =>
      criteriaToSql(parseCriteria({ '<': [size, value] }, fields), { dialect: 'duckdb', columns });
    expect(sqlOf(1e21).parameters).toEqual([]);
    expect(sqlOf(1e21).text).toContain(' < 1E21');
    expect(sqlOf(2 ** 53 - 1).parameters).toEqual([2 ** 53 - 1]);
    expect(sqlOf(0.5).parameters).toEqual([0.5]);
  });

  it('refuses a column of another type than its field', () => {
    const columns = { country: { name: 'c', type: 'number' } } as const;
    expect(thrownIssues(() => criteriaToSql(isGerman, { ...postgres, columns }))).toEqual([
      { code: 'wrong_type', pointer: '/columns/country/type', expected: 'string', received: 'the text `number`' },
    ]);
  });

  it.each<[thing: string, criteria: unknown, options: unknown, pointer: string]>([
    ['JSON Logic', { '==': [country, 'DE'] }, postgres, ''],
    ['an unknown kind of node', { kind: 'and', items: [{ kind: 'like' }] }, postgres, '/items/0'],
    ['no options', isGerman, undefined, '/dialect'],
    ['an unknown dialect', isGerman, { ...postgres, dialect: 'mysql' }, '/dialect'],
    ['a column that is no name', isGerman, { ...postgres, columns: { country: 1 } }, '/columns/country'],
    ['a parameter before the first', isGerman, { ...postgres, firstParameter: 0 }, '/firstParameter'],
    ['an unknown option', isGerman, { ...postgres, table: 'accounts' }, '/table'],
  ])('refuses %s', (_thing, criteria, options, pointer) => {
    const call = () => Reflect.apply(criteriaToSql, undefined, [criteria, options]);
    expect(thrownIssues(call)[0]).toMatchObject({ pointer });
  });
});
