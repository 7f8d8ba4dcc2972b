import { TerritoryError } from '../core/errors.js';
import { isCivilDate } from '../core/isCivilDate.js';
import type { Issue } from '../core/issues.js';
import { isTerritoryError } from '../core/isTerritoryError.js';
import { compileRates } from '../core/money/compileRates.js';
import { currencyExponents } from '../core/money/currencyExponents.js';
import type { CompiledRates, Conversion, ConversionMode } from '../core/money/types.js';
import { fail } from '../core/throwIssues.js';
import { openInput } from '../node/openInput.js';
import { type RateFile, readRates } from '../node/readRates.js';
import type { RecordFormat } from '../node/types.js';
import { chooseEntryFormat } from './chooseEntryFormat.js';
import type { CommandContext } from './types.js';

/** The flags that say in which currency a report is, and how others become that one. */
export interface ConversionFlags {
  readonly currency?: string;
  readonly rates?: string;
  readonly ratesOn?: string;
  readonly rateSet?: string;
  readonly pivot?: string;
  readonly format?: RecordFormat;
}

/**
 * How amounts are converted; `undefined` without a file of rates. Each amount goes by the rate of its close date, or, where
 * that is said, by those of one day or of a named set.
 *
 * @throws {@link TerritoryError} `invalid_option`, and `malformed_file` for everything that is no rate.
 */
export async function loadConversion(flags: ConversionFlags, context: CommandContext): Promise<Conversion | undefined> {
  checkCurrency('--currency', flags.currency);
  checkCurrency('--pivot', flags.pivot);
  const mode = readMode(flags);
  const { rates: path, currency, pivot, format } = flags;
  if (path === undefined) return undefined;
  if (currency === undefined)
    return refuse('--currency', 'the currency of the report, since there are --rates', 'none');
  const file = await readRates(await openInput(path, context), chooseEntryFormat({ option: '--rates', path, format }));
  return { rates: compile(file, pivot), to: currency, mode };
}

function checkCurrency(option: string, currency: string | undefined): void {
  if (currency === undefined || currencyExponents.has(currency)) return;
  refuse(option, 'a currency of ISO 4217 that has a minor unit', `\`${currency}\``);
}

function readMode({ rates, ratesOn, rateSet }: ConversionFlags): ConversionMode {
  if (rates === undefined && (ratesOn !== undefined || rateSet !== undefined)) {
    return refuse('--rates', 'a file of exchange rates', 'none');
  }
  if (ratesOn !== undefined && rateSet !== undefined) return refuse('--rate-set', 'one of it and --rates-on', 'both');
  if (rateSet !== undefined) return { kind: 'fixed', rateSet };
  if (ratesOn === undefined) return { kind: 'closeDate' };
  if (isCivilDate(ratesOn)) return { kind: 'current', asOf: ratesOn };
  return refuse('--rates-on', 'a calendar day as YYYY-MM-DD', `\`${ratesOn}\``);
}

/** Each rate is right by itself by now: what is left to find is a second one for the same pair and day. */
function compile({ rates, places }: RateFile, pivot: string | undefined): CompiledRates {
  try {
    return compileRates(rates, pivot === undefined ? {} : { pivot });
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return fail(error.issues.map((issue) => locate(issue, places)));
  }
}

function locate(issue: Issue, places: RateFile['places']): Issue {
  if (issue.code !== 'duplicate_rate') return issue;
  const place = places[Number(issue.pointer.slice(1))];
  const expected = 'one rate for a pair of currencies and a day or a set';
  return { code: 'malformed_file', ...place, expected, received: `a second one from ${issue.from} to ${issue.to}` };
}

function refuse(option: string, expected: string, received: string): never {
  throw new TerritoryError([{ code: 'invalid_option', option, expected, received }]);
}
