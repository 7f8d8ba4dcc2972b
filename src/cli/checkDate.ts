import { TerritoryError } from '../core/errors.js';
import { isCivilDate } from '../core/isCivilDate.js';

/**
 * Refuses an `--as-of` that is no day of the calendar.
 *
 * @throws {@link TerritoryError} `invalid_option`.
 */
export function checkDate(asOf: string | undefined): void {
  if (asOf === undefined || isCivilDate(asOf)) return;
  const expected = 'a calendar day as YYYY-MM-DD';
  throw new TerritoryError([{ code: 'invalid_option', option: '--as-of', expected, received: `\`${asOf}\`` }]);
}
