import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countCustomers, countZips } from '../support/controlCounts.js';
import { describeWithShared } from '../support/shared.js';
import { openSpark, type TestSpark, whyNoSpark } from '../support/spark.js';
import { casesQuery, refusals, sqlSuites } from '../support/sqlCases.js';
import { disagreements, queryOf, sqlSamples, tableOf } from '../support/sqlDecisions.js';
import { sqlSituations, wrongAccounts } from '../support/sqlSituations.js';
import { createTable } from '../support/sqlTables.js';

const reason = whyNoSpark();
if (reason !== undefined) console.log(`Spark is not tested: ${reason}`);

describe.skipIf(reason !== undefined)('on Apache Spark', () => {
  let spark: TestSpark;
  beforeAll(async () => {
    spark = await openSpark();
  }, 300_000);
  afterAll(() => spark.close());

  it('two executors answer', () => {
    expect(spark.executors).toBe(2);
  });

  it('property: criteria decide every record as the predicate does', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSamples({ criteria: 50, records: 100 }), async (sample) => {
        await spark.run(createTable(tableOf(sample), 'spark'));
        const rows = await spark.rows(queryOf(sample, 'spark'));
        expect(disagreements(sample, rows)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 600_000);

  it('property: gives every account the territories that assignAccounts gives', async () => {
    await fc.assert(
      fc.asyncProperty(sqlSituations(100), async (situation) => {
        expect(await wrongAccounts(situation, spark, 'spark')).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 600_000);

  describeWithShared('real data', () => {
    it('puts the customers of AdventureWorks into the recorded territories', async () => {
      const { accounts, asRecorded, unlikeLibrary } = await countCustomers(spark, 'spark');
      expect([accounts, asRecorded, unlikeLibrary]).toEqual([19_820, 19_820, []]);
    }, 600_000);

    it('puts all ZIP codes but six into the area of their first three digits', async () => {
      const { accounts, asRecorded, unlikeLibrary } = await countZips(spark, 'spark');
      expect([accounts, asRecorded, unlikeLibrary]).toEqual([42_366, 42_360, []]);
    }, 600_000);
  });

  describe.each(sqlSuites())('criteria cases: %s', (_suite, cases) => {
    const { query, refused } = casesQuery(cases, 'spark');
    const holds = new Map<unknown, unknown>();
    beforeAll(async () => {
      if (query !== '') for (const [at, value] of await spark.rows(query)) holds.set(at, value);
    }, 300_000);

    it.each(cases.map((each, at) => [each.description, at, each.expected] as const))('%s', (_title, at, expected) => {
      const codes = refused.get(at);
      if (codes === undefined) expect(holds.get(at)).toBe(expected);
      else expect(refusals).toEqual(expect.arrayContaining(codes));
    });
  });
});
