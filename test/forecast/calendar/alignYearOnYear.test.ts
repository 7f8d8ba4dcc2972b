import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/core/dayNumber.js';
import { alignYearOnYear } from '../../../src/forecast/calendar/alignYearOnYear.js';
import { fiscalCalendar } from '../../../src/forecast/calendar/fiscalCalendar.js';
import { periodOf } from '../../../src/forecast/calendar/periodOf.js';
import { periods } from '../../../src/forecast/calendar/periods.js';
import type { FiscalCalendar, Grain } from '../../../src/forecast/calendar/types.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { monthsDefinitions, weeksDefinitions } from '../../support/calendarArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { custom, retail, retailDefinition } from './calendars.js';

function align(calendar: FiscalCalendar, date: string, grain: Grain) {
  return alignYearOnYear(calendar, periodOf(calendar, date, grain) ?? expect.fail('no period'));
}

describe('alignYearOnYear, in a calendar of months', () => {
  it('takes the period of the same number, however many days it has', () => {
    expect(align(fiscalCalendar({ kind: 'months' }), '2025-02-01', 'period')).toStrictEqual({
      method: 'same_period',
      current: { from: '2025-02-01', to: '2025-03-01', fiscalYear: 2025, id: 'FY2025-P02' },
      previous: { from: '2024-02-01', to: '2024-03-01', fiscalYear: 2024, id: 'FY2024-P02' },
    });
  });

  it('property: is the same days a year before', () => {
    fc.assert(
      fc.property(monthsDefinitions(), fc.constantFrom<Grain>('period', 'quarter', 'year'), (definition, grain) => {
        const { previous } = align(fiscalCalendar(definition), '2026-11-22', grain);
        const { from, to } = periodOf(fiscalCalendar(definition), '2025-11-22', grain) ?? expect.fail('no period');
        expect(previous).toMatchObject({ from, to });
      }),
    );
  });

  it('has nothing before the first year', () => {
    expect(align(fiscalCalendar({ kind: 'months' }), '0001-05-01', 'quarter')).toStrictEqual({
      method: 'same_period',
      current: null,
      previous: null,
      reason: 'outside_calendar',
    });
  });
});

describe('alignYearOnYear, in a custom calendar', () => {
  it('takes the period and the quarter of the same number', () => {
    expect(align(custom, '2026-07-01', 'period')).toMatchObject({ previous: { id: 'summer 25' } });
    expect(align(custom, '2026-07-01', 'quarter')).toMatchObject({ previous: { id: 'FY2025-Q3' } });
  });

  it.each(['period', 'quarter', 'year'] as const)('takes nothing where the year before has no such %s', (grain) => {
    expect(align(custom, '2026-01-01', grain)).toStrictEqual({
      method: 'same_period',
      current: null,
      previous: null,
      reason: 'no_counterpart',
    });
  });

  it('has nothing before the first year', () => {
    expect(align(custom, '2025-07-01', 'period')).toMatchObject({ previous: null, reason: 'outside_calendar' });
  });
});

describe('alignYearOnYear, in a calendar of weeks', () => {
  it('takes the same weeks after a year of 52', () => {
    expect(align(retail, '2026-11-22', 'period')).toStrictEqual({
      method: 'same_weeks',
      current: { from: '2026-11-01', to: '2026-11-29', fiscalYear: 2026, id: 'FY2026-P10', weeks: 4 },
      previous: { from: '2025-11-02', to: '2025-11-30', fiscalYear: 2025, id: 'FY2025-P10', weeks: 4 },
    });
  });

  it('drops the first week of a year of 53 in the year after', () => {
    const dropped = periodOf(retail, '2023-01-29', 'week');
    expect(align(retail, '2024-02-04', 'year')).toStrictEqual({
      method: 'first_week_dropped',
      dropped,
      current: { from: '2024-02-04', to: '2025-02-02', fiscalYear: 2024, id: 'FY2024', weeks: 52 },
      previous: { from: '2023-02-05', to: '2024-02-04', fiscalYear: 2023, weeks: 52 },
    });
    expect(align(retail, '2024-02-04', 'week')).toStrictEqual({
      method: 'first_week_dropped',
      dropped,
      current: { from: '2024-02-04', to: '2024-02-11', fiscalYear: 2024, id: 'FY2024-W01', weeks: 1 },
      previous: { from: '2023-02-05', to: '2023-02-12', fiscalYear: 2023, id: 'FY2023-W02', weeks: 1 },
    });
  });

  it('drops week 53 in a year that has one', () => {
    const dropped = periodOf(retail, '2024-02-03', 'week');
    expect(dropped).toMatchObject({ id: 'FY2023-W53' });
    expect(align(retail, '2024-02-03', 'period')).toStrictEqual({
      method: 'week_53_dropped',
      dropped,
      current: { from: '2023-12-31', to: '2024-01-28', fiscalYear: 2023, weeks: 4 },
      previous: { from: '2023-01-01', to: '2023-01-29', fiscalYear: 2022, id: 'FY2022-P12', weeks: 4 },
    });
    expect(align(retail, '2024-02-03', 'week')).toStrictEqual({
      method: 'week_53_dropped',
      dropped,
      current: null,
      previous: null,
      reason: 'no_counterpart',
    });
  });

  it('takes the same weeks in what ends before week 53', () => {
    expect(align(retail, '2023-10-28', 'quarter')).toMatchObject({
      method: 'same_weeks',
      current: { id: 'FY2023-Q3' },
      previous: { id: 'FY2022-Q3' },
    });
  });

  it('takes the weeks of the same numbers also after an extra week in the middle, which are no period then', () => {
    const calendar = fiscalCalendar({ ...retailDefinition, leapWeek: 1 });
    expect(align(calendar, '2023-03-06', 'period')).toStrictEqual({
      method: 'same_weeks',
      current: { from: '2023-03-05', to: '2023-04-09', fiscalYear: 2023, id: 'FY2023-P02', weeks: 5 },
      previous: { from: '2022-03-06', to: '2022-04-10', fiscalYear: 2022, weeks: 5 },
    });
    expect(align(calendar, '2024-03-06', 'period')).toMatchObject({
      method: 'first_week_dropped',
      current: { id: 'FY2024-P02' },
      previous: { id: 'FY2023-P02' },
    });
  });

  it('property: compares as many days 364 days earlier, all in the year before', () => {
    fc.assert(
      fc.property(weeksDefinitions(), (definition) => {
        const calendar = fiscalCalendar(definition);
        for (const grain of calendar.grains) {
          for (const period of periods(calendar, { from: '2000-01-01', to: '2008-01-01', grain })) {
            const { current, previous } = alignYearOnYear(calendar, period);
            if (current === null || previous === null) continue;
            expect(dayNumber(current.from) - dayNumber(previous.from)).toBe(364);
            expect(dayNumber(current.to) - dayNumber(previous.to)).toBe(364);
            const year = periodOf(calendar, previous.from, 'year') ?? expect.fail('no year');
            expect(year.fiscalYear).toBe(period.fiscalYear - 1);
            expect(previous.to <= year.to).toBe(true);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  it('property: leaves out of each pair of years just the week that it names', () => {
    fc.assert(
      fc.property(weeksDefinitions(), (definition) => {
        const calendar = fiscalCalendar(definition);
        for (const year of periods(calendar, { from: '2000-01-01', to: '2013-01-01', grain: 'year' })) {
          const weeks = periods(calendar, { from: year.from, to: year.to, grain: 'week' });
          const earlier = periods(calendar, { from: '1998-01-01', to: year.from, grain: 'week' });
          const before = earlier.filter(({ fiscalYear }) => fiscalYear === year.fiscalYear - 1);
          const aligned = weeks.map((week) => alignYearOnYear(calendar, week));
          const compared = aligned.flatMap(({ current, previous }) => [current?.id, previous?.id]);
          const left = [...before, ...weeks].map(({ id }) => id).filter((id) => !compared.includes(id));
          const { dropped } = alignYearOnYear(calendar, year);
          expect(left).toEqual(dropped === undefined ? [] : [dropped.id]);
        }
      }),
      { numRuns: 10 },
    );
  });
});

describe('a period that the calendar does not have', () => {
  const period = periodOf(retail, '2026-11-22') ?? expect.fail('no period');

  it.each([
    ['of other days', { ...period, to: '2026-11-30' }],
    ['that starts later', { ...period, from: '2026-11-02' }],
    ['of another id', { ...period, id: 'FY2026-P11' }],
    ['that does not start with a day', { ...period, from: '2026-11-31' }],
  ])('is refused: one %s', (_, given) => {
    expect(thrownIssues(() => alignYearOnYear(retail, given))).toEqual([
      { code: 'wrong_type', pointer: '/period', expected: 'a period of the calendar', received: 'an object' },
    ]);
  });

  it('is refused: one of a grain that it does not have', () => {
    const week = periodOf(retail, '2026-11-22', 'week') ?? expect.fail('no week');
    const issues = thrownIssues(() => alignYearOnYear(fiscalCalendar({ kind: 'months' }), week));
    expect(issues).toMatchObject([{ code: 'wrong_type', pointer: '/period/grain' }]);
  });

  it('is refused: one without an id', () => {
    const { id, ...rest } = period;
    const issues = thrownIssues(() => Reflect.apply(alignYearOnYear, undefined, [retail, rest]));
    expect(issues).toEqual([{ code: 'missing_member', pointer: '/period/id', expected: 'a text' }]);
  });

  it('property: whatever it is, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(alignYearOnYear, undefined, args));
        call(hostileValue(recipe), period);
        call({ ...retail, rules: hostileValue(recipe) }, period);
        for (const member of Object.keys(retail.rules)) {
          call({ ...retail, rules: { ...retail.rules, [member]: hostileValue(recipe) } }, period);
        }
        call(retail, hostileValue(recipe));
        for (const member of Object.keys(period)) call(retail, { ...period, [member]: hostileValue(recipe) });
      }),
    );
  });
});
