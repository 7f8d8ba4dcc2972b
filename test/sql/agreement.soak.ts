import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlWorlds, wrongSelections } from '../support/accessSql.js';
import { openDuckDB, type TestDatabase } from '../support/duckdb.js';
import { openPostgres, whyNoPostgres } from '../support/postgres.js';
import { soakRuns } from '../support/soak.js';
import { disagreements, queryOf, sqlSamples, tableOf } from '../support/sqlDecisions.js';
import { createTable, type TestEngine } from '../support/sqlTables.js';

const reason = whyNoPostgres();
if (reason !== undefined) console.log(`PostgreSQL is not tested: ${reason}`);

const engines: readonly [TestEngine, () => Promise<TestDatabase>, boolean][] = [
  ['duckdb', openDuckDB, true],
  ['postgres', openPostgres, reason === undefined],
];

describe.each(engines.filter(([, , isHere]) => isHere))('on %s', (engine, open) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await open();
  });
  afterAll(() => database.close());

  it('property: criteria decide every record as the predicate does', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSamples({ criteria: 50, records: 100 }), async (sample) => {
        await database.run(createTable(tableOf(sample), engine));
        const rows = await database.rows(queryOf(sample, engine));
        expect(disagreements(sample, rows)).toEqual([]);
      }),
      { numRuns: soakRuns(200), endOnFailure: true },
    );
  });

  it('property: access filters select for every user exactly the records that checkAccess allows', async () => {
    await fc.assert(
      fc.asyncProperty(sqlWorlds(), async (world) => {
        expect(await wrongSelections(world, database, engine)).toEqual([]);
      }),
      { numRuns: soakRuns(engine === 'postgres' ? 50 : 500), endOnFailure: true },
    );
  });
});
