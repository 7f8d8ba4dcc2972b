import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { disagreements, queryOf, sqlSamples, tableOf } from '../support/sqlDecisions.js';
import { createTable } from '../support/sqlTables.js';

describe('criteriaToSql on DuckDB', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDuckDB();
  });
  afterAll(() => database.close());

  it('property: decides every record as the predicate does', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSamples({ criteria: 40, records: 60 }), async (sample) => {
        await database.run(createTable(tableOf(sample), 'duckdb'));
        const rows = await database.rows(queryOf(sample, 'duckdb'));
        expect(disagreements(sample, rows)).toEqual([]);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });
});
