import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { toFigure } from '../../forecast/targets/figures.js';
import { compoundSchema } from './resultSchema.js';
import type { CompoundGrowth, CompoundGrowthInput, NoGrowth } from './types.js';

/**
 * The compound annual growth rate between two amounts: `(last / first) ^ (1 / years) - 1`.
 *
 * From 0 or less no rate leads anywhere, and none leads to less than 0; `changeMinor` tells the difference.
 *
 * @throws {@link TerritoryError} `wrong_type` and `missing_member` naming the place.
 * @example
 * compoundGrowth({ firstMinor: 100, lastMinor: 121, years: 2 }).rate?.toFixed(12); // => '0.100000000000'
 * compoundGrowth({ firstMinor: 0, lastMinor: 5, years: 2 }); // => { rate: null, changeMinor: 5, reason: 'nonpositive_previous' }
 */
export function compoundGrowth(input: CompoundGrowthInput): CompoundGrowth {
  const { firstMinor, lastMinor, years } = readPlainData(() => readOptions(compoundSchema, input));
  const change = toFigure(BigInt(lastMinor) - BigInt(firstMinor));
  const changeMinor = typeof change === 'string' ? null : change;
  const rate = rateOf({ firstMinor, lastMinor, years });
  return typeof rate === 'string' ? { rate: null, changeMinor, reason: rate } : { rate, changeMinor };
}

function rateOf({ firstMinor, lastMinor, years }: CompoundGrowthInput): number | NoGrowth {
  if (firstMinor <= 0) return 'nonpositive_previous';
  if (lastMinor < 0) return 'negative_last';
  // A rate near 0 keeps its digits in this way.
  const rate = Math.expm1(Math.log1p((lastMinor - firstMinor) / firstMinor) / years);
  return Number.isFinite(rate) ? rate : 'beyond_range';
}
