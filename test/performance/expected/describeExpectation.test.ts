import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeExpectation, expectedSales } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { sales } from '../../support/salesArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const rows = [
  { id: 'a', actual: 10, potential: 1 },
  { id: 'b', actual: 21, potential: 2 },
  { id: 'c', actual: 29, potential: 3 },
  { id: 'd', actual: 41, potential: 4 },
  { id: 'e', actual: 90, potential: 3 },
];

describe('describeExpectation', () => {
  it('says that a row sells more than its territory and chance explain', () => {
    const judged = expectedSales(rows, { terms: ['potential'] });
    expect(describeExpectation(judged, 'e')).toBe(
      '`e` is 1 of 5 by sales and 1 of 5 by index: it sold 90 where 30.3 is to be expected (index 2.97, 2.78 to 3.16), its terms are worth 5.88 more than average ones, and the rest is further above that than chance explains of one row looked at alone',
    );
    expect(describeExpectation(judged, 'a')).toContain('and the rest is no more than chance explains');
  });

  it('has a multiple in the form of logarithms', () => {
    const judged = expectedSales(rows, { terms: ['potential'], form: 'logLog' });
    expect(describeExpectation(judged, 'a')).toContain('its terms are worth 0.35 times average ones');
  });

  it('says nothing of an index that is not there', () => {
    const judged = expectedSales([...rows, { id: 'f', actual: 1, potential: -9 }], { terms: ['potential'] });
    const text = describeExpectation(judged, 'f');
    expect(text).toContain('`f` is 6 of 6 by sales and without a place by index');
    expect(text).not.toContain('index -');
  });

  it('refuses what is not from expectedSales, and an id that no row has', () => {
    const judged = expectedSales(rows, { terms: ['potential'] });
    const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(describeExpectation, undefined, args));
    expect(call(rows, 'a')).toEqual([
      { code: 'wrong_type', pointer: '', expected: 'a result of expectedSales', received: 'a list of 5' },
    ]);
    expect(call(judged, 'z')).toEqual([{ code: 'unknown_territory', pointer: '/id', territoryId: 'z' }]);
    expect(call(judged, 7)).toMatchObject([{ code: 'wrong_type', pointer: '/id' }]);
  });

  it('property: has one line for every row, with nothing that is not a figure', () => {
    fc.assert(
      fc.property(sales(), ({ rows: list, terms }) => {
        const judged = expectedSales(list, { terms });
        for (const { id } of judged.rows) {
          expect(describeExpectation(judged, id)).toMatch(/^`t\d` is \d+ of \d+ by sales and [^\n]+[^.\n]$/);
          expect(describeExpectation(judged, id)).not.toMatch(/undefined|NaN|null/);
        }
      }),
    );
  });

  it('property: whatever id it is given, only a TerritoryError comes of it', () => {
    const judged = expectedSales(rows, { terms: ['potential'] });
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        thrownIssues(() => Reflect.apply(describeExpectation, undefined, [judged, hostileValue(recipe)]));
      }),
    );
  });
});
