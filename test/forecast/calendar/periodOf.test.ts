import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalCalendar } from '../../../src/forecast/calendar/fiscalCalendar.js';
import { periodOf } from '../../../src/forecast/calendar/periodOf.js';
import type { FiscalCalendar, WeeksDefinition } from '../../../src/forecast/calendar/types.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { monthsDefinitions, weeksDefinitions } from '../../support/calendarArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { custom, retail } from './calendars.js';
import { walkSlowly } from './slowCalendar.js';

/** The fiscal year of a date: its id, its first and last day and its weeks. */
function yearOf(calendar: FiscalCalendar, date: string) {
  const year = periodOf(calendar, date, 'year') ?? expect.fail('no year');
  return [year.id, year.from, dayBefore(year.to), year.weeks];
}

function dayBefore(date: string): string {
  return new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
}

function saturdays(anchorMonth: number, rule: 'last' | 'nearest') {
  return fiscalCalendar({ kind: 'weeks', weekday: 'saturday', anchorMonth, rule, pattern: '4-4-5' });
}

/** The fiscal years 2000 to 2050 that have 53 weeks, as far as they end by `lastYear`. */
function longYears(calendar: FiscalCalendar, lastYear: number): number[] {
  const years = Array.from({ length: 52 }, (_, at) => periodOf(calendar, `${2_000 + at}-06-15`, 'year'));
  return years.flatMap((year) => {
    return year?.weeks === 53 && year.fiscalYear >= 2_000 && year.fiscalYear <= lastYear ? [year.fiscalYear] : [];
  });
}

describe('a calendar of months', () => {
  it('from April has 2026-11-22 in the third quarter and the eighth period', () => {
    const byStart = fiscalCalendar({ kind: 'months', startMonth: 4, labelBy: 'startYear' });
    const byEnd = fiscalCalendar({ kind: 'months', startMonth: 4, labelBy: 'endYear' });
    const days = { from: '2026-11-01', to: '2026-12-01', quarter: 3, period: 8 };
    const grain = 'period';
    expect(periodOf(byStart, '2026-11-22')).toStrictEqual({ id: 'FY2026-P08', grain, ...days, fiscalYear: 2026 });
    expect(periodOf(byEnd, '2026-11-22')).toStrictEqual({ id: 'FY2027-P08', grain, ...days, fiscalYear: 2027 });
  });

  it('has quarters and years that say no more than they are', () => {
    const calendar = fiscalCalendar({ kind: 'months', startMonth: 4 });
    expect(periodOf(calendar, '2027-03-31', 'quarter')).toStrictEqual({
      id: 'FY2027-Q4',
      grain: 'quarter',
      from: '2027-01-01',
      to: '2027-04-01',
      fiscalYear: 2027,
      quarter: 4,
    });
    expect(periodOf(calendar, '2027-03-31', 'year')).toStrictEqual({
      id: 'FY2027',
      grain: 'year',
      from: '2026-04-01',
      to: '2027-04-01',
      fiscalYear: 2027,
    });
  });

  it('from January has the years of the calendar, whatever they are called after', () => {
    for (const labelBy of ['startYear', 'endYear'] as const) {
      const calendar = fiscalCalendar({ kind: 'months', labelBy });
      expect(periodOf(calendar, '2024-02-29', 'year')).toMatchObject({ id: 'FY2024', from: '2024-01-01' });
    }
  });
});

describe('a calendar of weeks', () => {
  it.each([
    ['last', '2001', '2001-11-24'],
    ['nearest', '2001', '2001-12-01'],
    ['last', '1956', '1956-11-24'],
    ['nearest', '1956', '1956-12-01'],
  ] as const)('ends on the Saturday of November that the regulation names (T1-h): %s, %s', (rule, year, end) => {
    expect(yearOf(saturdays(11, rule), `${year}-06-01`)[2]).toBe(end);
  });

  it.each([
    ['2023-06-01', ['FY2023', '2023-01-29', '2024-02-03', 53]],
    ['2024-06-01', ['FY2024', '2024-02-04', '2025-02-01', 52]],
    ['2025-06-01', ['FY2025', '2025-02-02', '2026-01-31', 52]],
    ['2026-06-01', ['FY2026', '2026-02-01', '2027-01-30', 52]],
    ['2028-06-01', ['FY2028', '2028-01-30', '2029-02-03', 53]],
  ])('of retail has the years of T1-i: %s', (date, year) => {
    expect(yearOf(retail, date)).toEqual(year);
  });

  it('of retail has 53 weeks in the years of T1-i', () => {
    expect(longYears(retail, 2_050)).toEqual([2_000, 2_006, 2_012, 2_017, 2_023, 2_028, 2_034, 2_040, 2_045]);
  });

  it('of retail has 2026-11-22 in week 43, of the tenth period (T1-i)', () => {
    expect(periodOf(retail, '2026-11-22', 'week')).toStrictEqual({
      id: 'FY2026-W43',
      grain: 'week',
      from: '2026-11-22',
      to: '2026-11-29',
      fiscalYear: 2026,
      quarter: 4,
      period: 10,
      week: 43,
      weeks: 1,
    });
    expect(periodOf(retail, '2026-11-22')).toMatchObject({ id: 'FY2026-P10', weeks: 4 });
  });

  it('that ends on the last Saturday of September has the years of T1-j', () => {
    const calendar = saturdays(9, 'last');
    expect(yearOf(calendar, '2023-09-30')).toEqual(['FY2023', '2022-09-25', '2023-09-30', 53]);
    expect(yearOf(calendar, '2025-09-28')).toEqual(['FY2026', '2025-09-28', '2026-09-26', 52]);
  });

  it('that ends on the Saturday nearest to the end of December has 53 weeks in the years of T1-j', () => {
    expect(longYears(saturdays(12, 'nearest'), 2_036)).toEqual([2_003, 2_008, 2_014, 2_020, 2_025, 2_031, 2_036]);
  });

  it('is called after the months that a year stands for, though it ends in the next year', () => {
    expect(yearOf(saturdays(12, 'nearest'), '2021-01-02')).toEqual(['FY2020', '2019-12-29', '2021-01-02', 53]);
  });

  it.each([
    [1, '2023-01-29', '2023-03-05'],
    [5, '2023-05-28', '2023-07-09'],
    [12, '2023-12-31', '2024-02-04'],
  ])('has the 53rd week in period %d where it shall be there', (leapWeek, from, to) => {
    const definition: WeeksDefinition = {
      kind: 'weeks',
      weekday: 'saturday',
      anchorMonth: 1,
      rule: 'nearest',
      pattern: '4-5-4',
      labelBy: 'startYear',
      leapWeek,
    };
    expect(periodOf(fiscalCalendar(definition), from)).toMatchObject({ period: leapWeek, from, to });
  });
});

describe('a custom calendar', () => {
  it('has its own periods under their own ids', () => {
    expect(periodOf(custom, '2026-02-28')).toStrictEqual({
      id: 'winter 26',
      grain: 'period',
      from: '2025-12-01',
      to: '2026-03-01',
      fiscalYear: 2026,
      quarter: 1,
      period: 1,
    });
    expect(periodOf(custom, '2025-06-01')).toMatchObject({ id: 'summer 25', period: 3 });
  });

  it('has years as far as they have periods', () => {
    expect(periodOf(custom, '2025-06-01', 'year')).toStrictEqual({
      id: 'FY2025',
      grain: 'year',
      from: '2025-03-01',
      to: '2025-12-01',
      fiscalYear: 2025,
    });
  });

  it.each(['2025-02-28', '2026-12-01'])('has nothing on %s', (date) => {
    for (const grain of ['period', 'quarter', 'year'] as const) {
      expect(periodOf(custom, date, grain)).toBeUndefined();
    }
  });
});

describe('periodOf', () => {
  it('property: agrees with a calendar that is walked day by day', () => {
    fc.assert(
      fc.property(
        fc.oneof(monthsDefinitions(), weeksDefinitions()),
        fc.infiniteStream(fc.nat()),
        (definition, picks) => {
          const calendar = fiscalCalendar(definition);
          const days = walkSlowly(definition);
          for (const pick of picks.take(100)) {
            const { date, ...place } = days[pick % days.length];
            const finest = periodOf(calendar, date, definition.kind === 'weeks' ? 'week' : 'period');
            expect(finest).toMatchObject(place);
            expect(periodOf(calendar, date, 'quarter')).toMatchObject({ quarter: place.quarter });
            expect(periodOf(calendar, date, 'year')).toMatchObject({ fiscalYear: place.fiscalYear });
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('has periods in the years 1 to 9998, and none beyond', () => {
    const months = fiscalCalendar({ kind: 'months' });
    expect(periodOf(months, '0001-01-01')).toMatchObject({ id: 'FY0001-P01', from: '0001-01-01' });
    expect(periodOf(months, '9998-12-31')).toMatchObject({ id: 'FY9998-P12', to: '9999-01-01' });
    expect(periodOf(months, '0000-12-31')).toBeUndefined();
    expect(periodOf(months, '9999-01-01')).toBeUndefined();
  });

  it('property: whatever is unusual about a date, it is in one period or none', () => {
    const dates = fc.constantFrom('0000-01-01', '0000-12-31', '0001-02-01', '9998-12-31', '9999-02-01', '9999-12-31');
    fc.assert(
      fc.property(fc.oneof(monthsDefinitions(), weeksDefinitions()), dates, (definition, date) => {
        const period = periodOf(fiscalCalendar(definition), date);
        if (period === undefined) return;
        expect(period.from <= date && date < period.to).toBe(true);
        expect([period.from.length, period.to.length]).toEqual([10, 10]);
      }),
    );
  });

  it('refuses what is no date', () => {
    expect(thrownIssues(() => periodOf(retail, '2026-02-30'))).toEqual([
      { code: 'invalid_date', pointer: '/date', received: '2026-02-30' },
    ]);
  });

  it('refuses a grain that the calendar does not have', () => {
    const calendar = fiscalCalendar({ kind: 'months' });
    expect(thrownIssues(() => periodOf(calendar, '2026-02-03', 'week'))).toEqual([
      { code: 'wrong_type', pointer: '/grain', expected: 'period, quarter or year', received: 'the text `week`' },
    ]);
  });

  it('refuses a definition in the place of a calendar', () => {
    expect(thrownIssues(() => Reflect.apply(periodOf, undefined, [{ kind: 'months' }, '2026-02-03']))).toEqual([
      { code: 'wrong_type', pointer: '', expected: 'a calendar from fiscalCalendar', received: 'an object' },
    ]);
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(periodOf, undefined, args));
        call(hostileValue(recipe), '2026-01-01');
        call({ ...retail, rules: hostileValue(recipe) }, '2026-01-01');
        call({ ...retail, grains: hostileValue(recipe) }, '2026-01-01');
        call(retail, hostileValue(recipe));
        call(retail, '2026-01-01', hostileValue(recipe));
      }),
    );
  });
});
