import { isCivilDate } from '../../core/isCivilDate.js';
import { throwIssues } from '../../core/throwIssues.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';

/** Throws `wrong_type` or `invalid_date` for what is no civil date. */
export function requireDate(date: unknown, pointer: string): void {
  if (typeof date !== 'string') throw wrongTypeError(date, 'a calendar day as text, YYYY-MM-DD', pointer);
  throwIssues(isCivilDate(date) ? [] : [{ code: 'invalid_date', pointer, received: date }]);
}
