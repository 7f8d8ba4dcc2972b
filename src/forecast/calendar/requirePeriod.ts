import { isCivilDate } from '../../core/isCivilDate.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail } from '../../core/throwIssues.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import { periodKeySchema } from './calendarSchema.js';
import { type FoundCut, findCut } from './findCut.js';
import { requireGrain } from './requireGrain.js';
import { toPeriod } from './toPeriod.js';
import type { FiscalCalendar, Grain } from './types.js';

/** A piece of a fiscal year, and which grain it has. */
export interface Subject extends FoundCut {
  readonly grain: Grain;
}

/** What a period is in a calendar, or a thrown `wrong_type` for one that the calendar does not have. */
export function requirePeriod(calendar: FiscalCalendar, given: unknown): Subject {
  const parsed = periodKeySchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { pointer: '/period' }));
  const { id, grain, from, to } = parsed.data;
  requireGrain(calendar, grain, '/period/grain');
  const found = isCivilDate(from) ? findCut(calendar.rules, from, grain) : undefined;
  if (found !== undefined) {
    const own = toPeriod(found.cut, found.year, grain);
    if (own.id === id && own.from === from && own.to === to) return { ...found, grain };
  }
  throw wrongTypeError(given, 'a period of the calendar', '/period');
}
