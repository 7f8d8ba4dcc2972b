import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seasonality } from '../../../src/forecast/targets/seasonality.js';
import { spread } from '../../../src/forecast/targets/spread.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { reordered } from './forests.js';

describe('seasonality', () => {
  it('is the mean of the parts that a period has of its years', () => {
    const { indices, years } = seasonality(
      [
        [10, 30],
        [30, 10],
        [1, 3],
      ],
      { strength: 0 },
    );
    expect(indices).toEqual([(0.25 + 0.75 + 0.25) / 3, (0.75 + 0.25 + 0.75) / 3]);
    expect(years).toBe(3);
  });

  it('draws one year half way to an even one, several years less', () => {
    expect(seasonality([[0, 10]]).indices).toEqual([0.25, 0.75]);
    expect(
      seasonality([
        [0, 10],
        [0, 20],
        [0, 5],
      ]).indices,
    ).toEqual([0.125, 0.875]);
    expect(seasonality([[0, 10]], { strength: 3 }).indices).toEqual([0.375, 0.625]);
  });

  it('takes a year of 4, 4 and 5 weeks for an even one', () => {
    const lengths = [4, 4, 5];
    expect(seasonality([], { lengths }).indices).toEqual([4 / 13, 4 / 13, 5 / 13]);
    expect(seasonality([[13, 13, 13]], { lengths }).indices).toEqual([25 / 78, 25 / 78, 28 / 78]);
  });

  it('yields weights for a spread (T2-j)', () => {
    const year = [8, 8, 9, 7, 8, 9, 6, 7, 9, 8, 9, 12];
    const { indices } = seasonality([year, year.map((amount) => 7 * amount)], { strength: 0 });
    expect(spread({ total: 1000, weights: indices })).toEqual([80, 80, 90, 70, 80, 90, 60, 70, 90, 80, 90, 120]);
  });

  it('leaves out years without a season to see, with an issue each', () => {
    expect(
      seasonality(
        [
          [0, 0],
          [5, -1],
          [1, 3],
        ],
        { strength: 0 },
      ),
    ).toEqual({
      indices: [0.25, 0.75],
      years: 1,
      issues: [
        { code: 'unusable_year', pointer: '/0', total: 0 },
        { code: 'unusable_year', pointer: '/1', total: 4 },
      ],
    });
  });

  it('is even without any year', () => {
    expect(seasonality([[0, 0]], { strength: 0 }).indices).toEqual([0.5, 0.5]);
    expect(seasonality([])).toEqual({ indices: [], years: 0, issues: [] });
  });

  it('refuses years of different lengths, and lengths that are all 0', () => {
    expect(thrownIssues(() => seasonality([[1, 2], [1], [1, 2, 3]]))).toEqual([
      { code: 'wrong_type', pointer: '/1', expected: 'a list of 2', received: 'a list of 1' },
      { code: 'wrong_type', pointer: '/2', expected: 'a list of 2', received: 'a list of 3' },
    ]);
    expect(thrownIssues(() => seasonality([], { lengths: [0, 0] }))).toEqual([
      { code: 'zero_weights', pointer: '/lengths' },
    ]);
  });

  const histories = fc.integer({ min: 1, max: 13 }).chain((periods) =>
    fc.array(fc.array(fc.integer({ min: -1, max: 99 }), { minLength: periods, maxLength: periods }), {
      minLength: 1,
      maxLength: 6,
    }),
  );
  const strengths = fc.constantFrom(0, 0.5, 1, 2);

  it('property: agrees with the formula in doubles, and adds up to 1', () => {
    fc.assert(
      fc.property(histories, strengths, (history, strength) => {
        const { indices, years, issues } = seasonality(deepFreeze(history), { strength });
        const sums = history.map((year) => year.reduce((sum, amount) => sum + amount, 0));
        const used = history.filter((year, at) => sums[at] > 0 && year.every((amount) => amount >= 0));
        expect([years, issues.length]).toEqual([used.length, history.length - used.length]);
        const weight = used.length === 0 ? 1 : strength;
        indices.forEach((index, period) => {
          const parts = used.map((year) => year[period] / year.reduce((sum, amount) => sum + amount, 0));
          const sum = parts.reduce((all, part) => all + part, weight / history[0].length);
          expect(index).toBeCloseTo(sum / (used.length + weight), 12);
        });
        expect(indices.reduce((sum, index) => sum + index, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('property: does not depend on the order of years, nor on the size of a year', () => {
    const shuffled = histories.chain((history) => fc.tuple(fc.constant(history), reordered(history)));
    fc.assert(
      fc.property(shuffled, strengths, ([history, other], strength) => {
        const { indices } = seasonality(history, { strength });
        expect(seasonality(other, { strength }).indices).toEqual(indices);
        const larger = history.map((year, at) => year.map((amount) => amount * (at + 2)));
        expect(seasonality(larger, { strength }).indices).toEqual(indices);
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(seasonality, undefined, args));
        call(hostileValue(recipe));
        call([hostileValue(recipe)]);
        call([[1, hostileValue(recipe)]]);
        call([[1, 2]], hostileValue(recipe));
        call([[1, 2]], { strength: hostileValue(recipe) });
        call([[1, 2]], { lengths: hostileValue(recipe) });
        call([[1, 2]], { lengths: [1, hostileValue(recipe)] });
      }),
    );
  });
});
