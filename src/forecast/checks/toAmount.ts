import type { Amount } from '../rollUp/types.js';

/** An exact sum as a number, `null` where it does not fit. */
export function toAmount(sum: bigint): Amount {
  const amount = Number(sum);
  return Number.isSafeInteger(amount) ? amount : null;
}
