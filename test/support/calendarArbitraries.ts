import fc from 'fast-check';
import type {
  CalendarDefinition,
  CustomDefinition,
  CustomPeriod,
  MonthsDefinition,
  WeeksDefinition,
} from '../../src/forecast/calendar/types.js';

/** Any definition of a calendar. */
export function calendarDefinitions(): fc.Arbitrary<CalendarDefinition> {
  return fc.oneof(monthsDefinitions(), weeksDefinitions(), customDefinitions());
}

/** Years of months. */
export function monthsDefinitions(): fc.Arbitrary<MonthsDefinition> {
  return fc
    .record({ startMonth: months(), labelBy: labels() }, { requiredKeys: [] })
    .map((rest) => ({ kind: 'months' as const, ...rest }));
}

/** Years of weeks. */
export function weeksDefinitions(): fc.Arbitrary<WeeksDefinition> {
  return fc.record(
    {
      kind: fc.constant('weeks'),
      weekday: fc.constantFrom('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'),
      anchorMonth: months(),
      rule: fc.constantFrom('last', 'nearest'),
      pattern: fc.constantFrom('4-4-5', '4-5-4', '5-4-4'),
      leapWeek: months(),
      labelBy: labels(),
    },
    { requiredKeys: ['kind', 'weekday', 'anchorMonth', 'rule', 'pattern'] },
  );
}

/** Periods of any length from 2000 on, in years of any number of periods, with or without quarters. */
export function customDefinitions(): fc.Arbitrary<CustomDefinition> {
  const years = fc.array(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 13 }), {
    minLength: 1,
    maxLength: 4,
  });
  return fc.tuple(years, fc.boolean(), fc.nat(30_000)).map(([lengths, hasQuarters, start]) => {
    let day = start;
    const periods = lengths.flatMap((each, year) =>
      each.map((length, at): CustomPeriod => {
        const [from, to] = [civil(day), civil(day + length)];
        day += length;
        const quarter = hasQuarters ? { quarter: 1 + Math.floor((4 * at) / each.length) } : {};
        return { id: `${year}/${at}`, from, to, fiscalYear: 2_000 + year, ...quarter };
      }),
    );
    return { kind: 'custom', periods };
  });
}

/** Custom periods of which one is moved away from the one before it, with its position and the code of the issue. */
export function brokenDefinitions(): fc.Arbitrary<{
  definition: CustomDefinition;
  at: number;
  code: 'period_gap' | 'period_overlap';
}> {
  return fc
    .tuple(customDefinitions(), fc.nat(), fc.constantFrom('period_gap' as const, 'period_overlap' as const))
    .filter(([{ periods }]) => periods.length > 1)
    .map(([{ periods }, seed, code]) => {
      const at = 1 + (seed % (periods.length - 1));
      const shift = code === 'period_gap' ? 400 : -400;
      const moved = periods.map((period, each) => (each < at ? period : moveBy(period, shift)));
      return { definition: { kind: 'custom' as const, periods: moved }, at, code };
    });
}

function moveBy(period: CustomPeriod, days: number): CustomPeriod {
  return { ...period, from: civil(numberOf(period.from) + days), to: civil(numberOf(period.to) + days) };
}

function months(): fc.Arbitrary<number> {
  return fc.integer({ min: 1, max: 12 });
}

function labels(): fc.Arbitrary<'startYear' | 'endYear'> {
  return fc.constantFrom('startYear', 'endYear');
}

/** The date of a number of days after 1970 began. */
function civil(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

function numberOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}
