import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlWorlds, wrongSelections } from '../support/accessSql.js';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';

describe('accessFilterToSql on DuckDB', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDuckDB();
  });
  afterAll(() => database.close());

  it('property: selects for every user exactly the records that checkAccess allows', async () => {
    await fc.assert(
      fc.asyncProperty(sqlWorlds(), async (world) => {
        expect(await wrongSelections(world, database)).toEqual([]);
      }),
      { numRuns: 30, endOnFailure: true },
    );
  });
});
