import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../../src/core/apportionment/apportion.js';
import { describeIssue } from '../../../src/core/describeIssue.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { apportionSlowly, at, divisorMethods, methods, parties, sumOf, totals, wholeWeights } from './slowApportion.js';

describe('apportion', () => {
  it.each([
    // T1-c
    [10_000_001, [3334, 3333, 3333], 'hamilton', [3_334_001, 3_333_000, 3_333_000]],
    [10_001, [1, 1, 1], 'hamilton', [3334, 3334, 3333]],
    // T2-c
    [10, [6, 6, 2], 'hamilton', [4, 4, 2]],
    [11, [6, 6, 2], 'hamilton', [5, 5, 1]],
    [10, [6, 6, 2], 'webster', [5, 4, 1]],
    [11, [6, 6, 2], 'webster', [5, 5, 1]],
    [10, [6, 6, 2], 'adams', [4, 4, 2]],
    [11, [6, 6, 2], 'adams', [5, 4, 2]],
    // T2-d
    [10, [53, 24, 23], 'hamilton', [5, 3, 2]],
    [10, [53, 24, 23], 'webster', [6, 2, 2]],
    [10, [53, 24, 23], 'dHondt', [6, 2, 2]],
    [5, [60, 28, 12], 'hamilton', [3, 1, 1]],
    [5, [60, 28, 12], 'webster', [3, 1, 1]],
    [5, [60, 28, 12], 'dHondt', [4, 1, 0]],
    // T2-e
    [26, [9061, 7179, 5259, 3319, 1182], 'hamilton', [9, 7, 5, 4, 1]],
    [26, [9061, 7179, 5259, 3319, 1182], 'webster', [9, 8, 5, 3, 1]],
    [26, [9061, 7179, 5259, 3319, 1182], 'dHondt', [10, 7, 5, 3, 1]],
    // T2-f: beyond the upper quota of 9
    [10, [86, 5, 5, 4], 'dHondt', [10, 0, 0, 0]],
    // T2-g
    [100, [1, 1, 1], 'hamilton', [34, 33, 33]],
    // T2-j
    [1000, [8, 8, 9, 7, 8, 9, 6, 7, 9, 8, 9, 12], 'hamilton', [80, 80, 90, 70, 80, 90, 60, 70, 90, 80, 90, 120]],
  ] as const)('shares out %j over %j by %s', (total, weights, method, shares) => {
    expect(apportion(total, weights, { method })).toEqual(shares);
    expect(apportion(-total, weights, { method })).toEqual(shares.map((share) => 0 - share));
  });

  it('breaks ties by id, by position without ids', () => {
    expect(apportion(1, [1, 1, 1], { ids: ['c', 'a', 'b'] })).toEqual([0, 1, 0]);
    expect(apportion(1, [1, 1], { ids: ['a', 'B'] })).toEqual([0, 1]);
    expect(apportion(1, [1, 1, 1])).toEqual([1, 0, 0]);
  });

  it('takes weights for the decimals that they are written as', () => {
    expect(apportion(6, [0.1, 0.2, 0.3])).toEqual([1, 2, 3]);
    expect(apportion(1, [0.1 + 0.2, 0.3])).toEqual([1, 0]);
    expect(apportion(1, [0.3, 0.1 + 0.2])).toEqual([0, 1]);
  });

  it.each(methods)('gives nothing for a weight of 0, and equal shares for weights that are all 0: %s', (method) => {
    expect(apportion(5, [0, 1, 0], { method })).toEqual([0, 5, 0]);
    expect(apportion(5, [0, -0, 0], { method })).toEqual([2, 2, 1]);
    expect(apportion(0, [0, 0], { method })).toEqual([0, 0]);
    expect(apportion(-0, [1], { method })).toEqual([0]);
    expect(apportion(7, [Number.MIN_VALUE], { method })).toEqual([7]);
    expect(apportion(0, [], { method })).toEqual([]);
  });

  it('gives first units to the larger weights where there are too few', () => {
    expect(apportion(2, [1, 3, 2], { method: 'adams' })).toEqual([0, 1, 1]);
    expect(apportion(2, [1, 3, 2], { method: 'huntingtonHill' })).toEqual([0, 1, 1]);
  });

  it('shares out in steps, and what is left of one to whoever is next', () => {
    expect(apportion(10_000, [1, 1, 1], { step: 1000 })).toEqual([4000, 3000, 3000]);
    expect(apportion(10_500, [1, 1, 1], { step: 1000 })).toEqual([4000, 3500, 3000]);
    expect(apportion(10_500, [6, 6, 2], { step: 1000, method: 'webster' })).toEqual([5000, 4500, 1000]);
    expect(apportion(500, [1, 2], { step: 1000 })).toEqual([0, 500]);
  });

  it('holds at the ends of what numbers can say', () => {
    const most = Number.MAX_SAFE_INTEGER;
    expect(apportion(most, [most, most])).toEqual([(most + 1) / 2, (most - 1) / 2]);
    expect(apportion(most, [Number.MAX_VALUE, Number.MIN_VALUE], { method: 'adams' })).toEqual([most - 1, 1]);
  });

  it.each(methods)('is fast for many parties and a large total: %s', (method) => {
    const weights = Array.from({ length: 10_000 }, (_, i) => ((i * 7919) % 10_007) + 0.25);
    const start = performance.now();
    const shares = apportion(1_000_000_000_000, weights, { method });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(sumOf(shares)).toBe(1_000_000_000_000n);
  });
});

describe('apportion refuses', () => {
  it.each<[unknown[], string, string]>([
    [[Number.NaN, [1]], 'wrong_type', '/total'],
    [[0.5, [1]], 'wrong_type', '/total'],
    [[2 ** 53, [1]], 'wrong_type', '/total'],
    [['7', [1]], 'wrong_type', '/total'],
    [[Object(1n), [1]], 'wrong_type', '/total'],
    [[1, null], 'wrong_type', '/weights'],
    [[1, [1, -1]], 'wrong_type', '/weights/1'],
    [[1, [Number.NaN]], 'wrong_type', '/weights/0'],
    [[1, [1, Number.POSITIVE_INFINITY]], 'wrong_type', '/weights/1'],
    [[1, ['1']], 'wrong_type', '/weights/0'],
    [[1, Array(2)], 'wrong_type', '/weights/0'],
    [[1, [1], null], 'wrong_type', ''],
    [[1, [1], { method: 'dean' }], 'wrong_type', '/method'],
    [[1, [1], { step: 0 }], 'wrong_type', '/step'],
    [[1, [1], { step: 1.5 }], 'wrong_type', '/step'],
    [[1, [1], { ids: ['a', 'b'] }], 'wrong_type', '/ids'],
    [[1, [1, 1], { ids: ['a', 'a'] }], 'duplicate_id', '/ids/1'],
    [[1, [1], { bounds: [] }], 'wrong_type', '/bounds'],
    [[1, [1], { bounds: [{ lowest: 0.5 }] }], 'wrong_type', '/bounds/0/lowest'],
    [[1, [1], { bounds: [{ lowest: 2, highest: 1 }] }], 'empty_bounds', '/bounds/0'],
    [[1, [1], { bounds: [{ highest: -1 }] }], 'empty_bounds', '/bounds/0'],
    [[0, [0, 0], { zeroWeights: 'refuse' }], 'zero_weights', '/weights'],
    [[1, [1], { round: 'up' }], 'unknown_member', '/round'],
  ])('%o', (args, code, pointer) => {
    const issues = thrownIssues(() => Reflect.apply(apportion, undefined, args));
    expect(issues[0]).toMatchObject({ code, pointer });
    expect(issues.map(describeIssue)).not.toContain('');
  });

  it.each([
    [1, [], undefined, { lowest: 0, highest: 0 }],
    [-1, [], undefined, { lowest: 0, highest: 0 }],
    [7, [1, 1], [{ highest: 3 }, { highest: 3 }], { lowest: 0, highest: 6 }],
    [7, [1, 1], [{ lowest: 4 }, { lowest: 4 }], { lowest: 8, highest: null }],
    [-7, [1, 1], [{ lowest: -3 }, { lowest: -3 }], { lowest: -6, highest: 0 }],
    [-7, [1, 1], [{ highest: -4 }, { highest: -4 }], { lowest: null, highest: -8 }],
    [7, [1, 0], [{ highest: 3 }, { lowest: 2, highest: 9 }], { lowest: 2, highest: 5 }],
  ])('%j over %j within %j, with the interval that is feasible', (total, weights, bounds, interval) => {
    const issues = thrownIssues(() => apportion(total, weights, bounds === undefined ? {} : { bounds }));
    expect(issues).toEqual([{ code: 'infeasible_bounds', total, ...interval }]);
  });

  it('what throws when it is read', () => {
    const weights = new Proxy([1], {
      get() {
        throw new Error('no');
      },
    });
    expect(thrownIssues(() => apportion(1, weights))).toMatchObject([{ code: 'unreadable_value' }]);
  });
});

describe('properties of apportion', () => {
  it.each(methods)('agrees with a run unit by unit: %s', (method) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), parties({ zeros: true }), (total, { written, weights, ids }) => {
        const slow = apportionSlowly({ total, weights: wholeWeights(written), ids, method });
        expect(apportion(total, deepFreeze(weights), { method, ids })).toEqual(slow);
        expect(apportion(-total, weights, { method, ids })).toEqual(slow.map((share) => 0 - share));
      }),
    );
  });

  it.each(methods)('adds up to the total, in whole shares of its sign: %s', (method) => {
    const steps = fc.oneof(
      fc.constant(1),
      fc.integer({ min: 1, max: 1000 }),
      fc.maxSafeNat().map((step) => step + 1),
    );
    fc.assert(
      fc.property(
        totals,
        parties({ most: 20, zeros: true }),
        steps.filter(Number.isSafeInteger),
        (total, { weights, ids }, step) => {
          const shares = apportion(total, weights, { method, ids, step });
          expect(sumOf(shares)).toBe(BigInt(total));
          expect(shares.every((share) => Number.isSafeInteger(share) && !Object.is(share, -0))).toBe(true);
          expect(shares.every((share) => share === 0 || Math.sign(share) === Math.sign(total))).toBe(true);
          expect(shares.filter((share) => share % step !== 0).length).toBeLessThanOrEqual(total % step === 0 ? 0 : 1);
        },
      ),
    );
  });

  it.each(methods)('does not depend on the order of parties: %s', (method) => {
    const shuffled = parties().chain((given) => {
      const order = given.ids.map((_, i) => i);
      return fc.tuple(fc.constant(given), fc.shuffledSubarray(order, { minLength: order.length }));
    });
    fc.assert(
      fc.property(totals, shuffled, (total, [{ weights, ids }, order]) => {
        const shares = apportion(total, weights, { method, ids });
        const moved = apportion(
          total,
          order.map((i) => at(weights, i)),
          { method, ids: order.map((i) => at(ids, i)) },
        );
        expect(moved).toEqual(order.map((i) => at(shares, i)));
      }),
    );
  });

  it.each(methods)('does not depend on the scale of weights: %s', (method) => {
    const power = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(totals, parties(), power, (total, { written, weights, ids }, by) => {
        const scaled = written.map(({ digits, exponent }) => Number(`${digits}e${exponent + by}`));
        expect(apportion(total, scaled, { method, ids })).toEqual(apportion(total, weights, { method, ids }));
      }),
    );
  });

  it('hamilton keeps the quota rule', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), parties(), (total, { written, weights }) => {
        const whole = wholeWeights(written);
        const sum = whole.reduce((a, b) => a + b, 0n);
        for (const [i, share] of apportion(total, weights).entries()) {
          const difference = BigInt(share) * sum - BigInt(total) * at(whole, i);
          expect(difference > -sum && difference < sum).toBe(true);
        }
      }),
    );
  });

  it.each(divisorMethods)('%s never takes a unit away when there is one more', (method) => {
    fc.assert(
      fc.property(fc.nat(1_000_000_000_000), parties(), (total, { weights, ids }) => {
        const before = apportion(total, weights, { method, ids });
        const after = apportion(total + 1, weights, { method, ids });
        expect(after.every((share, i) => share >= at(before, i))).toBe(true);
      }),
    );
  });

  it.each(divisorMethods)('%s never moves a unit from who has grown to who has not', (method) => {
    const grown = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(grown, { minLength: 2, maxLength: 8 }), grown, (total, weights, growth) => {
        const before = apportion(total, weights, { method });
        const after = apportion(total, [at(weights, 0) + growth, ...weights.slice(1)], { method });
        expect(at(after, 0)).toBeGreaterThanOrEqual(at(before, 0));
        expect(after.slice(1).every((share, i) => share <= at(before, i + 1))).toBe(true);
      }),
    );
  });

  it.each(methods)('equal weights differ by a step at most: %s', (method) => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 999 }), (total, count, step) => {
        const shares = apportion(total, Array(count).fill(3), { method, step });
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(step);
      }),
    );
  });
});
