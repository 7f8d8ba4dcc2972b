import { findRate, type Rate } from './findRate.js';
import { type RatedLine, rateQuestion } from './rateQuestion.js';
import type { Conversion } from './types.js';

/**
 * The rate of a line under a conversion, `null` where there is none; {@link rateQuestion} says what was looked for.
 *
 * Only in mode `closeDate` does it depend on the line's date, so a caller keeps one rate for each currency, or for each
 * currency and date.
 */
export function rateFor(conversion: Conversion, line: RatedLine): Rate | null {
  return findRate(conversion.rates, rateQuestion(conversion, line));
}
