import { currencyExponents } from '../core/money/currencyExponents.js';
import type { Amount } from '../forecast/rollUp/types.js';

/** How the amounts of a table are written, so that none takes more than a few letters. */
export interface AmountScale {
  /** What they are in, such as `thousands of USD`. */
  readonly unit: string;
  readonly format: (amount: Amount) => string;
}

const SIZES = [
  ['', 1],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
  ['trillions', 1e12],
] as const;

const LARGEST = 99_999.5;

/** The scale for amounts of minor units: the smallest in which the largest of them has five digits at most. */
export function amountScale(amounts: readonly Amount[], currency: string | null): AmountScale {
  const exponent = currencyExponents.get(currency ?? '') ?? 0;
  const largest = amounts.reduce<number>((most, amount) => Math.max(most, Math.abs(amount ?? 0)), 0) / 10 ** exponent;
  const [name, size] = SIZES.find(([, each]) => largest / each < LARGEST) ?? SIZES[SIZES.length - 1];
  const digits = digitsOf(largest / size, size === 1 ? exponent : 1);
  const format = new Intl.NumberFormat('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    unit: [name, currency ?? 'minor units'].filter((word) => word !== '').join(' of '),
    format: (amount) => (amount === null ? '?' : withoutSign(format.format(amount / 10 ** exponent / size))),
  };
}

function digitsOf(largest: number, most: number): number {
  return largest < 1_000 ? most : 0;
}

/** What rounds to nothing has no sign. */
function withoutSign(text: string): string {
  return /[1-9]/.test(text) ? text : text.replace('-', '');
}
