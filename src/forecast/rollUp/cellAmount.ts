import { roundRatio } from '../../core/exact/roundRatio.js';
import { wideBigInt } from '../../core/money/wideBigInt.js';
import type { WideSums } from '../../core/money/wideSums.js';
import type { Scale } from './indexTypes.js';
import { PLANE_BITS } from './scaleOf.js';

/** The sum whose planes start at `index`, in minor units, rounded: for a cell this happens here and nowhere else. */
export function cellAmount(sums: WideSums, index: number, scale: Scale): bigint {
  let exact = 0n;
  for (let plane = scale.planes - 1; plane >= 0; plane--) {
    exact = exact * UNIT + wideBigInt(sums, index + plane);
  }
  return roundScaled(exact, scale);
}

/** An amount on the scale in minor units. */
export function roundScaled(exact: bigint, { denominator, rounding }: Scale): bigint {
  return denominator === 1n ? exact : roundRatio({ numerator: exact, denominator }, rounding);
}

const UNIT = 1n << PLANE_BITS;
