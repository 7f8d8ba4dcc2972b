import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberBits } from '../../src/core/rememberBits.js';

/** The count of the bits of a number, remembered, and what it was computed for. */
function counting(most: number) {
  const asked: number[] = [];
  const countOf = rememberBits((bits) => {
    asked.push(bits);
    return bits.toString(2).replaceAll(/[^1]/g, '').length;
  }, most);
  return { countOf, asked };
}

describe('rememberBits', () => {
  it('computes once for a number, with all 32 bits or none of them', () => {
    const { countOf, asked } = counting(10);
    const numbers = [0, 1, 2 ** 30, -(2 ** 31), 3];
    expect([...numbers, ...numbers].map(countOf)).toEqual([0, 1, 1, 1, 2, 0, 1, 1, 1, 2]);
    expect(asked).toEqual(numbers);
  });

  it('computes every time for what comes when it remembers enough', () => {
    const { countOf, asked } = counting(2);
    for (const bits of [1, 2, 3, 3, 4, 2, 1]) countOf(bits);
    expect(asked).toEqual([0, 1, 2, 3, 3, 4]);
  });

  it('gives what computing gives, for any numbers and however many', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(300), fc.nat(300), (some, run, most) => {
        const double = (bits: number) => Math.imul(bits, 2);
        const remembered = rememberBits(double, most);
        const numbers = [...some, ...Array.from({ length: run }, (_, at) => at << 20), ...some];
        expect(numbers.map(remembered)).toEqual(numbers.map(double));
      }),
    );
  });
});
