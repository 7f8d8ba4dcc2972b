import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmount } from '../../../src/core/money/addAmount.js';
import { addSum } from '../../../src/core/money/addSum.js';
import { sumMinor } from '../../../src/core/money/sumMinor.js';
import { wideBigInt } from '../../../src/core/money/wideBigInt.js';
import { wideNumber } from '../../../src/core/money/wideNumber.js';
import { wideSums } from '../../../src/core/money/wideSums.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const most = Number.MAX_SAFE_INTEGER;
const edges = fc.constantFrom(most, -most, 2 ** 52, -(2 ** 52), 2 ** 52 + 1, -(2 ** 52) - 1, 1, -1, -0);
const amounts = fc.array(fc.oneof(fc.maxSafeInteger(), edges), { maxLength: 40 });

function sumSlowly(list: readonly number[]): bigint {
  return list.reduce((sum, amount) => sum + BigInt(amount), 0n);
}

describe('sumMinor', () => {
  it.each([
    [[], 0],
    [[-0], 0],
    [[1, 2, 3], 6],
    [[most, most, 1, -most, -most], 1],
    [[most, -1, 1], most],
    [Array(1000).fill(most).concat(Array(1000).fill(-most)), 0],
  ])('sums %#', (list, sum) => {
    expect(sumMinor(list)).toBe(sum);
    expect(sumMinor(list.map((amount: number) => -amount))).toBe(0 - sum);
  });

  it.each<[unknown, object[]]>([
    [[most, 1], [{ code: 'unsafe_amount', received: '9007199254740992' }]],
    [[-most, -most], [{ code: 'unsafe_amount', received: '-18014398509481982' }]],
    [
      [1, 0.5, Number.NaN],
      [{ pointer: '/1' }, { pointer: '/2' }],
    ],
    [[2 ** 53], [{ code: 'unsafe_amount', pointer: '/0' }]],
    [[Number.POSITIVE_INFINITY], [{ code: 'wrong_type', pointer: '/0' }]],
    [Array(1), [{ code: 'wrong_type', pointer: '/0' }]],
    [7, [{ code: 'wrong_type', pointer: '' }]],
  ])('refuses %j', (list, issues) => {
    expect(thrownIssues(() => Reflect.apply(sumMinor, undefined, [list]))).toMatchObject(issues);
  });

  it('property: is the sum in big integers, where that fits', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const sum = sumSlowly(list);
        const isSafe = Number.isSafeInteger(Number(sum));
        const issues = thrownIssues(() => expect(sumMinor(list)).toBe(Number(sum)));
        expect(issues).toEqual(isSafe ? [] : [{ code: 'unsafe_amount', received: String(sum) }]);
      }),
    );
  });
});

describe('wide sums', () => {
  it('property: are exact side by side, and added to each other', () => {
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 2, maxLength: 4 }), (lists) => {
        const sums = wideSums(lists.length);
        lists.forEach((list, index) => {
          for (const amount of list) addAmount(sums, index, amount);
        });
        expect(lists.map((_, index) => wideBigInt(sums, index))).toEqual(lists.map(sumSlowly));
        for (let index = 1; index < lists.length; index++) addSum(sums, 0, index);
        const total = sumSlowly(lists.flat());
        expect(wideBigInt(sums, 0)).toBe(total);
        expect(wideNumber(sums, 0)).toBe(Number.isSafeInteger(Number(total)) ? Number(total) : null);
      }),
    );
  });

  it('hold the sum of a million of the largest amounts', () => {
    const sums = wideSums(1);
    for (let i = 0; i < 1_000_000; i++) addAmount(sums, 0, most);
    expect(wideBigInt(sums, 0)).toBe(1_000_000n * BigInt(most));
    for (let i = 0; i < 1_000_000; i++) addAmount(sums, 0, -most);
    expect(wideNumber(sums, 0)).toBe(0);
  });
});
