import { compareText } from '../compareText.js';
import { readOptions } from '../readOptions.js';
import { readPlainData } from '../readPlainData.js';
import { schemaIssues } from '../schemaIssues.js';
import { fail, throwIssues } from '../throwIssues.js';
import { findCurrencyIssues } from './findMoneyIssues.js';
import { findRateIssues } from './findRateIssues.js';
import { rateOptionsSchema, ratesSchema } from './rateSchema.js';
import type { CompiledRates, RateEntry, RateOptions, RateRow } from './types.js';

/**
 * Exchange rates ready for look-up by pair and date, in whatever order they come.
 *
 * A rate is read in the direction in which it is given. Only with a `pivot` may the rates of that currency be read in both
 * directions, as exact fractions, and two other currencies be converted by way of it: the euro, say, in the rates of the
 * European Central Bank.
 *
 * @throws {@link TerritoryError} with every issue: members that are missing, of the wrong type or unknown,
 * `unknown_currency`, `invalid_date`, `duplicate_rate`.
 * @example
 * const rates = [{ from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-10-01' }];
 * compileRates(rates, { pivot: 'EUR' }).pivot; // => 'EUR'
 * compileRates([...rates, ...rates]); // throws TerritoryError duplicate_rate
 */
export function compileRates(rows: readonly RateRow[], options?: RateOptions): CompiledRates {
  return readPlainData(() => {
    const { pivot } = readOptions(rateOptionsSchema, options);
    throwIssues(pivot === undefined ? [] : findCurrencyIssues(pivot, '/pivot'));
    return { kind: 'compiledRates', pivot: pivot ?? null, sets: groupRates(readRates(rows)) };
  });
}

function readRates(given: unknown): readonly RateRow[] {
  const { success, data, error } = ratesSchema.safeParse(given);
  if (!success) return fail(schemaIssues(error.issues, given));
  throwIssues(findRateIssues(data));
  return data;
}

function groupRates(rows: readonly RateRow[]): Map<string | null, Map<string, RateEntry[]>> {
  const sets = new Map<string | null, Map<string, RateEntry[]>>();
  const sorted = rows.map((row) => ({ validFrom: row.validFrom ?? '', row }));
  sorted.sort((a, b) => compareText(a.validFrom, b.validFrom));
  for (const entry of sorted) {
    const pairs = memberOf(sets, entry.row.rateSet ?? null, () => new Map<string, RateEntry[]>());
    memberOf(pairs, entry.row.from + entry.row.to, (): RateEntry[] => []).push(entry);
  }
  return sets;
}

function memberOf<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
