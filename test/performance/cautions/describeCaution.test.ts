import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Caution, describeCaution, expectedSales } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { sales } from '../../support/salesArbitraries.js';

describe('describeCaution', () => {
  it.each<[Caution, string]>([
    [
      { code: 'insufficient', managerId: null, count: 3, minimum: 4 },
      '3 forecasts say little about accuracy: it takes at least 4',
    ],
    [
      { code: 'insufficient', managerId: 'ann', count: 1, minimum: 4 },
      '`ann`: 1 forecast says little about accuracy: it takes at least 4',
    ],
    [
      { code: 'forecasts_without_snapshot', ids: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
      'nothing shows that `a`, `b`, `c`, `d`, `e` and 2 more are as submitted: there is no snapshot',
    ],
    [
      { code: 'forecasts_without_snapshot', ids: ['a'] },
      'nothing shows that `a` is as submitted: there is no snapshot',
    ],
    [
      { code: 'mixed_horizons', horizonsDays: [7, 70] },
      'forecasts submitted 7, 70 days ahead are not equally hard: judge one horizon',
    ],
    [
      { code: 'realignment', territoryId: 'south', movedIn: ['otto'], movedOut: ['ikea'] },
      '`south`: `otto` moved in and `ikea` moved out, so its whole growth is not only its own',
    ],
    [
      { code: 'realignment', territoryId: 'south', movedIn: [], movedOut: ['ikea'] },
      '`south`: `ikea` moved out, so its whole growth is not only its own',
    ],
    [
      { code: 'pooled_and_mean_disagree', groupId: null, pooled: 0.91666, meanOfRatios: 1.15 },
      'attainment is 0.917 taken together and 1.15 on average: small and large targets differ',
    ],
    [
      { code: 'pooled_and_mean_disagree', groupId: 'emea', pooled: 1, meanOfRatios: 0.5 },
      '`emea`: attainment is 1 taken together and 0.5 on average: small and large targets differ',
    ],
    [
      { code: 'few_rows', rows: 25, coefficients: 4, recommended: 40 },
      '25 rows are few for 4 coefficients: a stable fit takes about 40',
    ],
    [
      { code: 'index_without_interval', rows: 1 },
      'a potential index of 1 row has no interval: how much of it is chance is not known',
    ],
    [
      { code: 'mostly_noise', rows: 25, threshold: 2 },
      'ranks are mostly noise: none of 25 rows is further than 2 standard errors from its expectation',
    ],
    [
      {
        code: 'multiple_comparisons',
        rows: 25,
        threshold: 2,
        byChance: 1.4816,
        strict: 3.5525,
        ids: ['6'],
        strictIds: [],
      },
      '`6` beyond 2 standard errors: of 25 rows about 1.48 would be by chance alone, and none is beyond the 3.55 that allows for so many looks',
    ],
    [
      {
        code: 'multiple_comparisons',
        rows: 25,
        threshold: 2,
        byChance: 1.4816,
        strict: 3.5525,
        ids: ['6', '7'],
        strictIds: ['7'],
      },
      '`6`, `7` beyond 2 standard errors: of 25 rows about 1.48 would be by chance alone, and `7` is beyond the 3.55 that allows for so many looks',
    ],
    [
      {
        code: 'multiple_comparisons',
        rows: 30,
        threshold: 2.05,
        byChance: 1.5,
        strict: null,
        ids: ['6'],
        strictIds: [],
      },
      '`6` beyond 2.05 standard errors: of 30 rows about 1.5 would be by chance alone, and unequal spread brings more',
    ],
    [
      { code: 'unequal_spread', form: 'linear', statistic: 12.34, threshold: 3.8415, grows: true },
      'rows are further off where more is expected of them (Breusch-Pagan 12.3, above 3.84), so that none is surely beyond chance: `logLog` may suit',
    ],
    [
      { code: 'unequal_spread', form: 'logLog', statistic: 12.34, threshold: 3.8415, grows: false },
      'rows are further off where less is expected of them (Breusch-Pagan 12.3, above 3.84), so that none is surely beyond chance',
    ],
    [
      { code: 'exact_fit', rows: 20 },
      'the terms explain the sales of all 20 rows exactly: nothing tells rows apart, and there is no measure of chance',
    ],
    [
      { code: 'influential_row', id: '6', leverage: 0.329, studentizedResidual: null },
      '`6` draws the fit (leverage 0.329) and lies off it while all others are fitted exactly: check its data before its rank',
    ],
    [
      { code: 'row_without_rank', id: '6', reason: 'infinitely_far' },
      '`6` has no place by index: it alone is off what fits all others exactly',
    ],
    [
      { code: 'high_leverage', id: '1', leverage: 0.3602, threshold: 0.32, multiple: 2 },
      '`1` is unlike the others in its terms: its leverage of 0.36 is above 0.32, 2 times the mean, so its own value draws the fit',
    ],
    [
      { code: 'influential_row', id: '6', leverage: 0.329, studentizedResidual: 2.3295 },
      '`6` draws the fit (leverage 0.329) and lies off it by 2.33 standard errors: check its data before its rank',
    ],
    [
      { code: 'seller_controlled', term: 'calls' },
      "`calls` is in the seller's hands: conditioning on it explains away the performance that is to be measured",
    ],
    [
      { code: 'extrapolation', id: '6', term: 'share', value: 0.15, lowest: 2.51, highest: 12.88 },
      '`6` has 0.15 of `share`, the others have 2.51 to 12.9: what it should sell is an extrapolation',
    ],
    [{ code: 'concentrated_sales', id: 'c', share: 0.5 }, '`c` made 50 % of its sales with one deal'],
    [{ code: 'collinear_term', term: 'one', others: [] }, '`one` is left out: it is the same everywhere'],
    [{ code: 'collinear_term', term: 'twice', others: ['once'] }, '`twice` is left out: `once` determines it'],
    [{ code: 'collinear_term', term: 'all', others: ['a', 'b'] }, '`all` is left out: `a`, `b` determine it'],
  ])('%j', (caution, text) => {
    expect(describeCaution(caution)).toBe(text);
  });

  it('says so of what is no caution, or one of another version', () => {
    const describeAny = (caution: unknown) => Reflect.apply(describeCaution, undefined, [caution]);
    expect(describeAny({ code: 'some_day' })).toBe('a caution with the unknown code `some_day`');
    expect(describeAny({ code: 'toString' })).toBe('a caution with the unknown code `toString`');
    expect(describeAny(null)).toBe('expected a caution, got `null`');
    expect(describeAny({ code: 'few_rows' })).toEqual(expect.any(String));
    expect(describeAny({ code: 'multiple_comparisons' })).toBe('a caution that cannot be read');
  });

  it('property: every caution has one line of words', () => {
    fc.assert(
      fc.property(sales(), ({ rows, terms }) => {
        for (const caution of expectedSales(rows, { terms, sellerControlled: terms }).cautions) {
          expect(describeCaution(caution)).toMatch(/^[^\n]+[^.\n]$/);
          expect(describeCaution(caution)).not.toMatch(/undefined|NaN/);
        }
      }),
    );
  });

  it('property: whatever it is given, it says something', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        expect(Reflect.apply(describeCaution, undefined, [hostileValue(recipe)])).toEqual(expect.any(String));
      }),
    );
  });
});
