import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { casesQuery, refusals, sqlSuites } from '../support/sqlCases.js';

describe.each(sqlSuites())('criteria cases on DuckDB: %s', (_suite, cases) => {
  const { query, refused } = casesQuery(cases, 'duckdb');
  const holds = new Map<unknown, unknown>();
  let database: TestDatabase;

  beforeAll(async () => {
    database = await openDuckDB();
    if (query !== '') for (const [at, value] of await database.rows(query)) holds.set(at, value);
  });
  afterAll(() => database.close());

  it.each(cases.map((each, at) => [each.description, at, each.expected] as const))('%s', (_title, at, expected) => {
    const codes = refused.get(at);
    if (codes === undefined) expect(holds.get(at)).toBe(expected);
    else expect(refusals).toEqual(expect.arrayContaining(codes));
  });
});
