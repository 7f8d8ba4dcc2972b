import { roundRatio } from '../../core/exact/roundRatio.js';
import type { Scale } from './indexTypes.js';

/** An amount on the scale in minor units, rounded: for a cell this happens here and nowhere else. */
export function roundScaled(exact: bigint, { denominator, rounding }: Scale): bigint {
  return denominator === 1n ? exact : roundRatio({ numerator: exact, denominator }, rounding);
}
