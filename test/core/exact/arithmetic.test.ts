import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addRatios } from '../../../src/core/exact/addRatios.js';
import { ratioNumber } from '../../../src/core/exact/ratioNumber.js';
import { roundRatio } from '../../../src/core/exact/roundRatio.js';
import { wholeNumbers } from '../../../src/core/exact/wholeNumbers.js';

const ratios = fc.record({
  numerator: fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
  denominator: fc.bigInt({ min: 1n, max: 10n ** 20n }),
});

describe('roundRatio', () => {
  it.each([
    [-5, -2, -3],
    [-4, -2, -2],
    [-3, -2, -2],
    [-1, 0, -1],
    [0, 0, 0],
    [1, 0, 1],
    [3, 2, 2],
    [5, 2, 3],
    [7, 4, 4],
  ])('rounds %j halves to %j, or %j', (numerator, even, up) => {
    const ratio = { numerator: BigInt(numerator), denominator: 2n };
    expect(roundRatio(ratio, 'halfEven')).toBe(BigInt(even));
    expect(roundRatio(ratio, 'halfUp')).toBe(BigInt(up));
  });

  it('property: is the nearest whole number, and a mirror image', () => {
    fc.assert(
      fc.property(ratios, fc.constantFrom('halfEven' as const, 'halfUp' as const), (ratio, rounding) => {
        const { numerator, denominator } = ratio;
        const twice = 2n * (roundRatio(ratio, rounding) * denominator - numerator);
        expect(twice <= denominator && twice >= -denominator).toBe(true);
        expect(roundRatio({ numerator: -numerator, denominator }, rounding)).toBe(-roundRatio(ratio, rounding));
      }),
    );
  });
});

describe('addRatios', () => {
  it('property: is exact', () => {
    fc.assert(
      fc.property(ratios, ratios, (a, b) => {
        const sum = addRatios(a, b);
        expect(sum.numerator * a.denominator * b.denominator).toBe(
          (a.numerator * b.denominator + b.numerator * a.denominator) * sum.denominator,
        );
      }),
    );
  });
});

describe('ratioNumber', () => {
  it('is the nearest number for any size', () => {
    expect(ratioNumber({ numerator: 1n, denominator: 3n })).toBe(1 / 3);
    expect(ratioNumber({ numerator: -(10n ** 400n), denominator: 10n ** 399n })).toBe(-10);
    expect(ratioNumber({ numerator: 10n ** 400n, denominator: 1n })).toBe(Number.POSITIVE_INFINITY);
    expect(ratioNumber({ numerator: 1n, denominator: 10n ** 320n })).toBe(1e-320);
    expect(ratioNumber({ numerator: 1n, denominator: 10n ** 900n })).toBe(0);
    expect(ratioNumber({ numerator: 0n, denominator: 7n })).toBe(0);
  });

  it('property: is the division where both are numbers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 1 }), (a, b) => {
        const quotient = ratioNumber({ numerator: BigInt(a), denominator: BigInt(b) });
        expect(Math.abs(quotient - a / b)).toBeLessThanOrEqual(Math.abs(a / b) * Number.EPSILON);
      }),
    );
  });
});

describe('wholeNumbers', () => {
  it.each([
    [[], [], 0],
    [[1, 2], [1n, 2n], 0],
    [[0.1, 0.25], [10n, 25n], -2],
    [[1.5e-7, 1], [15n, 100_000_000n], -8],
    [[2 ** 53, 0.5], [90071992547409920n, 5n], -1],
    [[1e21, 1], [10n ** 21n, 1n], 0],
    [[-0, -1.5], [0n, -15n], -1],
  ])('writes %j without a point', (numbers, values, exponent) => {
    expect(wholeNumbers(numbers)).toEqual({ values, exponent });
  });

  it('property: reads back as the same numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, noDefaultInfinity: true })), (numbers) => {
        const { values, exponent } = wholeNumbers(numbers);
        expect(values.map((value) => Number(`${value}e${exponent}`))).toEqual(numbers.map((number) => number + 0));
      }),
    );
  });
});
