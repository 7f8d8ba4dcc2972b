import { roundRatio } from '../../core/exact/roundRatio.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';

/** So many percent of an amount, rounded to a whole unit, a half to the even one; `null` where that does not fit. */
export function overlayAmount(amountMinor: number, percent: number): number | null {
  // Both are scaled by the same power of ten, which cancels out.
  const [part, whole] = wholeNumbers([percent, 100]).values;
  const numerator = BigInt(amountMinor) * part;
  const amount = Number(roundRatio({ numerator, denominator: whole }, 'halfEven'));
  return Number.isSafeInteger(amount) ? amount : null;
}
