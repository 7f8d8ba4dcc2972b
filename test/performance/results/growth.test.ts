import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundGrowth, fiscalCalendar, growth, periods, yearOnYearGrowth } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { shuffled } from '../../support/salesArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const q1 = { from: '2026-01-01', to: '2026-04-01' };
const q2 = { from: '2026-04-01', to: '2026-07-01' };
const q4 = { from: '2026-10-01', to: '2027-01-01' };

describe('growth', () => {
  it('is what came over what came before, less 1', () => {
    expect(
      growth(
        deepFreeze([
          { ...q1, amountMinor: 1000 },
          { ...q2, amountMinor: 1200 },
        ]),
      ),
    ).toEqual([
      {
        current: q1,
        previous: null,
        currentMinor: 1000,
        previousMinor: null,
        changeMinor: null,
        growth: null,
        reason: 'no_previous',
        growthPerDay: null,
        cautions: [],
      },
      {
        current: q2,
        previous: q1,
        currentMinor: 1200,
        previousMinor: 1000,
        changeMinor: 200,
        growth: 0.2,
        growthPerDay: expect.closeTo((1.2 * 90) / 91 - 1, 12),
        cautions: [{ code: 'unequal_spans', from: '2026-04-01', days: 91, previousDays: 90 }],
      },
    ]);
  });

  it('compares spans of equal length without a caution', () => {
    const weeks = [
      { from: '2026-01-05', to: '2026-01-12', amountMinor: 100 },
      { from: '2026-01-12', to: '2026-01-19', amountMinor: 110 },
    ];
    expect(growth(weeks)[1]).toMatchObject({ growth: 0.1, growthPerDay: 0.1, cautions: [] });
  });

  it.each([
    [0, 5],
    [-100, 50],
  ])('is only a difference after %d', (before, after) => {
    const [, row] = growth([
      { ...q1, amountMinor: before },
      { ...q2, amountMinor: after },
    ]);
    expect(row).toMatchObject({ growth: null, reason: 'nonpositive_previous', changeMinor: after - before });
  });

  it('goes down to -100 %, and below for less than nothing', () => {
    expect(
      growth([
        { ...q1, amountMinor: 10 },
        { ...q2, amountMinor: 0 },
      ])[1].growth,
    ).toBe(-1);
    expect(
      growth([
        { ...q1, amountMinor: 10 },
        { ...q2, amountMinor: -5 },
      ])[1].growth,
    ).toBe(-1.5);
  });

  it('compares nothing across a gap', () => {
    const [, row] = growth([
      { ...q1, amountMinor: 10 },
      { ...q4, amountMinor: 20 },
    ]);
    expect(row).toMatchObject({ previous: null, growth: null, reason: 'no_previous' });
  });

  it('has no difference beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const [, row] = growth([
      { ...q1, amountMinor: -most },
      { ...q2, amountMinor: most },
    ]);
    expect(row).toMatchObject({ changeMinor: null, growth: null, reason: 'unsafe_amount' });
  });

  it('refuses spans that are no spans or overlap, with their places', () => {
    const series = [
      { from: '2026-02-30', to: '2026-04-01', amountMinor: 1 },
      { from: '2026-05-01', to: '2026-04-01', amountMinor: 1 },
    ];
    expect(thrownIssues(() => growth(series))).toEqual([
      { code: 'invalid_date', pointer: '/series/0/from', received: '2026-02-30' },
      { code: 'empty_interval', pointer: '/series/1', from: '2026-05-01', to: '2026-04-01' },
    ]);
    const overlapping = [
      { ...q2, amountMinor: 1 },
      { from: '2026-03-01', to: '2026-04-02', amountMinor: 1 },
    ];
    expect(thrownIssues(() => growth(overlapping))).toEqual([
      {
        code: 'period_overlap',
        pointer: '/series/0/from',
        firstPointer: '/series/1/to',
        start: '2026-04-01',
        end: '2026-04-02',
      },
    ]);
    expect(thrownIssues(() => growth([{ ...q1, amountMinor: 0.5 }]))).toEqual([
      {
        code: 'wrong_type',
        pointer: '/series/0/amountMinor',
        expected: 'a whole number of minor units',
        received: 'the number `0.5`',
      },
    ]);
  });

  it('property: agrees with the formula on a year of months, in whatever order, and in whatever unit', () => {
    const months = periods(fiscalCalendar({ kind: 'months' }), { from: '2026-01-01', to: '2027-01-01' });
    const amounts = fc.array(fc.integer({ min: -5, max: 9_999 }), { minLength: 12, maxLength: 12 });
    const series = amounts.map((list) => list.map((amountMinor, at) => ({ ...months[at], amountMinor })));
    fc.assert(
      fc.property(
        series.chain((list) => fc.tuple(fc.constant(list), shuffled(list))),
        ([list, other]) => {
          const rows = growth(list);
          expect(growth(deepFreeze(other))).toStrictEqual(rows);
          const cents = growth(list.map((row) => ({ ...row, amountMinor: row.amountMinor * 100 })));
          for (let at = 1; at < 12; at++) {
            const [before, after] = [list[at - 1].amountMinor, list[at].amountMinor];
            if (before <= 0) expect(rows[at].reason).toBe('nonpositive_previous');
            else expect(rows[at].growth).toBeCloseTo(after / before - 1, 12);
            expect(cents[at].growth).toBe(rows[at].growth);
            expect(rows[at].changeMinor).toBe(after - before);
          }
        },
      ),
    );
  });
});

describe('yearOnYearGrowth', () => {
  const retail = fiscalCalendar({
    kind: 'weeks',
    weekday: 'saturday',
    anchorMonth: 1,
    rule: 'nearest',
    pattern: '4-5-4',
    labelBy: 'startYear',
  });
  const weeks = periods(retail, { from: '2022-01-30', to: '2025-02-01', grain: 'week' });
  const series = weeks.map(({ from, to }, at) => ({ from, to, amountMinor: 100 + at }));

  it('compares the weeks that alignYearOnYear compares after a year of 53 weeks', () => {
    const [february] = periods(retail, { from: '2024-02-04', to: '2024-02-05' });
    const [row] = yearOnYearGrowth(series, retail, [february]);
    const from = series.findIndex((week) => week.from === '2023-02-05');
    const before = 4 * (100 + from) + 6;
    expect(row).toEqual({
      periodId: 'FY2024-P01',
      cautions: [],
      method: 'first_week_dropped',
      current: { from: '2024-02-04', to: '2024-03-03' },
      previous: { from: '2023-02-05', to: '2023-03-05' },
      dropped: expect.objectContaining({ from: '2023-01-29', to: '2023-02-05' }),
      currentMinor: before + 4 * 52,
      previousMinor: before,
      changeMinor: 208,
      growth: 208 / before,
    });
  });

  it('has nothing to compare week 53 with', () => {
    const week53 = weeks.filter(({ id }) => id === 'FY2023-W53');
    expect(yearOnYearGrowth(series, retail, week53)).toEqual([
      expect.objectContaining({ current: null, previous: null, growth: null, reason: 'no_counterpart' }),
    ]);
  });

  it('has no amount where the series does not fill a span', () => {
    const [february] = periods(retail, { from: '2024-02-04', to: '2024-02-05' });
    const thin = series.filter(({ from }) => from !== '2023-02-12');
    expect(yearOnYearGrowth(thin, retail, [february])[0]).toMatchObject({
      previousMinor: null,
      growth: null,
      reason: 'not_covered',
    });
    const none = yearOnYearGrowth([], retail, [february])[0];
    expect(none).toMatchObject({ currentMinor: null, previousMinor: null, reason: 'not_covered' });
  });

  it('refuses what is no period of the calendar, with its place', () => {
    const months = periods(fiscalCalendar({ kind: 'months' }), { from: '2026-01-01', to: '2026-03-01' });
    expect(thrownIssues(() => yearOnYearGrowth(series, retail, months)).map((issue) => issue)).toEqual([
      { code: 'wrong_type', pointer: '/periods/0', expected: 'a period of the calendar', received: 'an object' },
      { code: 'wrong_type', pointer: '/periods/1', expected: 'a period of the calendar', received: 'an object' },
    ]);
    const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(yearOnYearGrowth, undefined, args));
    expect(call(series, {}, weeks.slice(0, 1))[0]).toMatchObject({ code: 'wrong_type', pointer: '/calendar' });
    expect(call(series, retail, 'weeks')[0]).toMatchObject({ code: 'wrong_type', pointer: '/periods' });
  });

  it('property: agrees with sums by day, whatever the grain of the series', () => {
    const months = fiscalCalendar({ kind: 'months' });
    const inputs = fc.record({
      grain: fc.constantFrom('period' as const, 'quarter' as const, 'year' as const),
      amounts: fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 24, maxLength: 24 }),
    });
    const list = periods(months, { from: '2025-01-01', to: '2027-01-01' });
    fc.assert(
      fc.property(inputs, ({ grain, amounts }) => {
        const monthly = list.map((month, at) => ({ ...month, amountMinor: amounts[at] }));
        const asked = periods(months, { from: '2026-01-01', to: '2027-01-01', grain });
        const sum = (from: string, to: string) =>
          monthly.reduce((all, month) => all + (month.from >= from && month.to <= to ? month.amountMinor : 0), 0);
        for (const [at, row] of yearOnYearGrowth(monthly, months, asked).entries()) {
          const [from, to] = [asked[at].from, asked[at].to];
          const before = sum(from.replace('2026', '2025'), to.replace('2026', '2025').replace('2027', '2026'));
          expect([row.currentMinor, row.previousMinor]).toEqual([sum(from, to), before]);
          expect(row.growth).toBe(before > 0 ? (sum(from, to) - before) / before : null);
        }
      }),
    );
  });
});

describe('compoundGrowth', () => {
  it('takes 100 to 121 in two years by 10 % a year', () => {
    const { rate, changeMinor } = compoundGrowth({ firstMinor: 100, lastMinor: 121, years: 2 });
    expect(rate).toBeCloseTo(0.1, 14);
    expect(changeMinor).toBe(21);
  });

  it('is -100 % where nothing is left', () => {
    expect(compoundGrowth({ firstMinor: 100, lastMinor: 0, years: 3 })).toEqual({ rate: -1, changeMinor: -100 });
  });

  it.each([
    [0, 5, 1, 'nonpositive_previous'],
    [-2, 5, 1, 'nonpositive_previous'],
    [5, -1, 1, 'negative_last'],
    [1, 9, 1e-6, 'beyond_range'],
  ])('has no rate from %d to %d in %d years', (firstMinor, lastMinor, years, reason) => {
    const found = compoundGrowth({ firstMinor, lastMinor, years });
    expect(found).toEqual({ rate: null, changeMinor: lastMinor - firstMinor, reason });
  });

  it('refuses no years', () => {
    expect(thrownIssues(() => compoundGrowth({ firstMinor: 1, lastMinor: 1, years: 0 }))).toEqual([
      { code: 'wrong_type', pointer: '/years', expected: 'a number of years above 0', received: 'the number `0`' },
    ]);
  });

  it('property: leads from the first amount to the last', () => {
    const inputs = fc.record({
      firstMinor: fc.integer({ min: 1, max: 99_999 }),
      lastMinor: fc.integer({ min: 1, max: 99_999 }),
      years: fc.integer({ min: 1, max: 20 }),
    });
    fc.assert(
      fc.property(inputs, (input) => {
        const rate = compoundGrowth(deepFreeze(input)).rate ?? Number.NaN;
        expect((input.firstMinor * (1 + rate) ** input.years) / input.lastMinor).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('growth of any kind', () => {
  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    const call = (run: (...args: never[]) => unknown, ...args: unknown[]) =>
      thrownIssues(() => Reflect.apply(run, undefined, args));
    const calendar = fiscalCalendar({ kind: 'months' });
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const bad = hostileValue(recipe);
        call(growth, bad);
        call(growth, [bad, { ...q1, amountMinor: bad }]);
        call(growth, [{ from: bad, to: bad, amountMinor: 1 }]);
        call(yearOnYearGrowth, [], calendar, bad);
        call(yearOnYearGrowth, [], calendar, [bad]);
        call(yearOnYearGrowth, bad, calendar, []);
        call(compoundGrowth, bad);
        for (const member of ['firstMinor', 'lastMinor', 'years'])
          call(compoundGrowth, { firstMinor: 1, lastMinor: 2, years: 3, [member]: bad });
      }),
    );
  });
});
