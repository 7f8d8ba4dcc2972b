import type { MonthsDefinition, WeeksDefinition } from '../../../src/forecast/calendar/types.js';

/** A day and where a naive calendar has it. */
export interface SlowDay {
  readonly date: string;
  readonly fiscalYear: number;
  readonly quarter: number;
  readonly period: number;
  readonly week?: number;
}

interface Day {
  readonly date: string;
  readonly year: number;
  readonly month: number;
  readonly weekday: string;
}

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const days = listDays(1_897, 2_103);

/** Every day of the years 1900 to 2100, walked one by one. */
export function walkSlowly(definition: MonthsDefinition | WeeksDefinition): SlowDay[] {
  const walked = definition.kind === 'months' ? walkMonths(definition) : walkWeeks(definition);
  return walked.filter(({ date }) => date >= '1900-01-01' && date <= '2100-12-31');
}

function walkMonths({ startMonth = 1, labelBy = 'endYear' }: MonthsDefinition): SlowDay[] {
  return days.map(({ date, year, month }) => {
    const startYear = month >= startMonth ? year : year - 1;
    const endYear = startMonth === 1 ? startYear : startYear + 1;
    const period = month >= startMonth ? month - startMonth + 1 : month - startMonth + 13;
    const fiscalYear = labelBy === 'startYear' ? startYear : endYear;
    return { date, fiscalYear, quarter: Math.ceil(period / 3), period };
  });
}

function walkWeeks(definition: WeeksDefinition): SlowDay[] {
  const { pattern, anchorMonth, leapWeek = 12, labelBy = 'endYear' } = definition;
  const ends = new Map(findEnds(definition).map(({ date, year }) => [date, year]));
  const walked: SlowDay[] = [];
  let pending: Day[] | undefined;
  for (const day of days) {
    pending?.push(day);
    const endYear = ends.get(day.date);
    if (endYear === undefined) continue;
    const fiscalYear = labelBy === 'startYear' && anchorMonth !== 12 ? endYear - 1 : endYear;
    const places = [...pattern, ...pattern, ...pattern, ...pattern].filter((letter) => letter !== '-').map(Number);
    if ((pending?.length ?? 0) === 53 * 7) places[leapWeek - 1]++;
    const periods = places.flatMap((weeks, at) => Array.from({ length: weeks * 7 }, () => at + 1));
    for (const [at, { date }] of (pending ?? []).entries()) {
      const period = periods[at];
      walked.push({ date, fiscalYear, quarter: Math.ceil(period / 3), period, week: Math.floor(at / 7) + 1 });
    }
    pending = [];
  }
  return walked;
}

/** The last day of each fiscal year, with the calendar year of its anchor month. */
function findEnds({ weekday, anchorMonth, rule }: WeeksDefinition): { date: string; year: number }[] {
  return days.flatMap(({ month, year }, at) => {
    const isLastOfMonth = month === anchorMonth && days[at + 1]?.month !== anchorMonth;
    if (!isLastOfMonth || at < 6 || at > days.length - 4) return [];
    const around = rule === 'nearest' ? days.slice(at - 3, at + 4) : days.slice(at - 6, at + 1);
    return around.filter((day) => day.weekday === weekday).map(({ date }) => ({ date, year }));
  });
}

function listDays(from: number, to: number): Day[] {
  const listed: Day[] = [];
  for (let at = Date.UTC(from, 0, 1); at < Date.UTC(to + 1, 0, 1); at += 86_400_000) {
    const day = new Date(at);
    listed.push({
      date: day.toISOString().slice(0, 10),
      year: day.getUTCFullYear(),
      month: day.getUTCMonth() + 1,
      weekday: NAMES[day.getUTCDay()],
    });
  }
  return listed;
}
