import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { openPostgres, whyNoPostgres } from '../support/postgres.js';
import { soakRuns } from '../support/soak.js';
import { sqlSituations, wrongAccounts } from '../support/sqlSituations.js';
import type { TestEngine } from '../support/sqlTables.js';

const reason = whyNoPostgres();
if (reason !== undefined) console.log(`PostgreSQL is not tested: ${reason}`);

const accounts = 40;
const engines: readonly [TestEngine, () => Promise<TestDatabase>, boolean][] = [
  ['duckdb', openDuckDB, true],
  ['postgres', openPostgres, reason === undefined],
];

describe.each(engines.filter(([, , isHere]) => isHere))('toSql on %s', (engine, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('property: gives every account the territories that assignAccounts gives', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSituations(accounts), async (situation) => {
        expect(await wrongAccounts(situation, database, engine)).toEqual([]);
      }),
      // 20,000 accounts where nothing else is asked for.
      { numRuns: soakRuns(500), endOnFailure: true },
    );
  });
});
