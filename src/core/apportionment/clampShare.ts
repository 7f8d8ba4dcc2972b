import type { Party } from './types.js';

/** The share nearest to a value that a party's bounds allow. */
export function clampShare(value: bigint, { lowest, highest }: Party): bigint {
  if (value < lowest) return lowest;
  return highest !== null && value > highest ? highest : value;
}
