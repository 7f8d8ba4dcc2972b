import type { Rate } from '../../core/money/findRate.js';
import { rateFor } from '../../core/money/rateFor.js';
import type { RatedLine } from '../../core/money/rateQuestion.js';
import type { Conversion } from '../../core/money/types.js';

/** The number of a rate that there is not. */
export const NO_RATE = -1;

/** The rates that lines have asked for. */
export interface RateBook {
  readonly conversion: Conversion | undefined;
  /** By number. */
  readonly rates: Rate[];
  /** By currency and, in mode `closeDate`, by date. */
  readonly known: Map<string, Map<string, KnownRate>>;
}

/** A rate, `null` for none, and its number as soon as a line counts with it. */
interface KnownRate {
  readonly rate: Rate | null;
  number: number;
}

/** A book without any rate yet; without a conversion all lines have rate 0, which is 1. */
export function rateBook(conversion: Conversion | undefined): RateBook {
  const rates = conversion === undefined ? [{ factor: { numerator: 1n, denominator: 1n }, rows: [] }] : [];
  return { conversion, rates, known: new Map() };
}

/** Whether there is a rate for a currency and a date; looked up once for each. */
export function hasRate(book: RateBook, currency: string, date: string): boolean {
  return book.conversion === undefined || knownRate(book, book.conversion, { currency, date }).rate !== null;
}

/** The number of the rate with which a line counts, `NO_RATE` for none. */
export function rateNumberOf(book: RateBook, currency: string, date: string): number {
  if (book.conversion === undefined) return 0;
  const known = knownRate(book, book.conversion, { currency, date });
  if (known.rate !== null && known.number === NO_RATE) known.number = book.rates.push(known.rate) - 1;
  return known.number;
}

function knownRate({ known }: RateBook, conversion: Conversion, { currency, date }: Required<RatedLine>): KnownRate {
  const byDate = known.get(currency) ?? new Map<string, KnownRate>();
  const key = conversion.mode.kind === 'closeDate' ? date : '';
  const before = byDate.get(key);
  if (before !== undefined) return before;
  const rate = typeof currency === 'string' ? rateFor(conversion, { currency, date }) : null;
  const found = { rate, number: NO_RATE };
  known.set(currency, byDate.set(key, found));
  return found;
}
