import { isCivilDate } from '../core/isCivilDate.js';

/** Whether a text counts as a date: a civil day, alone or continued by a time from `T` on; dates compare as texts. */
export function isDateText(text: string): boolean {
  return (text.length === 10 || text[10] === 'T') && isCivilDate(text.slice(0, 10));
}
