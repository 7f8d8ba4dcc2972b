import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileCriteria, type Fields, parseCriteria } from '../../src/index.js';
import { criteriaToSql } from '../../src/sql/index.js';
import { sqlWorlds, wrongSelections } from '../support/accessSql.js';
import { calendarTexts } from '../support/calendarTexts.js';
import type { TestDatabase } from '../support/duckdb.js';
import { openPostgres, whyNoPostgres } from '../support/postgres.js';
import { casesQuery, refusals, sqlSuites } from '../support/sqlCases.js';
import { disagreements, queryOf, sqlSamples, tableOf } from '../support/sqlDecisions.js';
import { createTable } from '../support/sqlTables.js';

const reason = whyNoPostgres();
if (reason !== undefined) console.log(`PostgreSQL is not tested: ${reason}`);

describe.skipIf(reason !== undefined)('on PostgreSQL', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openPostgres();
  });
  afterAll(() => database.close());

  it('texts are in another order by themselves than by their bytes', async () => {
    expect(await database.rows(`SELECT 'a' < 'B' AS english, 'a' < 'B' COLLATE "C" AS bytes`)).toEqual([[true, false]]);
  });

  it('property: criteria decide every record as the predicate does', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSamples({ criteria: 50, records: 100 }), async (sample) => {
        await database.run(createTable(tableOf(sample), 'postgres'));
        const rows = await database.rows(queryOf(sample, 'postgres'));
        expect(disagreements(sample, rows)).toEqual([]);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('property: access filters select for every user exactly the records that checkAccess allows', async () => {
    await fc.assert(
      fc.asyncProperty(sqlWorlds(), async (world) => {
        expect(await wrongSelections(world, database, 'postgres')).toEqual([]);
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });

  it('takes the parameters of criteria', async () => {
    const fields: Fields = { name: { type: 'string' }, size: { type: 'number' }, tags: { type: 'string[]' } };
    const criteria = parseCriteria(
      {
        and: [
          { in: [{ var: 'name' }, ["a'b", 'c']] },
          { '<': [1, { var: 'size' }, 9] },
          { in: ['x', { var: 'tags' }] },
        ],
      },
      fields,
    );
    const columns = { name: 'name', size: 'size', tags: 'tags' };
    const { text, parameters } = criteriaToSql(criteria, { dialect: 'postgres', columns });
    expect(parameters).toEqual(["a'b", 'c', 1, 9, 'x']);
    await database.run([
      'CREATE TABLE chosen_from (name text, size integer, tags varchar[])',
      `INSERT INTO chosen_from VALUES ('a''b', 5, ARRAY['x']), ('c', 9, ARRAY['x']), ('d', 5, ARRAY['x']), ('c', 2, NULL)`,
      'CREATE TABLE found (name text)',
      `PREPARE chosen AS INSERT INTO found SELECT name FROM chosen_from WHERE ${text}`,
      `EXECUTE chosen('a''b', 'c', 1, 9, 'x')`,
    ]);
    expect(await database.rows('SELECT name FROM found')).toEqual([["a'b"]]);
  });

  it('takes exactly the days of the calendar for dates, whatever follows', async () => {
    const columns = [{ name: 'd', type: 'string' }] as const;
    const rows = calendarTexts.map((each) => [each]);
    await database.run(createTable({ name: 'calendar', columns, rows }, 'postgres'));
    const isDay = { '!=': [{ var: 'd' }, null] };
    const options = { dialect: 'postgres', columns: { d: 'd' }, literals: 'inline' } as const;
    const { text } = criteriaToSql(parseCriteria(isDay, { d: { type: 'date' } }), options);
    const holds = compileCriteria(isDay, { d: { type: 'date' } });
    const found = await database.rows(`SELECT d FROM calendar WHERE ${text} ORDER BY "row"`);
    expect(found.flat()).toEqual(calendarTexts.filter((d) => holds({ d })));
  });

  it('selects days of a DATE column, of years that have a text only', async () => {
    await database.run([
      'CREATE TABLE days (d date)',
      `INSERT INTO days VALUES ('2024-01-31'), ('infinity'), ('0044-03-15 BC'), ('10000-01-01'), (NULL)`,
    ]);
    const options = { dialect: 'postgres', columns: { d: { name: 'd', type: 'date' } }, literals: 'inline' } as const;
    const day: Fields = { d: { type: 'date' } };
    const { text } = criteriaToSql(parseCriteria({ '>': [{ var: 'd' }, '0001-01-01'] }, day), options);
    expect(await database.rows(`SELECT d::text FROM days WHERE ${text}`)).toEqual([['2024-01-31']]);
  });

  describe.each(sqlSuites())('criteria cases: %s', (_suite, cases) => {
    const { query, refused } = casesQuery(cases, 'postgres');
    const holds = new Map<unknown, unknown>();
    beforeAll(async () => {
      if (query !== '') for (const [at, value] of await database.rows(query)) holds.set(at, value);
    });

    it.each(cases.map((each, at) => [each.description, at, each.expected] as const))('%s', (_title, at, expected) => {
      const codes = refused.get(at);
      if (codes === undefined) expect(holds.get(at)).toBe(expected);
      else expect(refusals).toEqual(expect.arrayContaining(codes));
    });
  });
});
