import { isMembers } from '../../core/isMembers.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';

/** Throws `wrong_type` for what is no calendar, such as its definition. */
export function requireCalendar(calendar: unknown): void {
  if (isMembers(calendar) && Array.isArray(calendar.grains) && isMembers(calendar.rules)) return;
  throw wrongTypeError(calendar, 'a calendar from fiscalCalendar');
}
