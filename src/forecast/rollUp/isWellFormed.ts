import type { DateBook } from './dateBook.js';
import { NO_DATE, periodNumberOf } from './dateBook.js';
import type { CreditLine, LineTerritory } from './types.js';

/**
 * Whether the members of a line are what they have to be, but for its category, its date, its territories and whether its
 * currency has a rate. `findLineIssues` says why not, in the same words for each member.
 */
export function isWellFormed({ amountMinor, currency, userId, kind, dimensions }: CreditLine): boolean {
  return (
    Number.isSafeInteger(amountMinor) &&
    isOptionalText(currency) &&
    isOptionalText(userId) &&
    isKind(kind) &&
    isOptionalObject(dimensions)
  );
}

/** Whether a value is absent or a text. */
export function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}

/** Whether a value is absent or a kind of line. */
export function isKind(value: unknown): boolean {
  return value === undefined || value === 'revenue' || value === 'overlay';
}

/** Whether a value is absent or an object. */
export function isOptionalObject(value: unknown): boolean {
  return value === undefined || (typeof value === 'object' && value !== null);
}

/** Whether a value is an entry of the territories of a line. */
export function isEntry(entry: LineTerritory, dates: DateBook): boolean {
  if (typeof entry !== 'object' || entry === null || typeof entry.territoryId !== 'string') return false;
  return isOptionalDay(entry.from, dates) && isOptionalDay(entry.to, dates) && isOptionalWeight(entry.weight);
}

/** Whether a value is the territories of a line. */
export function areEntries(entries: readonly LineTerritory[], dates: DateBook): boolean {
  if (!Array.isArray(entries)) return false;
  for (let at = 0; at < entries.length; at++) if (!isEntry(entries[at], dates)) return false;
  return true;
}

function isOptionalDay(value: string | undefined, dates: DateBook): boolean {
  return value === undefined || periodNumberOf(dates, value) !== NO_DATE;
}

function isOptionalWeight(value: number | undefined): boolean {
  return value === undefined || (Number.isFinite(value) && value >= 0);
}
