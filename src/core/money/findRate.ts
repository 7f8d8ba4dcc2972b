import type { Ratio } from '../exact/types.js';
import { currencyExponents } from './currencyExponents.js';
import type { CompiledRates, RateEntry, RateRow } from './types.js';

/** The pair that a rate is wanted for, and the day or the set. */
export interface RateQuestion {
  readonly from: string;
  readonly to: string;
  /** The day, for rates with dates. */
  readonly on?: string;
  /** The name of a set, for rates without. */
  readonly rateSet?: string;
}

/** What amounts of one currency are multiplied with to become those of another. */
export interface Rate {
  /** From minor unit to minor unit, exactly. */
  readonly factor: Ratio;
  /** The rates that it comes from: none for the same currency, two by way of the pivot. */
  readonly rows: readonly RateRow[];
}

/**
 * The rate for a pair of currencies: of those that hold by that day the latest, `null` where there is none.
 *
 * | what is there | rate |
 * |---|---|
 * | the same currency twice | 1 |
 * | a rate from the one to the other | that one, even if another way is more recent |
 * | one of them is the pivot, and a rate in the other direction | 1 divided by it |
 * | a pivot, and each of the two has a rate from or to it | the product of the two |
 * | anything else | none: never a silent 1 |
 *
 * Cost: a binary search among the rates of the pair; keep the result for lines of the same currency and date.
 */
export function findRate(rates: CompiledRates, question: RateQuestion): Rate | null {
  const { from, to } = question;
  const rate = findLeg(rates, question) ?? findCross(rates, question);
  const [exponentFrom, exponentTo] = [currencyExponents.get(from), currencyExponents.get(to)];
  if (rate === null || exponentFrom === undefined || exponentTo === undefined) return null;
  const minorUnits = { numerator: 10n ** BigInt(exponentTo), denominator: 10n ** BigInt(exponentFrom) };
  return { factor: from === to ? rate.factor : multiply(rate.factor, minorUnits), rows: rate.rows };
}

function findCross(rates: CompiledRates, question: RateQuestion): Rate | null {
  const { pivot } = rates;
  if (pivot === null || pivot === question.from || pivot === question.to) return null;
  const first = findLeg(rates, { ...question, to: pivot });
  const second = findLeg(rates, { ...question, from: pivot });
  if (first === null || second === null) return null;
  return { factor: multiply(first.factor, second.factor), rows: [...first.rows, ...second.rows] };
}

function findLeg(rates: CompiledRates, { from, to, on = '', rateSet }: RateQuestion): Rate | null {
  if (from === to) return { factor: { numerator: 1n, denominator: 1n }, rows: [] };
  const pairs = rates.sets.get(rateSet ?? null);
  // INVARIANT: the rates of a set have no date, so every day finds them.
  const given = latestBy(pairs?.get(from + to) ?? [], on);
  if (given !== null) return { factor: toRatio(given.rate), rows: [given] };
  const isReversible = rates.pivot === from || rates.pivot === to;
  const reverse = isReversible ? latestBy(pairs?.get(to + from) ?? [], on) : null;
  return reverse === null ? null : { factor: invert(toRatio(reverse.rate)), rows: [reverse] };
}

function latestBy(entries: readonly RateEntry[], date: string): RateRow | null {
  let [start, end] = [0, entries.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if ((entries[middle]?.validFrom ?? '') <= date) start = middle + 1;
    else end = middle;
  }
  return entries[start - 1]?.row ?? null;
}

function toRatio(rate: string): Ratio {
  const [whole = '', fraction = ''] = rate.split('.');
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) };
}

function multiply(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

function invert({ numerator, denominator }: Ratio): Ratio {
  return { numerator: denominator, denominator: numerator };
}
