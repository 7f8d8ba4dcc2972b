import { TerritoryError } from '../core/errors.js';
import { isCivilDate } from '../core/isCivilDate.js';
import { nearestName } from '../core/nearestName.js';
import { periodOf } from '../forecast/calendar/periodOf.js';
import { periods } from '../forecast/calendar/periods.js';
import type { FiscalCalendar, Grain, Period } from '../forecast/calendar/types.js';

/** The flags that say which periods a report is about. */
export interface PeriodFlags {
  readonly period?: string;
  readonly from?: string;
  readonly to?: string;
  readonly grain?: Grain;
  readonly asOf?: string;
}

/**
 * The periods that the flags choose, in order: the one named, those that touch the days from `--from` up to `--to`, or the
 * one in which `--as-of` lies. Quarters, where the calendar has them and nothing else is said.
 *
 * @throws {@link TerritoryError} `invalid_option`.
 */
export function choosePeriods(calendar: FiscalCalendar, flags: PeriodFlags): Period[] {
  const { period, from, to, asOf } = flags;
  if (period !== undefined) return [findPeriod(calendar, period, flags)];
  const grain = chooseGrain(calendar, flags.grain);
  if (from !== undefined || to !== undefined) return findBetween(calendar, { from, to, grain });
  if (asOf === undefined)
    return refuse('--period', 'a period such as `FY2026-Q4`, or --from and --to, or --as-of', 'none');
  const found = periodOf(calendar, asOf, grain);
  return found === undefined ? refuse('--as-of', 'a day of the calendar', `\`${asOf}\``) : [found];
}

function chooseGrain({ grains }: FiscalCalendar, grain: Grain | undefined): Grain {
  if (grain === undefined) return grains.includes('quarter') ? 'quarter' : 'period';
  return grains.includes(grain)
    ? grain
    : refuse('--grain', `one that the calendar has, ${grains.join(', ')}`, `\`${grain}\``);
}

function findPeriod(calendar: FiscalCalendar, wanted: string, { from, to }: PeriodFlags): Period {
  if (from !== undefined || to !== undefined) refuse('--period', 'either a period or --from and --to', 'both');
  const range = rangeOf(calendar, wanted);
  const all = range === null ? [] : calendar.grains.flatMap((grain) => periods(calendar, { ...range, grain }));
  const found = all.find(({ id }) => id === wanted);
  if (found !== undefined) return found;
  const near =
    nearestName(
      wanted,
      all.map(({ id }) => id),
    ) ??
    all.at(-1)?.id ??
    'FY2026-Q4';
  return refuse('--period', `a period of the calendar, such as \`${near}\``, `\`${wanted}\``);
}

/** The days in which a period of that name lies, if there is one. */
function rangeOf({ rules }: FiscalCalendar, wanted: string) {
  if (rules.kind === 'custom') return { from: '0001-01-01', to: '9999-12-31' };
  const year = Number(/^FY(\d{4})/.exec(wanted)?.[1] ?? 0);
  if (year < 3 || year > 9_990) return null;
  const [from, to] = [year - 2, year + 2].map((each) => `${String(each).padStart(4, '0')}-01-01`);
  return { from, to };
}

interface GivenRange {
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly grain: Grain;
}

function findBetween(calendar: FiscalCalendar, { from, to, grain }: GivenRange): Period[] {
  const [start, end] = [requireDay('--from', from), requireDay('--to', to)];
  if (start >= end) return refuse('--to', `a day after \`${start}\``, `\`${end}\``);
  const found = periods(calendar, { from: start, to: end, grain });
  return found.length === 0 ? refuse('--from', 'days that the calendar has', `\`${start}\` to \`${end}\``) : found;
}

function requireDay(option: string, given: string | undefined): string {
  if (given !== undefined && isCivilDate(given)) return given;
  return refuse(option, 'a calendar day as YYYY-MM-DD', given === undefined ? 'nothing' : `\`${given}\``);
}

function refuse(option: string, expected: string, received: string): never {
  throw new TerritoryError([{ code: 'invalid_option', option, expected, received }]);
}
