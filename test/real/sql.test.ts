import { afterAll, beforeAll, expect, it } from 'vitest';
import { countCustomers, countZips } from '../support/controlCounts.js';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { describeWithShared } from '../support/shared.js';

describeWithShared('toSql of real data on DuckDB', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openDuckDB();
  });
  afterAll(() => database.close());

  it('finds the recorded territory for 19,820 of 19,820 customers of AdventureWorks', async () => {
    expect(await countCustomers(database, 'duckdb')).toEqual({
      accounts: 19_820,
      asRecorded: 19_820,
      unlikeLibrary: [],
    });
  });

  it('finds the area of 42,360 of 42,366 ZIP codes, and the state of the other six', async () => {
    expect(await countZips(database, 'duckdb')).toEqual({ accounts: 42_366, asRecorded: 42_360, unlikeLibrary: [] });
  });
});
