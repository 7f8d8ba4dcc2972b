import type { Issue } from '../core/issues.js';
import { isTerritoryError } from '../core/isTerritoryError.js';
import { compileRates } from '../core/money/compileRates.js';
import { ratesSchema } from '../core/money/rateSchema.js';
import type { RateRow } from '../core/money/types.js';
import type { EntryPlace } from './locateEntryIssue.js';
import { type EntryFormat, type EntryReader, readEntries } from './readEntries.js';
import type { Input } from './types.js';

/** The exchange rates in a file. */
export interface RateFile {
  readonly rates: readonly RateRow[];
  /** Where each of them stands. */
  readonly places: readonly EntryPlace[];
}

const reader: EntryReader<RateRow> = {
  one: 'an exchange rate',
  several: 'exchange rates',
  members: ['from', 'to', 'rate', 'validFrom', 'rateSet'],
  required: ['from', 'to', 'rate'],
  at: '/0',
  parse: parseRate,
};

/**
 * The exchange rates in a file: {@link readEntries}. Amounts follow from them, so a column or member that they do not have
 * is refused.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` for everything that is no rate.
 */
export async function readRates(input: Input, format: EntryFormat): Promise<RateFile> {
  const { entries, places } = await readEntries(input, format, reader);
  return { rates: entries, places };
}

function parseRate(value: unknown): { readonly entry?: RateRow; readonly issues: readonly Issue[] } {
  const { data } = ratesSchema.safeParse([value]);
  try {
    Reflect.apply(compileRates, undefined, [[value]]);
    return { entry: data?.[0], issues: [] };
  } catch (error) {
    if (isTerritoryError(error)) return { issues: error.issues };
    throw error;
  }
}
