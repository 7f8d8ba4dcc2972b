import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextNumber, previousNumber } from '../../../bench/support/neighbours.js';

describe('neighbours', () => {
  it.each([
    [0, Number.MIN_VALUE],
    [-0, Number.MIN_VALUE],
    [1, 1 + Number.EPSILON],
    [-Number.MIN_VALUE, -0],
    [Number.MAX_VALUE, Number.POSITIVE_INFINITY],
  ])('%d is followed by %d', (number, expected) => {
    expect(nextNumber(number)).toBe(expected);
  });

  it('property: nothing is between a number and the next one', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(nextNumber(number)).toBeGreaterThan(number);
        expect(previousNumber(nextNumber(number)) + 0).toBe(number + 0);
      }),
    );
  });
});
