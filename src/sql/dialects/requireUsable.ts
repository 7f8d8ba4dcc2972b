import { describeValue } from '../../core/describeValue.js';
import { TerritoryError } from '../../core/errors.js';

/** Why no engine can hold a text, or nothing. */
export function whyUnusable(text: string): string | undefined {
  if (text.includes('\0')) return 'it has the character U+0000';
  return /\p{Surrogate}/u.test(text) ? 'it has half of a surrogate pair' : undefined;
}

/**
 * A text that an engine can hold, itself.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no text, `unusable_in_sql` for U+0000, for lone surrogates, and
 * for what `reason` says.
 */
export function requireUsable(text: string, reason?: string): string {
  // Trees are taken on trust, but nothing that is not a text may get in between quotes.
  if (typeof text !== 'string') throw unusable(text, 'it is no text');
  const why = whyUnusable(text) ?? reason;
  if (why !== undefined) throw unusable(text, why);
  return text;
}

function unusable(value: unknown, reason: string): TerritoryError {
  return new TerritoryError([{ code: 'unusable_in_sql', pointer: '', received: describeValue(value), reason }]);
}
