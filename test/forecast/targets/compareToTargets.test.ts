import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareToTargets } from '../../../src/forecast/targets/compareToTargets.js';
import type { Target, TargetComparisonOptions, TargetKey, TargetResult } from '../../../src/forecast/targets/types.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { forests, type Node, plan, reordered } from './forests.js';

const periodId = 'FY2026-Q1';
const lone: readonly Node[] = [{ id: 'g', parentId: null }];

function rowOf(
  territories: readonly Node[],
  { targets = [], results = [] }: { readonly targets?: readonly Target[]; readonly results?: readonly TargetResult[] },
  key: Partial<TargetKey>,
  options?: TargetComparisonOptions,
) {
  const { rows } = compareToTargets({ territories, targets, results }, options);
  return (
    rows.find((row) => row.territoryId === key.territoryId && row.userId === key.userId) ?? expect.fail('no such row')
  );
}

function target(territoryId: string, amountMinor: number, userId?: string): Target {
  return { territoryId, periodId, amountMinor, ...(userId === undefined ? {} : { userId }) };
}

function result(territoryId: string, achievedMinor: number, pipelineMinor = 0, userId?: string): TargetResult {
  return { territoryId, periodId, achievedMinor, pipelineMinor, ...(userId === undefined ? {} : { userId }) };
}

describe('compareToTargets', () => {
  it('has gap, shortfall and their ratios (T1-f)', () => {
    const given = { targets: [target('g', 500)], results: [result('g', 100, 323)] };
    expect(rowOf(lone, given, { territoryId: 'g' })).toStrictEqual({
      territoryId: 'g',
      periodId,
      targetMinor: 500,
      achievedMinor: 100,
      pipelineMinor: 323,
      weightedMinor: null,
      gapMinor: 400,
      surplusMinor: 0,
      shortfallMinor: 77,
      weightedGapMinor: null,
      attainment: 0.2,
      shortage: 0.154,
      coverage: 0.8075,
      partsMinor: null,
      mismatchMinor: null,
      shareOfParent: null,
      shareOfWhole: 1,
      reasons: {
        weightedMinor: 'weighted_not_given',
        weightedGapMinor: 'weighted_not_given',
        partsMinor: 'no_parts',
        mismatchMinor: 'no_parts',
        shareOfParent: 'no_parent',
      },
    });
  });

  it('has the mismatch between a target and its parts (T1-f)', () => {
    const targets = [target('amer', 300), target('west', 150), target('east', 120), target('amer', 20, 'mia')];
    expect(rowOf(plan, { targets }, { territoryId: 'amer' })).toMatchObject({ partsMinor: 290, mismatchMinor: 10 });
  });

  it('has a mismatch of the whole target where no child has one yet', () => {
    const row = rowOf(plan, { targets: [target('amer', 300)] }, { territoryId: 'amer' });
    expect(row).toMatchObject({ partsMinor: 0, mismatchMinor: 300 });
  });

  it('measures a shortfall against the pipeline alone when asked to', () => {
    const given = { targets: [target('g', 500)], results: [result('g', 100, 323)] };
    const row = rowOf(lone, given, { territoryId: 'g' }, { pipelineOnly: true });
    expect(row).toMatchObject({ gapMinor: 400, shortfallMinor: 177, shortage: 0.354 });
  });

  it('has the surplus, and no coverage of a gap that is closed', () => {
    const row = rowOf(lone, { targets: [target('g', 100)], results: [result('g', 130, 40)] }, { territoryId: 'g' });
    expect(row).toMatchObject({ gapMinor: 0, surplusMinor: 30, shortfallMinor: 0, attainment: 1.3, coverage: null });
    expect(row.reasons).toMatchObject({ coverage: 'empty_denominator' });
  });

  it('has the gap that the weighted pipeline leaves', () => {
    const results = [{ ...result('g', 100, 323), weightedMinor: 450 }];
    expect(rowOf(lone, { targets: [target('g', 500)], results }, { territoryId: 'g' })).toMatchObject({
      weightedMinor: 450,
      weightedGapMinor: -50,
    });
  });

  it('keeps two independent targets of a user in two territories (Z50)', () => {
    const targets = [target('west', 100, 'uli'), target('east', 40, 'uli')];
    const results = [result('west', 50, 0, 'uli'), result('east', 60, 0, 'uli')];
    const given = { targets, results };
    expect(rowOf(plan, given, { territoryId: 'west', userId: 'uli' })).toMatchObject({ gapMinor: 50, attainment: 0.5 });
    expect(rowOf(plan, given, { territoryId: 'east', userId: 'uli' })).toMatchObject({ gapMinor: 0, attainment: 1.5 });
  });

  it('refuses a second target for the same territory and period (Z51)', () => {
    const targets = [target('west', 100), target('east', 40), target('west', 120)];
    expect(thrownIssues(() => compareToTargets({ territories: plan, targets, results: [] }))).toEqual([
      { code: 'duplicate_target', pointer: '/targets/2', firstPointer: '/targets/0', territoryId: 'west', periodId },
    ]);
  });

  it('compares what was reached with the part of the year that a period has (E1)', () => {
    const row = rowOf(lone, { targets: [target('g', 120)], results: [result('g', 90)] }, { territoryId: 'g' });
    expect(row).toMatchObject({ targetMinor: 120, gapMinor: 30, surplusMinor: 0 });
  });

  it('counts for a target what its result says, with what is below it or without (E2)', () => {
    const targets = [target('amer', 100)];
    const own = rowOf(plan, { targets, results: [result('amer', 0), result('west', 80)] }, { territoryId: 'amer' });
    const rolledUp = rowOf(
      plan,
      { targets, results: [result('amer', 80), result('west', 80)] },
      { territoryId: 'amer' },
    );
    expect([own.achievedMinor, rolledUp.achievedMinor]).toEqual([0, 80]);
  });

  it('has the share that a territory and a user contributed', () => {
    const results = [result('world', 400), result('amer', 100), result('west', 75), result('west', 25, 0, 'uli')];
    expect(rowOf(plan, { results }, { territoryId: 'west' })).toMatchObject({
      shareOfParent: 0.75,
      shareOfWhole: 0.1875,
    });
    const user = rowOf(plan, { results }, { territoryId: 'west', userId: 'uli' });
    expect(user).toMatchObject({ shareOfParent: 1 / 3, shareOfWhole: 0.0625 });
  });

  it('takes all roots together for the whole', () => {
    const territories = [...lone, { id: 'h', parentId: null }];
    const results = [result('g', 30), result('h', 90)];
    expect(rowOf(territories, { results }, { territoryId: 'g' }).shareOfWhole).toBe(0.25);
    const alone = rowOf(territories, { results: [result('g', 30)] }, { territoryId: 'g' });
    expect([alone.shareOfWhole, alone.reasons.shareOfWhole]).toEqual([null, 'result_not_given']);
  });

  it('has no share of a parent that achieved nothing, or less', () => {
    const results = [result('world', -10), result('amer', 0), result('west', 5)];
    expect(rowOf(plan, { results }, { territoryId: 'west' })).toMatchObject({
      shareOfParent: null,
      shareOfWhole: null,
      reasons: { shareOfParent: 'empty_denominator', shareOfWhole: 'empty_denominator' },
    });
  });

  it.each([0, -5])('has no attainment of a target of %j', (amountMinor) => {
    const row = rowOf(lone, { targets: [target('g', amountMinor)], results: [result('g', 7)] }, { territoryId: 'g' });
    expect(row).toMatchObject({ attainment: null, shortage: null, surplusMinor: 7 - amountMinor });
    expect(row.reasons).toMatchObject({ attainment: 'empty_denominator', shortage: 'empty_denominator' });
  });

  it('lists results without a target, targets without a result, and what is of a deleted territory (Z61)', () => {
    const { rows, issues } = compareToTargets({
      territories: plan,
      targets: [target('west', 100), target('gone', 5)],
      results: [result('east', 3), result('gone', 4)],
    });
    expect(rows.map(({ territoryId }) => territoryId)).toEqual(['east', 'west', 'gone']);
    expect(rows.map(({ reasons }) => reasons.gapMinor)).toEqual(['target_not_set', 'result_not_given', undefined]);
    expect(rows[2].reasons).toMatchObject({ mismatchMinor: 'unknown_territory', shareOfWhole: 'unknown_territory' });
    expect(issues).toEqual([
      { code: 'target_not_set', territoryId: 'east', periodId },
      { code: 'result_not_given', territoryId: 'west', periodId },
      { code: 'unknown_territory', territoryId: 'gone' },
    ]);
  });

  it('takes nothing for a result that is not given when asked to', () => {
    const input = { territories: lone, targets: [target('g', 100)], results: [] };
    const { rows, issues } = compareToTargets(input, { withoutResult: 'zero' });
    expect(rows[0]).toMatchObject({ achievedMinor: 0, weightedMinor: 0, gapMinor: 100, attainment: 0, coverage: 0 });
    expect(issues).toEqual([]);
  });

  it('has a row for a user who is no member, and for the territory without any user (S64, S65)', () => {
    const results = [result('west', 70), result('west', 30, 0, 'guest')];
    const { rows } = compareToTargets({ territories: plan, targets: [target('west', 100)], results });
    expect(rows.map(({ userId, achievedMinor }) => [userId, achievedMinor])).toEqual([
      [undefined, 70],
      ['guest', 30],
    ]);
  });

  it('keeps measures and periods apart', () => {
    const targets = [{ ...target('g', 10), measure: 'units' }, target('g', 100), { ...target('g', 7), periodId: 'Q0' }];
    const { rows } = compareToTargets({ territories: lone, targets, results: [result('g', 50)] });
    expect(rows.map((row) => [row.periodId, row.measure, row.targetMinor, row.achievedMinor])).toEqual([
      [periodId, undefined, 100, 50],
      [periodId, 'units', 10, null],
      ['Q0', undefined, 7, null],
    ]);
  });

  it('lists rows down the tree, a territory before its users', () => {
    const targets = [
      target('west', 1),
      target('emea', 1),
      target('amer', 1),
      target('amer', 1, 'uli'),
      target('east', 1),
    ];
    const { rows } = compareToTargets({ territories: plan, targets, results: [] });
    expect(rows.map(({ territoryId, userId }) => userId ?? territoryId)).toEqual([
      'amer',
      'uli',
      'east',
      'west',
      'emea',
    ]);
  });

  it('refuses amounts of two currencies', () => {
    const targets = [{ ...target('g', 100), currency: 'EUR' }];
    const results = [{ ...result('g', 100), currency: 'USD' }];
    expect(thrownIssues(() => compareToTargets({ territories: lone, targets, results }))).toEqual([
      {
        code: 'mixed_currency',
        pointer: '/results/0/currency',
        currency: 'USD',
        firstPointer: '/targets/0/currency',
        expected: 'EUR',
      },
    ]);
    expect(compareToTargets({ territories: lone, targets, results: [result('g', 1)] }).currency).toBe('EUR');
    expect(compareToTargets({ territories: lone, targets: [], results: [] }).currency).toBeNull();
  });

  it('has no figure beyond 2^53, and exact ones up to there', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const targets = [target('amer', most), target('west', most), target('east', most)];
    const row = rowOf(plan, { targets, results: [result('amer', -5, most)] }, { territoryId: 'amer' });
    expect(row).toMatchObject({ gapMinor: null, surplusMinor: null, shortfallMinor: 5, partsMinor: null });
    expect(row.reasons).toMatchObject({ gapMinor: 'unsafe_amount', partsMinor: 'unsafe_amount' });
  });

  it('reports everything that is wrong at once', () => {
    const input = { territories: [{ id: 'g' }], targets: [{ territoryId: 'g', amountMinor: 0.5 }], results: 7 };
    const issues = thrownIssues(() => Reflect.apply(compareToTargets, undefined, [input]));
    expect(issues.map((issue) => 'pointer' in issue && issue.pointer)).toEqual([
      '/territories/0/parentId',
      '/targets/0/periodId',
      '/targets/0/amountMinor',
      '/results',
    ]);
  });
});

const keys = fc.record(
  {
    territoryId: fc.constantFrom('a', 'b', 'c', '__proto__', 'gone'),
    userId: fc.constantFrom('uli', 'a'),
    periodId: fc.constantFrom('p', 'q'),
    measure: fc.constantFrom('units', 'p'),
  },
  { requiredKeys: ['territoryId', 'periodId'] },
);
const sameKey = (key: TargetKey) => JSON.stringify([key.territoryId, key.userId ?? 0, key.periodId, key.measure ?? 0]);
const amounts = fc.oneof(fc.integer({ min: -50, max: 50 }), fc.maxSafeInteger());

const inputs = fc.record({
  territories: forests(0),
  targets: fc.uniqueArray(
    fc.tuple(keys, amounts).map(([key, amountMinor]) => ({ ...key, amountMinor })),
    { selector: sameKey, maxLength: 15 },
  ),
  results: fc.uniqueArray(
    fc.tuple(keys, amounts, amounts).map(([key, achievedMinor, pipelineMinor]) => {
      return { ...key, achievedMinor, pipelineMinor };
    }),
    { selector: sameKey, maxLength: 15 },
  ),
});

describe('a comparison', () => {
  it('property: has every target and every result once', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { rows } = compareToTargets(deepFreeze(input));
        const targets = rows.filter((row) => row.targetMinor !== null);
        const results = rows.filter((row) => row.achievedMinor !== null);
        expect(new Map(targets.map((row) => [sameKey(row), row.targetMinor]))).toEqual(
          new Map(input.targets.map((row) => [sameKey(row), row.amountMinor])),
        );
        expect(new Map(results.map((row) => [sameKey(row), [row.achievedMinor, row.pipelineMinor]]))).toEqual(
          new Map(input.results.map((row) => [sameKey(row), [row.achievedMinor, row.pipelineMinor]])),
        );
        expect(new Set(rows.map(sameKey)).size).toBe(rows.length);
      }),
    );
  });

  it('property: agrees with sums that go through everything', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const parentOf = new Map(input.territories.map(({ id, parentId }) => [id, parentId]));
        for (const row of compareToTargets(input).rows) {
          const isPart = (other: Target) =>
            other.periodId === row.periodId &&
            other.measure === row.measure &&
            (other.userId === undefined
              ? parentOf.get(other.territoryId) === row.territoryId
              : other.territoryId === row.territoryId);
          const parts = input.targets.filter(isPart).reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
          const isComparable = row.userId === undefined && row.partsMinor !== null;
          if (isComparable) expect(BigInt(row.partsMinor)).toBe(parts);
          if (row.mismatchMinor !== null) expect(BigInt(row.targetMinor ?? 0) - parts).toBe(BigInt(row.mismatchMinor));
          if (row.gapMinor === null || row.targetMinor === null || row.achievedMinor === null) continue;
          expect(row.gapMinor - (row.surplusMinor ?? 0)).toBe(row.targetMinor - row.achievedMinor);
        }
      }),
    );
  });

  it('property: gives a reason for each figure that is null, and for no other', () => {
    fc.assert(
      fc.property(inputs, fc.boolean(), (input, pipelineOnly) => {
        for (const { reasons, ...row } of compareToTargets(input, { pipelineOnly }).rows) {
          const missing = Object.entries(row).flatMap(([name, value]) => (value === null ? [name] : []));
          expect(Object.keys(reasons).sort()).toEqual(missing.sort());
          expect(Object.values(row).every((value) => typeof value !== 'number' || Number.isFinite(value))).toBe(true);
        }
      }),
    );
  });

  it('property: does not depend on the order of anything', () => {
    const shuffled = inputs.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.record({
          territories: reordered(input.territories),
          targets: reordered(input.targets),
          results: reordered(input.results),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        expect(compareToTargets(other)).toStrictEqual(compareToTargets(input));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(compareToTargets, undefined, args));
        const input = { territories: plan, targets: [target('west', 1)], results: [result('west', 1)] };
        call(hostileValue(recipe));
        call(input, hostileValue(recipe));
        for (const member of ['territories', 'targets', 'results']) {
          call({ ...input, [member]: hostileValue(recipe) });
          call({ ...input, [member]: [hostileValue(recipe)] });
        }
        call({ ...input, targets: [{ ...target('west', 1), amountMinor: hostileValue(recipe) }] });
        call({ ...input, targets: [{ ...target('west', 1), userId: hostileValue(recipe) }] });
      }),
    );
  });
});
