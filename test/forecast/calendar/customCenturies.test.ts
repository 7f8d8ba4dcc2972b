import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../../src/core/dayNumber.js';
import { fiscalCalendar } from '../../../src/forecast/calendar/fiscalCalendar.js';
import { periodOf } from '../../../src/forecast/calendar/periodOf.js';
import { periods } from '../../../src/forecast/calendar/periods.js';
import type { CustomPeriod, Period } from '../../../src/forecast/calendar/types.js';

const FIRST = '1900-01-01';
const END = '2101-01-01';
const TWO_CENTURIES = { from: FIRST, to: END };
const DATES = Array.from({ length: dayNumber(END) - dayNumber(FIRST) }, (_, at) => civil(dayNumber(FIRST) + at));

/** Thirteen periods of four weeks from each first of March on; the last one has what is left of the year. */
function thirteenPeriods(): CustomPeriod[] {
  return Array.from({ length: 202 }, (_, at) => 1899 + at).flatMap((fiscalYear) => {
    const [start, end] = [dayNumber(`${fiscalYear}-03-01`), dayNumber(`${fiscalYear + 1}-03-01`)];
    return Array.from({ length: 13 }, (_, at): CustomPeriod => {
      const to = at === 12 ? end : start + 28 * (at + 1);
      const quarter = Math.min(4, 1 + Math.floor(at / 3));
      return { id: `${fiscalYear}.${at + 1}`, from: civil(start + 28 * at), to: civil(to), fiscalYear, quarter };
    });
  });
}

/** Periods of any length that begin before 1900 and end after 2100, in years of any number of periods. */
function longCalendars(): fc.Arbitrary<CustomPeriod[]> {
  const shape = fc.record({
    lead: fc.integer({ min: 0, max: 500 }),
    lengths: fc.array(fc.integer({ min: 5, max: 130 }), { minLength: 5, maxLength: 40 }),
    inYear: fc.integer({ min: 1, max: 15 }),
  });
  return shape.map(({ lead, lengths, inYear }) => {
    const given: CustomPeriod[] = [];
    for (let day = dayNumber(FIRST) - lead; day < dayNumber(END); ) {
      const at = given.length;
      const next = day + lengths[at % lengths.length];
      given.push({ id: `p${at}`, from: civil(day), to: civil(next), fiscalYear: 1 + Math.floor(at / inYear) });
      day = next;
    }
    return given;
  });
}

describe('a custom calendar of two centuries', () => {
  const given = thirteenPeriods();
  const calendar = fiscalCalendar({ kind: 'custom', periods: given });

  it('holds every day from 1900 to 2100 in one period, which `periodOf` gives', () => {
    for (const grain of calendar.grains) {
      expect(
        daysElsewhere(periods(calendar, { ...TWO_CENTURIES, grain }), (date) => periodOf(calendar, date, grain)),
      ).toEqual([]);
    }
  });

  it('has the days of a year in its periods and its quarters', () => {
    expect(periodOf(calendar, '2000-02-29')).toMatchObject({ id: '1999.13', from: '2000-01-31', to: '2000-03-01' });
    expect(periodOf(calendar, '1900-02-28')).toMatchObject({ id: '1899.13', from: '1900-01-31', to: '1900-03-01' });
    expect(periodOf(calendar, '2026-11-22', 'quarter')).toMatchObject({
      from: '2026-11-08',
      to: '2027-03-01',
      quarter: 4,
    });
    expect(periods(calendar, { ...TWO_CENTURIES, grain: 'year' })).toHaveLength(202);
  });

  it('property: holds every day once, whatever the lengths of its periods', () => {
    fc.assert(
      fc.property(longCalendars(), fc.infiniteStream(fc.nat()), (list, picks) => {
        const custom = fiscalCalendar({ kind: 'custom', periods: list });
        for (const grain of custom.grains) {
          const found = periods(custom, { ...TWO_CENTURIES, grain });
          const picked = new Set(Array.from(picks.take(50), (pick) => DATES[pick % DATES.length]));
          const ask = (date: string, period: Period) => (picked.has(date) ? periodOf(custom, date, grain) : period);
          expect(daysElsewhere(found, ask)).toEqual([]);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** The days from 1900 to 2100 that are not in just one of the periods, or in another one than is said. */
function daysElsewhere(found: readonly Period[], ask: (date: string, period: Period) => Period | undefined): string[] {
  const first = dayNumber(FIRST);
  const counts = new Uint8Array(DATES.length);
  const holders: Period[] = [];
  for (const period of found) {
    const end = Math.min(DATES.length, dayNumber(period.to) - first);
    for (let at = Math.max(0, dayNumber(period.from) - first); at < end; at++) {
      counts[at]++;
      holders[at] = period;
    }
  }
  return DATES.filter((date, at) => counts[at] !== 1 || ask(date, holders[at])?.id !== holders[at].id);
}

function civil(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
