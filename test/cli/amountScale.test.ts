import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountScale } from '../../src/cli/amountScale.js';

describe('amountScale', () => {
  it.each([
    [[0], 'USD', 'USD', ['0.00']],
    [[12_345, -99_999], 'USD', 'USD', ['123.45', '-999.99']],
    [[9_999_949, 1], 'USD', 'USD', ['99,999', '0']],
    [[9_999_950, -1], 'USD', 'thousands of USD', ['100.0', '0.0']],
    [[12_345_678_900], 'USD', 'millions of USD', ['123.5']],
    [[1_234], 'JPY', 'JPY', ['1,234']],
    [[5, null], null, 'minor units', ['5', '?']],
    [[Number.MAX_SAFE_INTEGER], null, 'trillions of minor units', ['9,007']],
  ])('writes %j of %s in %s', (amounts, currency, unit, texts) => {
    const scale = amountScale(amounts, currency);
    expect(amounts.map(scale.format)).toEqual(texts);
    expect(scale.unit).toBe(unit);
  });

  it('property: takes seven letters at most, for any amount that fits', () => {
    const amounts = fc.array(fc.maxSafeInteger(), { minLength: 1 });
    fc.assert(
      fc.property(amounts, fc.constantFrom('USD', 'JPY', 'KWD', null), (given, currency) => {
        const { format } = amountScale(given, currency);
        for (const amount of given) expect(format(amount).length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
