import { addAmount } from '../../core/money/addAmount.js';
import type { WideSums } from '../../core/money/wideSums.js';
import type { Scale } from './indexTypes.js';
import { PLANE_BITS } from './scaleOf.js';

/** Adds an amount of minor units, times the factor of a rate, to the sum whose planes start at `index`, in place. */
export function addScaled(sums: WideSums, index: number, amountMinor: number, scale: Scale, rate: number): void {
  const { exact, near } = scale.factors[rate];
  const product = amountMinor * near;
  // INVARIANT: rounding keeps the order, so a product that is safe here is exact; a factor beyond 2^53 gives none but 0.
  if (Number.isSafeInteger(product)) addAmount(sums, index, product);
  else addPlanes(sums, index, BigInt(amountMinor) * exact, scale.planes);
}

function addPlanes(sums: WideSums, index: number, product: bigint, planes: number): void {
  let rest = product;
  for (let plane = 0; plane < planes - 1; plane++) {
    // Both round towards 0, so that all digits have the sign of the product.
    addAmount(sums, index + plane, Number(rest % UNIT));
    rest /= UNIT;
  }
  addAmount(sums, index + planes - 1, Number(rest));
}

const UNIT = 1n << PLANE_BITS;
