import type { RateQuestion } from './findRate.js';
import type { Conversion } from './types.js';

/** What decides about a line's rate. */
export interface RatedLine {
  readonly currency: string;
  readonly date?: string;
}

/**
 * The pair, and the day or the set, that a line's rate is looked for with.
 *
 * @example
 * const conversion = { to: 'USD', mode: { kind: 'current', asOf: '2026-11-22' } };
 * rateQuestion(conversion, { currency: 'EUR' }); // => { from: 'EUR', to: 'USD', on: '2026-11-22' }
 */
export function rateQuestion(
  { to, mode }: Pick<Conversion, 'to' | 'mode'>,
  { currency: from, date }: RatedLine,
): RateQuestion {
  switch (mode.kind) {
    case 'current':
      return { from, to, on: mode.asOf };
    case 'closeDate':
      return { from, to, ...(date === undefined ? {} : { on: date }) };
    case 'fixed':
      return { from, to, rateSet: mode.rateSet };
  }
}
