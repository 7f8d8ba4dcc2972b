import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cumulativeRounding } from '../../../src/core/apportionment/cumulativeRounding.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { parties, sumOf, totals, wholeWeights } from './slowApportion.js';

describe('cumulativeRounding', () => {
  it.each([
    // T2-g
    [100, [1, 1, 1], [33, 34, 33]],
    // T2-j
    [1000, [8, 8, 9, 7, 8, 9, 6, 7, 9, 8, 9, 12], [80, 80, 90, 70, 80, 90, 60, 70, 90, 80, 90, 120]],
    [1, [1, 1], [1, 0]],
    [3, [1, 1], [2, 1]],
    [7, [0, 3, 0], [0, 7, 0]],
    [0, [1, 2], [0, 0]],
    [0, [], []],
    [5, [0, 0], [3, 2]],
    [Number.MAX_SAFE_INTEGER, [1], [Number.MAX_SAFE_INTEGER]],
  ])('shares out %j over %j', (total, weights, parts) => {
    expect(cumulativeRounding(total, weights)).toEqual(parts);
    expect(cumulativeRounding(-total, weights)).toEqual(parts.map((part) => 0 - part));
  });

  it('rounds halves to the even number on request', () => {
    expect(cumulativeRounding(1, [1, 1], { rounding: 'halfEven' })).toEqual([0, 1]);
    expect(cumulativeRounding(-1, [1, 1], { rounding: 'halfEven' })).toEqual([0, -1]);
  });

  it.each<[unknown[], object]>([
    [[1, []], { code: 'infeasible_bounds', total: 1, lowest: 0, highest: 0 }],
    [[1, [0], { zeroWeights: 'refuse' }], { code: 'zero_weights' }],
    [[1, [-1]], { code: 'wrong_type', pointer: '/weights/0' }],
    [[Number.POSITIVE_INFINITY, [1]], { code: 'wrong_type', pointer: '/total' }],
    [[1, [1], { rounding: 'up' }], { code: 'wrong_type', pointer: '/rounding' }],
    [[1, [], 7], { code: 'wrong_type', pointer: '' }],
  ])('refuses %o', (args, issue) => {
    expect(thrownIssues(() => Reflect.apply(cumulativeRounding, undefined, args))).toMatchObject([issue]);
  });

  it('property: the sum of the first parts is the exact one, rounded', () => {
    const roundings = fc.constantFrom('halfEven' as const, 'halfUp' as const);
    fc.assert(
      fc.property(totals, parties({ zeros: true }), roundings, (total, { written, weights }, rounding) => {
        const whole = wholeWeights(written);
        const all = whole.reduce((a, b) => a + b, 0n);
        const parts = cumulativeRounding(total, deepFreeze(weights), { rounding });
        expect(sumOf(parts)).toBe(BigInt(total));
        parts.forEach((part, k) => {
          const exact = BigInt(total) * whole.slice(0, k + 1).reduce((a, b) => a + b, 0n);
          const twice = 2n * (sumOf(parts.slice(0, k + 1)) * all - exact);
          expect(twice >= -all && twice <= all).toBe(true);
          const off = BigInt(part) * all - BigInt(total) * (whole[k] ?? 0n);
          expect(rounding === 'halfEven' || (off > -all && off < all)).toBe(true);
          expect(Number.isSafeInteger(part) && !Object.is(part, -0)).toBe(true);
        });
      }),
    );
  });
});
