import { findLengthIssues } from '../../core/apportionment/findIdIssues.js';
import { addRatios } from '../../core/exact/addRatios.js';
import { ratioNumber } from '../../core/exact/ratioNumber.js';
import type { Ratio } from '../../core/exact/types.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { historySchema, seasonOptionsSchema } from './targetSchema.js';
import type { Season, SeasonOptions } from './types.js';

/**
 * The part of a year that falls into each of its periods, from past years, each a list of what its periods came to.
 *
 * The index of a period is the mean over years of its part of the year, drawn towards a year without ups and downs, the
 * more the fewer years there are: `(n · index + strength · even) / (n + strength)`, where `even` is 1 / periods or follows
 * `lengths`, such as the 4, 4 and 5 weeks of the periods of a quarter. Without any year that can be used, every index is
 * the even one, even with a strength of 0. The order of years does not matter.
 *
 * A year that comes to 0 or less, or in which a period is below 0, is left out and has an issue.
 *
 * @throws {@link TerritoryError} `wrong_type` naming the place, also for years of different lengths; `zero_weights` for
 * lengths that are all 0.
 * @example
 * seasonality([[10, 30], [20, 60]], { strength: 2 }).indices; // => [0.375, 0.625]
 * seasonality([[10, 30]], { strength: 0 }).indices; // => [0.25, 0.75]
 */
export function seasonality(history: readonly (readonly number[])[], options?: SeasonOptions): Season {
  const { years, even, strength, issues } = readPlainData(() => readHistory(history, options));
  const count = years.length;
  const [weight, one] = wholeNumbers([count === 0 ? 1 : strength, 1]).values;
  const indices = even.map((evenPart, period) => {
    const parts = [evenPart, ...years.map((year) => year[period])].map((ratio, at) => {
      return { ...ratio, numerator: ratio.numerator * (at === 0 ? weight : one) };
    });
    const { numerator, denominator } = parts.reduce(addRatios);
    return ratioNumber({ numerator, denominator: denominator * (weight + one * BigInt(count)) });
  });
  return { indices, years: count, issues };
}

interface History {
  /** Of each year that can be used, the part that each period has of it. */
  readonly years: readonly (readonly Ratio[])[];
  readonly even: readonly Ratio[];
  readonly strength: number;
  readonly issues: readonly Issue[];
}

function readHistory(given: unknown, givenOptions: unknown): History {
  const parsed = historySchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given));
  const { strength = 1, lengths } = readOptions(seasonOptionsSchema, givenOptions);
  const periods = lengths?.length ?? parsed.data[0]?.length ?? 0;
  throwIssues(parsed.data.flatMap((year, row) => findLengthIssues(year, periods, `/${row}`)));
  const even = partsOf(lengths ?? Array.from({ length: periods }, () => 1));
  if (even === undefined && periods > 0) return fail([{ code: 'zero_weights', pointer: '/lengths' }]);
  const years = parsed.data.map((amounts) => ({ amounts, parts: partsOf(amounts) }));
  return {
    years: years.flatMap(({ parts }) => (parts === undefined ? [] : [parts])),
    even: even ?? [],
    strength,
    issues: years.flatMap(({ amounts, parts }, row) => (parts === undefined ? [unusable(amounts, row)] : [])),
  };
}

/** The part of each in the sum, where there is one. */
function partsOf(amounts: readonly number[]): Ratio[] | undefined {
  const { values } = wholeNumbers(amounts);
  const denominator = values.reduce((sum, value) => sum + value, 0n);
  if (denominator <= 0n || values.some((value) => value < 0n)) return undefined;
  return values.map((numerator) => ({ numerator, denominator }));
}

function unusable(amounts: readonly number[], row: number): Issue {
  const { values, exponent } = wholeNumbers(amounts);
  const numerator = values.reduce((sum, value) => sum + value, 0n);
  const total = ratioNumber({ numerator, denominator: 10n ** BigInt(-exponent) });
  return { code: 'unusable_year', pointer: `/${row}`, total };
}
