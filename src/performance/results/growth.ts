import { readPlainData } from '../../core/readPlainData.js';
import { daysOf, findUnequalSpans } from './findUnequalSpans.js';
import { growthFigures } from './growthFigures.js';
import { readSeries } from './readSeries.js';
import type { DaySpan, PeriodAmount, PeriodGrowth } from './types.js';

/**
 * The growth of each amount of a series against the one of the span just before it: `current / previous - 1`.
 *
 * Rows are in the order of their days, whatever that of the series. After an amount of 0 or less there is no growth, but
 * `changeMinor` tells the difference; the first amount, and one after a gap, has nothing before it. Spans of different
 * length, as months are, have a caution, and `growthPerDay` compares what one day brought. Amounts are of one currency: convert them by one rate set first, so that rates do not count as growth.
 *
 * @throws {@link TerritoryError} `wrong_type` and `missing_member` naming the place, `invalid_date`, `empty_interval`,
 * `period_overlap`.
 * @example
 * const rows = growth([
 *   { from: '2026-01-01', to: '2026-04-01', amountMinor: 1000 },
 *   { from: '2026-04-01', to: '2026-07-01', amountMinor: 1200 },
 * ]);
 * rows[1].growth; // => 0.2
 * rows[0].reason; // => 'no_previous'
 */
export function growth(series: readonly PeriodAmount[]): PeriodGrowth[] {
  const amounts = readPlainData(() => readSeries(series));
  return amounts.map((current, at) => {
    const previous = at > 0 && amounts[at - 1].to === current.from ? amounts[at - 1] : null;
    const before = previous === null ? 'no_previous' : BigInt(previous.amountMinor);
    const figures = growthFigures(BigInt(current.amountMinor), before);
    return {
      current: toSpan(current),
      previous: previous === null ? null : toSpan(previous),
      ...figures,
      growthPerDay: previous === null ? null : growthPerDay(figures.growth, current, previous),
      cautions: findUnequalSpans(current, previous),
    };
  });
}

function growthPerDay(growth: number | null, current: DaySpan, previous: DaySpan): number | null {
  const [days, before] = [daysOf(current), daysOf(previous)];
  return growth === null || days === before ? growth : ((1 + growth) * before) / days - 1;
}

function toSpan({ from, to }: DaySpan): DaySpan {
  return { from, to };
}
