import type { Ratio } from './types.js';

const BITS = 72n;

/**
 * A fraction as a number, for people to look at: as near as a double comes, `Infinity` where it is too large for one.
 *
 * @example
 * ratioNumber({ numerator: 51n, denominator: 100n }); // => 0.51
 */
export function ratioNumber({ numerator, denominator }: Ratio): number {
  // With at least 64 bits in the quotient, what the division drops is below the last bit of a double.
  const missing = bitLength(denominator) - bitLength(numerator) + BITS;
  const shift = missing > 0n ? missing : 0n;
  return scaleDown(Number((numerator << shift) / denominator), Number(shift));
}

function bitLength(value: bigint): bigint {
  return BigInt((value < 0n ? -value : value).toString(16).length * 4);
}

/** In steps, since 2 ** -1100 alone is 0. */
function scaleDown(value: number, bits: number): number {
  if (bits <= 1000) return value * 2 ** -bits;
  return scaleDown(value * 2 ** -1000, bits - 1000);
}
