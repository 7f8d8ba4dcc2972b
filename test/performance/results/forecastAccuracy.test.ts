import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ForecastPair, forecastAccuracy } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { shuffled } from '../../support/salesArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

function pairsOf(actuals: readonly number[], forecasts: readonly number[]): ForecastPair[] {
  return actuals.map((actual, at) => ({ id: `Q${at + 1}`, actual, forecast: forecasts[at], snapshotId: `S${at + 1}` }));
}

const pairs = pairsOf([100, 80, 120, 0], [90, 100, 110, 10]);
const history = [90, 110, 100, 120, 110];

describe('forecastAccuracy', () => {
  it('has the figures of four quarters (T3-b)', () => {
    const { total, cautions } = forecastAccuracy(deepFreeze(pairs), { history, zeroActuals: 'skip' });
    expect(total.meanError).toBe(-2.5);
    expect(total.meanAbsoluteError).toBe(12.5);
    expect(total.rootMeanSquaredError?.toFixed(4)).toBe('13.2288');
    expect(total.weightedAbsolutePercentageError?.toFixed(6)).toBe('0.166667');
    expect(((total.bias ?? 0) * 100).toFixed(4)).toBe('3.3333');
    expect(total.meanAbsolutePercentageError?.toFixed(6)).toBe('0.144444');
    expect(total.skippedIds).toEqual(['Q4']);
    expect(((total.symmetricMeanAbsolutePercentageError ?? 0) * 100).toFixed(3)).toBe('60.361');
    expect(total.trackingSignal).toBe(-0.8);
    expect(total.scale).toBe(15);
    expect(total.meanAbsoluteScaledError?.toFixed(6)).toBe('0.833333');
    expect(cautions).toEqual([]);
  });

  it('compares with the season before (T3-b, m = 4)', () => {
    const { total } = forecastAccuracy(pairsOf([13, 25, 33, 45], [12, 24, 35, 44]), {
      history: [10, 20, 30, 40, 12, 22, 33, 41],
      season: 4,
    });
    expect(total.scale).toBe(2);
    expect(total.meanAbsoluteScaledError).toBe(0.625);
  });

  it('has no percentage of an actual of 0 unless it is to be skipped', () => {
    const { total } = forecastAccuracy(pairs);
    expect(total.meanAbsolutePercentageError).toBeNull();
    expect(total.reasons).toEqual({
      meanAbsolutePercentageError: 'zero_actual',
      meanAbsoluteScaledError: 'history_not_given',
      scale: 'history_not_given',
    });
    const zero = forecastAccuracy([{ id: 'a', forecast: 1, actual: 0 }], { zeroActuals: 'skip' }).total;
    expect(zero.meanAbsolutePercentageError).toBeNull();
    expect(zero.reasons.weightedAbsolutePercentageError).toBe('empty_denominator');
    expect(zero.reasons.bias).toBe('empty_denominator');
  });

  it('has no scale of a history that is short or constant', () => {
    expect(forecastAccuracy(pairs, { history: [1, 2], season: 2 }).total.reasons.scale).toBe('history_too_short');
    expect(forecastAccuracy(pairs, { history: [5, 5, 5] }).total.reasons.meanAbsoluteScaledError).toBe(
      'constant_history',
    );
  });

  it('has no tracking signal without an error, and no figure without forecasts', () => {
    expect(forecastAccuracy(pairsOf([1, 2], [1, 2])).total).toMatchObject({
      meanAbsoluteError: 0,
      trackingSignal: null,
      reasons: { trackingSignal: 'empty_denominator' },
    });
    const { total } = forecastAccuracy([], { history });
    expect(total).toMatchObject({ count: 0, meanError: null, bias: null, trackingSignal: null, scale: 15 });
    expect(new Set(Object.values(total.reasons))).toEqual(new Set(['no_forecasts']));
  });

  it('judges each manager, with a history of his own', () => {
    const own = pairs.map((pair, at) => ({ ...pair, ...(at < 2 ? { managerId: at === 0 ? 'zoe' : 'ann' } : {}) }));
    const { managers, cautions } = forecastAccuracy(own, {
      managerHistories: [{ managerId: 'ann', values: [10, 20, 40] }],
    });
    expect(managers.map(({ managerId, bias, ids, scale }) => [managerId, bias, ids, scale])).toEqual([
      ['ann', 0.25, ['Q2'], 15],
      ['zoe', -0.1, ['Q1'], null],
    ]);
    expect(cautions).toEqual([
      { code: 'insufficient', managerId: 'ann', count: 1, minimum: 4 },
      { code: 'insufficient', managerId: 'zoe', count: 1, minimum: 4 },
    ]);
  });

  it('is insufficient below four forecasts', () => {
    expect(forecastAccuracy(pairs.slice(1)).cautions).toEqual([
      { code: 'insufficient', managerId: null, count: 3, minimum: 4 },
    ]);
  });

  it('judges the forecasts of one horizon, and lists the others', () => {
    const mixed = [
      { ...pairs[0], horizonDays: 70 },
      { ...pairs[0], id: 'Q1 late', horizonDays: 7, snapshotId: 'S9' },
      pairs[1],
    ];
    const { total, leftOut } = forecastAccuracy(mixed, { horizonDays: 70 });
    expect([total.ids, total.snapshotIds]).toEqual([['Q1'], ['S1']]);
    expect(leftOut).toEqual([
      { id: 'Q1 late', reason: 'other_horizon' },
      { id: 'Q2', reason: 'no_horizon' },
    ]);
    expect(forecastAccuracy(mixed).cautions).toContainEqual({ code: 'mixed_horizons', horizonsDays: [7, 70] });
  });

  it('warns of forecasts that name no snapshot', () => {
    const { cautions } = forecastAccuracy(
      pairs.map(({ snapshotId, ...pair }) => (pair.id === 'Q2' ? pair : { ...pair, snapshotId })),
    );
    expect(cautions).toEqual([{ code: 'forecasts_without_snapshot', ids: ['Q2'] }]);
  });

  it('refuses ids and managers that occur twice, and a season of no periods', () => {
    const twice = { managerId: 'ann', values: [] };
    expect(thrownIssues(() => forecastAccuracy([pairs[0], pairs[0]], { managerHistories: [twice, twice] }))).toEqual([
      { code: 'duplicate_id', pointer: '/pairs/1/id', id: 'Q1', firstPointer: '/pairs/0/id' },
      {
        code: 'duplicate_id',
        pointer: '/managerHistories/1',
        id: 'ann',
        firstPointer: '/managerHistories/0',
      },
    ]);
    expect(thrownIssues(() => forecastAccuracy(pairs, { season: 0 }))).toHaveLength(1);
  });

  const figures = fc.array(
    fc.record({ forecast: fc.integer({ min: 0, max: 999 }), actual: fc.integer({ min: 0, max: 999 }) }),
    { minLength: 1, maxLength: 8 },
  );
  const lists = figures.map((list) => list.map((pair, at) => ({ id: `p${at}`, ...pair })));

  it('property: agrees with the formulas', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const { total } = forecastAccuracy(deepFreeze(list), { history });
        const mean = (measure: (actual: number, forecast: number) => number) =>
          list.reduce((sum, { actual, forecast }) => sum + measure(actual, forecast), 0) / list.length;
        const close = (value: number) => (Number.isFinite(value) ? expect.closeTo(value, 10) : null);
        const absolute = mean((a, f) => Math.abs(a - f));
        expect(total).toMatchObject({
          meanError: close(mean((a, f) => a - f)),
          meanAbsoluteError: close(absolute),
          rootMeanSquaredError: close(Math.sqrt(mean((a, f) => (a - f) ** 2))),
          weightedAbsolutePercentageError: close(absolute / mean(Math.abs)),
          bias: close(mean((a, f) => f - a) / mean((a) => a)),
          meanAbsolutePercentageError: close(mean((a, f) => (a === 0 ? Number.NaN : Math.abs(a - f) / a))),
          symmetricMeanAbsolutePercentageError: close(mean((a, f) => (a === f ? 0 : (2 * Math.abs(a - f)) / (a + f)))),
          meanAbsoluteScaledError: close(absolute / 15),
          trackingSignal: close((mean((a, f) => a - f) * list.length) / absolute),
        });
      }),
    );
  });

  it('property: sizes are 0 or more, and 0 just for perfect forecasts', () => {
    fc.assert(
      fc.property(lists, ([first, ...rest]) => {
        const { total } = forecastAccuracy([{ ...first, actual: first.actual + 1 }, ...rest], { history });
        const isPerfect =
          first.actual + 1 === first.forecast && rest.every(({ actual, forecast }) => actual === forecast);
        for (const size of [total.weightedAbsolutePercentageError, total.meanAbsoluteScaledError]) {
          expect(size).toBeGreaterThanOrEqual(0);
          expect(size === 0).toBe(isPerfect);
        }
      }),
    );
  });

  it('property: bias changes its sign when forecasts and actuals change places', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const swapped = list.map(({ id, actual, forecast }) => ({ id, actual: forecast, forecast: actual }));
        const [one, other] = [list, swapped].map((each) => forecastAccuracy(each).total);
        expect(one.meanError).toBe(0 - (other.meanError ?? Number.NaN));
        if (one.bias !== null && other.bias !== null) expect(Math.sign(one.bias)).toBe(0 - Math.sign(other.bias));
        expect(one.meanAbsoluteError).toBe(other.meanAbsoluteError);
      }),
    );
  });

  it('property: depends neither on the order of forecasts nor on the unit', () => {
    fc.assert(
      fc.property(
        lists.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          expect(forecastAccuracy(other)).toStrictEqual(forecastAccuracy(list));
          const cents = list.map((pair) => ({ ...pair, actual: pair.actual * 100, forecast: pair.forecast * 100 }));
          const [one, scaled] = [list, cents].map((each) => forecastAccuracy(each).total);
          for (const name of ['bias', 'weightedAbsolutePercentageError', 'trackingSignal'] as const) {
            if (one[name] === null) expect(scaled[name]).toBeNull();
            else expect(scaled[name]).toBeCloseTo(one[name], 10);
          }
        },
      ),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const bad = hostileValue(recipe);
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(forecastAccuracy, undefined, args));
        call(bad);
        call([bad]);
        for (const member of ['id', 'managerId', 'forecast', 'actual', 'snapshotId', 'horizonDays'])
          call([{ ...pairs[0], [member]: bad }]);
        call(pairs, bad);
        for (const member of ['horizonDays', 'history', 'managerHistories', 'season', 'zeroActuals'])
          call(pairs, { [member]: bad });
        call(pairs, { history: [bad], managerHistories: [bad] });
      }),
    );
  });
});
