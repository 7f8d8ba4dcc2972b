import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countCustomers, countZips } from '../support/controlCounts.js';
import { runHostile } from '../support/hostilePlan.js';
import { hostileTexts } from '../support/hostileTexts.js';
import { openPostgres, type TestServer, whyNoPostgres } from '../support/postgres.js';
import { describeWithShared } from '../support/shared.js';
import { sqlSituations, wrongAccounts } from '../support/sqlSituations.js';

const reason = whyNoPostgres();
if (reason !== undefined) console.log(`PostgreSQL is not tested: ${reason}`);

describe.skipIf(reason !== undefined)('toSql on PostgreSQL', () => {
  let database: TestServer;
  beforeAll(async () => {
    database = await openPostgres();
  });
  afterAll(() => database.close());

  it('property: gives every account the territories that assignAccounts gives', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSituations(25), async (situation) => {
        expect(await wrongAccounts(situation, database, 'postgres')).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it.each(hostileTexts)('assigns as the library does where %j is every id, name and literal', async (hostile) => {
    await database.run(['DROP TABLE IF EXISTS victims', 'CREATE TABLE victims AS SELECT 1 AS id']);
    for (const literals of ['parameters', 'inline'] as const) {
      const { found, expected } = await runHostile(hostile, { database, engine: 'postgres', literals });
      expect(found).toEqual(expected);
    }
    expect(await database.rows('SELECT id FROM victims')).toEqual([[1]]);
  });

  describeWithShared('of real data', () => {
    it('finds the recorded territory for 19,820 of 19,820 customers of AdventureWorks', async () => {
      expect(await countCustomers(database, 'postgres')).toEqual({
        accounts: 19_820,
        asRecorded: 19_820,
        unlikeLibrary: [],
      });
    });

    it('finds the area of 42,360 of 42,366 ZIP codes, and the state of the other six', async () => {
      expect(await countZips(database, 'postgres')).toEqual({
        accounts: 42_366,
        asRecorded: 42_360,
        unlikeLibrary: [],
      });
    });
  });
});
