import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { soakRuns } from '../support/soak.js';
import { openSpark, type TestSpark, whyNoSpark } from '../support/spark.js';
import { sqlSituations, wrongAccounts } from '../support/sqlSituations.js';

const reason = whyNoSpark();
if (reason !== undefined) console.log(`Spark is not tested: ${reason}`);

// A query takes Spark more than a second, whatever the number of accounts.
const accounts = 500;

describe.skipIf(reason !== undefined)('toSql on spark', () => {
  let spark: TestSpark;
  beforeAll(async () => {
    spark = await openSpark();
  }, 300_000);
  afterAll(() => spark.close());

  it('property: gives every account the territories that assignAccounts gives', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSituations(accounts), async (situation) => {
        expect(await wrongAccounts(situation, spark, 'spark')).toEqual([]);
      }),
      // 20,000 accounts where nothing else is asked for.
      { numRuns: soakRuns(40), endOnFailure: true },
    );
  }, 600_000);
});
