import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/core/dayNumber.js';
import { fiscalCalendar } from '../../../src/forecast/calendar/fiscalCalendar.js';
import { periodOf } from '../../../src/forecast/calendar/periodOf.js';
import { periods } from '../../../src/forecast/calendar/periods.js';
import type { CalendarDefinition, Grain, Period, WeeksDefinition } from '../../../src/forecast/calendar/types.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import {
  calendarDefinitions,
  customDefinitions,
  monthsDefinitions,
  weeksDefinitions,
} from '../../support/calendarArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { custom, retail, retailDefinition } from './calendars.js';
import { walkSlowly } from './slowCalendar.js';

const TWO_CENTURIES = { from: '1900-01-01', to: '2101-01-01' };

describe('periods', () => {
  it('of retail start in 2026 as T1-i says', () => {
    const found = periods(retail, { from: '2026-02-01', to: '2027-01-31', grain: 'period' });
    expect(found.map(({ from }) => from)).toEqual([
      ...['2026-02-01', '2026-03-01', '2026-04-05', '2026-05-03', '2026-05-31', '2026-07-05'],
      ...['2026-08-02', '2026-08-30', '2026-10-04', '2026-11-01', '2026-11-29', '2027-01-03'],
    ]);
    expect(found.map(({ id }) => id)).toEqual([...found.map(({ id }) => id)].sort());
  });

  it('are those that touch the range, as a whole', () => {
    const calendar = fiscalCalendar({ kind: 'months' });
    const ids = (from: string, to: string, grain?: Grain) => periods(calendar, { from, to, grain }).map(({ id }) => id);
    expect(ids('2026-01-31', '2026-02-02')).toEqual(['FY2026-P01', 'FY2026-P02']);
    expect(ids('2026-01-31', '2026-02-01')).toEqual(['FY2026-P01']);
    expect(ids('2026-12-31', '2027-01-02', 'year')).toEqual(['FY2026', 'FY2027']);
  });

  it('of a custom calendar end where it ends', () => {
    const found = periods(custom, { from: '2000-01-01', to: '2100-01-01', grain: 'quarter' });
    expect(found.map(({ id }) => id)).toEqual([
      ...['FY2025-Q2', 'FY2025-Q3', 'FY2025-Q4'],
      ...['FY2026-Q1', 'FY2026-Q2', 'FY2026-Q3', 'FY2026-Q4'],
    ]);
    expect(periods(custom, { from: '2020-01-01', to: '2025-03-01' })).toEqual([]);
  });

  it.each<CalendarDefinition>([
    { kind: 'months' },
    { kind: 'months', startMonth: 4 },
    retailDefinition,
    { kind: 'weeks', weekday: 'saturday', anchorMonth: 9, rule: 'last', pattern: '4-4-5' },
    { kind: 'weeks', weekday: 'saturday', anchorMonth: 12, rule: 'nearest', pattern: '5-4-4', leapWeek: 1 },
  ])('hold every day from 1900 to 2100 once: %j', (definition) => {
    const calendar = fiscalCalendar(definition);
    for (const grain of calendar.grains) {
      const found = periods(calendar, { ...TWO_CENTURIES, grain });
      expect(daysInOtherThanOne(found)).toEqual([]);
    }
  });

  it('property: hold every day from 1900 to 2100 once, where a walk day by day has it', () => {
    fc.assert(
      fc.property(fc.oneof(monthsDefinitions(), weeksDefinitions()), (definition) => {
        const calendar = fiscalCalendar(definition);
        const days = walkSlowly(definition);
        expect(days.length).toBe(73_414);
        for (const grain of calendar.grains) {
          const found = periods(calendar, { ...TWO_CENTURIES, grain });
          expectPartition(found);
          expect(misplacedDays(found, days)).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('property: of a shorter grain add up to those of a longer one', () => {
    fc.assert(
      fc.property(calendarDefinitions(), (definition) => {
        const calendar = fiscalCalendar(definition);
        const range = definition.kind === 'custom' ? rangeOf(definition) : { from: '1999-01-01', to: '2031-01-01' };
        const years = periods(calendar, { ...range, grain: 'year' });
        const whole = { from: years[0].from, to: years[years.length - 1].to };
        for (const [at, grain] of calendar.grains.slice(1).entries()) {
          const parts = periods(calendar, { ...whole, grain: calendar.grains[at] });
          expect(periods(calendar, { ...whole, grain }).map(bounds)).toEqual(joined(parts, grain));
        }
      }),
    );
  });

  it('property: of a custom calendar are what was given', () => {
    fc.assert(
      fc.property(customDefinitions(), (definition) => {
        const found = periods(fiscalCalendar(definition), rangeOf(definition));
        expect(found).toMatchObject(definition.periods);
        expectPartition(found);
      }),
    );
  });

  it('property: are those of periodOf for every day of the range', () => {
    const spans = fc.record({ start: fc.nat(40_000), length: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(calendarDefinitions(), spans, (definition, { start, length }) => {
        const calendar = fiscalCalendar(definition);
        for (const grain of calendar.grains) {
          const found = new Map<string, Period>();
          for (let day = start; day < start + length; day++) {
            const period = periodOf(calendar, civil(day), grain);
            if (period !== undefined) found.set(period.id, period);
          }
          const range = { from: civil(start), to: civil(start + length), grain };
          expect(periods(calendar, range)).toEqual([...found.values()]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('property: have ids of their own, in the order of the days', () => {
    fc.assert(
      fc.property(fc.oneof(monthsDefinitions(), weeksDefinitions()), (definition) => {
        const calendar = fiscalCalendar(definition);
        for (const grain of calendar.grains) {
          const ids = periods(calendar, { from: '0001-01-01', to: '0030-01-01', grain }).map(({ id }) => id);
          expect(ids).toEqual([...new Set(ids)].sort());
        }
      }),
    );
  });
});

describe('years of weeks', () => {
  const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
  const all = weekdays.flatMap((weekday) =>
    Array.from({ length: 12 }, (_, at) => at + 1).flatMap((anchorMonth) =>
      (['last', 'nearest'] as const).map((rule): WeeksDefinition => {
        return { kind: 'weeks', weekday, anchorMonth, rule, pattern: '4-4-5' };
      }),
    ),
  );

  it('end on their weekday, at most 6 days before the month does, or at most 3 days before or after', () => {
    for (const { weekday, anchorMonth, rule, ...rest } of all) {
      const calendar = fiscalCalendar({ weekday, anchorMonth, rule, ...rest });
      const distances = periods(calendar, { ...TWO_CENTURIES, grain: 'year' }).map(({ fiscalYear, to }) => {
        const last = new Date(Date.parse(to) - 86_400_000);
        expect(weekdays[last.getUTCDay()]).toBe(weekday);
        return (last.getTime() - Date.UTC(fiscalYear, anchorMonth, 0)) / 86_400_000;
      });
      const [least, most] = rule === 'last' ? [-6, 0] : [-3, 3];
      expect([Math.min(...distances), Math.max(...distances)]).toEqual([least, most]);
    }
  });

  it('have 52 or 53 weeks, and never 53 twice in a row', () => {
    for (const definition of all) {
      const weeks = periods(fiscalCalendar(definition), { ...TWO_CENTURIES, grain: 'year' }).map((year) => year.weeks);
      expect(new Set(weeks)).toEqual(new Set([52, 53]));
      expect(weeks.some((count, at) => count === 53 && weeks[at + 1] === 53)).toBe(false);
    }
  });
});

describe('an unusable range', () => {
  it.each<[string, unknown, string]>([
    ['missing_member', { to: '2026-01-01' }, '/from'],
    ['missing_member', { from: '2026-01-01' }, '/to'],
    ['wrong_type', { from: 7, to: '2026-01-01' }, '/from'],
    ['invalid_date', { from: '2026-01-32', to: '2026-02-01' }, '/from'],
    ['empty_interval', { from: '2026-02-01', to: '2026-02-01' }, ''],
    ['wrong_type', { from: '2026-01-01', to: '2026-02-01', grain: 'day' }, '/grain'],
    ['unknown_member', { from: '2026-01-01', to: '2026-02-01', grains: 'week' }, '/grains'],
    ['wrong_type', null, ''],
  ])('is refused: %s, %j', (code, range, pointer) => {
    expect(thrownIssues(() => Reflect.apply(periods, undefined, [retail, range]))).toMatchObject([{ code, pointer }]);
  });

  it('asks for a grain that the calendar does not have', () => {
    const range = { from: '2026-01-01', to: '2026-02-01', grain: 'week' } as const;
    expect(thrownIssues(() => periods(custom, range))).toMatchObject([{ code: 'wrong_type', pointer: '/grain' }]);
  });

  it('property: whatever it is, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(periods, undefined, args));
        const range = { from: '2026-01-01', to: '2026-02-01', grain: 'week' };
        call(hostileValue(recipe), range);
        call({ ...retail, rules: hostileValue(recipe) }, range);
        for (const member of Object.keys(retail.rules)) {
          call({ ...retail, rules: { ...retail.rules, [member]: hostileValue(recipe) } }, range);
        }
        call(retail, hostileValue(recipe));
        for (const member of Object.keys(range)) call(retail, { ...range, [member]: hostileValue(recipe) });
      }),
    );
  });
});

function expectPartition(found: readonly Period[]): void {
  expect(found.filter(({ from, to }) => from >= to)).toEqual([]);
  expect(found.slice(1).map(({ from }) => from)).toEqual(found.slice(0, -1).map(({ to }) => to));
}

/** The days from 1900 to 2100 that are in none of the periods, or in several of them. */
function daysInOtherThanOne(found: readonly Period[]): string[] {
  const [first, end] = [dayNumber(TWO_CENTURIES.from), dayNumber(TWO_CENTURIES.to)];
  const counts = new Uint8Array(end - first);
  for (const { from, to } of found) {
    for (let day = Math.max(first, dayNumber(from)); day < Math.min(end, dayNumber(to)); day++) counts[day - first]++;
  }
  return Array.from(counts).flatMap((count, day) => (count === 1 ? [] : [civil(first + day)]));
}

/** The days that are not in the period of their year, quarter, number and week. */
function misplacedDays(found: readonly Period[], days: ReturnType<typeof walkSlowly>): string[] {
  let at = 0;
  return days.flatMap((day) => {
    while (found[at] !== undefined && found[at].to <= day.date) at++;
    const period = found[at];
    const isInside = period !== undefined && period.from <= day.date;
    const { fiscalYear, quarter = day.quarter, period: number = day.period, week = day.week } = period ?? {};
    const isSame =
      fiscalYear === day.fiscalYear && quarter === day.quarter && number === day.period && week === day.week;
    return isInside && isSame ? [] : [day.date];
  });
}

function bounds({ from, to }: Period) {
  return { from, to, days: dayNumber(to) - dayNumber(from) };
}

/** What periods come to when those of the same longer period are put together. */
function joined(parts: readonly Period[], grain: Grain) {
  const whole = new Map<string, { from: string; to: string; days: number }>();
  for (const { from, to, fiscalYear, quarter, period } of parts) {
    const place = [fiscalYear, ...(grain === 'year' ? [] : [quarter]), ...(grain === 'period' ? [period] : [])].join();
    const before = whole.get(place);
    const days = dayNumber(to) - dayNumber(from);
    whole.set(place, { from: before?.from ?? from, to, days: (before?.days ?? 0) + days });
  }
  return [...whole.values()];
}

function rangeOf({ periods: given }: Extract<CalendarDefinition, { kind: 'custom' }>) {
  return { from: given[0].from, to: given[given.length - 1].to };
}

function civil(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
