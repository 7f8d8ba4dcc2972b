import type { Rate } from '../../core/money/findRate.js';
import { rateFor } from '../../core/money/rateFor.js';
import type { Conversion } from '../../core/money/types.js';

/** The number of a rate that there is not. */
export const NO_RATE = -1;

/** The rates that lines have asked for, by number. */
export interface RateBook {
  readonly conversion: Conversion | undefined;
  readonly rates: Rate[];
  /** By currency and, in mode `closeDate`, by date. */
  readonly numbers: Map<string, Map<string, number>>;
}

/** A book without any rate yet; without a conversion all lines have rate 0, which is 1. */
export function rateBook(conversion: Conversion | undefined): RateBook {
  const rates = conversion === undefined ? [{ factor: { numerator: 1n, denominator: 1n }, rows: [] }] : [];
  return { conversion, rates, numbers: new Map() };
}

/** The number of the rate for a currency and a date, looked up once for each; `NO_RATE` for none. */
export function rateNumberOf(book: RateBook, currency: string, date: string): number {
  const { conversion, numbers } = book;
  if (conversion === undefined) return 0;
  const byDate = numbers.get(currency) ?? new Map<string, number>();
  const key = conversion.mode.kind === 'closeDate' ? date : '';
  const known = byDate.get(key);
  if (known !== undefined) return known;
  const rate = typeof currency === 'string' ? rateFor(conversion, { currency, date }) : null;
  const number = rate === null ? NO_RATE : book.rates.push(rate) - 1;
  numbers.set(currency, byDate.set(key, number));
  return number;
}
