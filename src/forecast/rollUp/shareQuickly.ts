/**
 * An amount shared out by weights as `apportion` does, by largest remainder, the first one of equal remainders first; `null`
 * where that takes more than a few whole numbers within 2^53: weights that are no whole numbers, say.
 *
 * INVARIANT: `amount * weight` is exact, and so is what is left of it after a whole number of times the total weight, which
 * tells whether the quotient of two doubles was one too much.
 */
export function shareQuickly(amountMinor: number, weights: readonly number[]): number[] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const size = Math.abs(amountMinor);
  if (total === 0 || !Number.isSafeInteger(size * total) || !weights.every(Number.isSafeInteger)) return null;
  const shares = weights.map((weight) => floorQuotient(size * weight, total));
  const rest = shares.reduce((left, share) => left - share, size);
  for (let unit = 0; unit < rest; unit++) shares[largestRemainder(size, { weights, total, shares })]++;
  // Taken from 0, so that 0 has no sign.
  return amountMinor < 0 ? shares.map((share) => 0 - share) : shares;
}

function floorQuotient(product: number, total: number): number {
  const quotient = Math.floor(product / total);
  return quotient * total > product ? quotient - 1 : quotient;
}

interface Sharing {
  readonly weights: readonly number[];
  readonly total: number;
  readonly shares: readonly number[];
}

/** INVARIANT: one that has got its unit is below 0, and there are more remainders than units left. */
function largestRemainder(size: number, { weights, total, shares }: Sharing): number {
  const remainders = weights.map((weight, at) => size * weight - shares[at] * total);
  return remainders.indexOf(Math.max(...remainders));
}
