import { comparedSpan } from './comparedSpan.js';
import { type Cut, cutYear } from './cutYear.js';
import type { Subject } from './requirePeriod.js';
import type { YearLayout, YearOnYear } from './types.js';

/** What to compare with by numbers of periods and quarters, in calendars without weeks. */
export function alignNumbers({ year, cut, grain }: Subject, before: YearLayout | undefined): YearOnYear {
  const nothing = { method: 'same_period', current: null, previous: null } as const;
  if (before === undefined) return { ...nothing, reason: 'outside_calendar' };
  const same = cutYear(before, grain).find(({ quarter, period }) =>
    grain === 'quarter' ? quarter === cut.quarter : period === cut.period,
  );
  if (same === undefined || numbersIn(before, same) !== numbersIn(year, cut)) {
    return { ...nothing, reason: 'no_counterpart' };
  }
  const [current, previous] = [comparedSpan(cut, year, grain), comparedSpan(same, before, grain)];
  return { method: 'same_period', current, previous };
}

/** The numbers of the periods in a piece of a year, as one text. */
function numbersIn(year: YearLayout, piece: Cut): string {
  const inside = cutYear(year, 'period').filter(({ from, to }) => from >= piece.from && to <= piece.to);
  return inside.map(({ period }) => period).join();
}
