import { WIDE_UNIT, type WideSums } from './wideSums.js';

/**
 * Adds an amount, a safe integer, to one of many sums, in place.
 *
 * @example
 * const sums = { high: new Float64Array(1), low: new Float64Array(1) };
 * for (let i = 0; i < 3; i++) addAmount(sums, 0, Number.MAX_SAFE_INTEGER);
 * BigInt(sums.high[0]) * 2n ** 52n + BigInt(sums.low[0]); // => 3n * (2n ** 53n - 1n)
 */
export function addAmount(sums: WideSums, index: number, amountMinor: number): void {
  if (amountMinor > WIDE_UNIT || amountMinor < -WIDE_UNIT) {
    const carry = Math.sign(amountMinor);
    carryOver(sums, index, carry);
    addLow(sums, index, amountMinor - carry * WIDE_UNIT);
  } else {
    addLow(sums, index, amountMinor);
  }
}

/** INVARIANT: `amount` and what is there are within 2^52 of 0. */
function addLow({ high, low }: WideSums, index: number, amount: number): void {
  const sum = (low[index] ?? 0) + amount;
  if (sum > WIDE_UNIT) {
    low[index] = sum - WIDE_UNIT;
    high[index] = (high[index] ?? 0) + 1;
  } else if (sum < -WIDE_UNIT) {
    low[index] = sum + WIDE_UNIT;
    high[index] = (high[index] ?? 0) - 1;
  } else {
    low[index] = sum;
  }
}

function carryOver({ high }: WideSums, index: number, carry: number): void {
  high[index] = (high[index] ?? 0) + carry;
}
