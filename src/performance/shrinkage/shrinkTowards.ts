import type { Prior, ShrunkGroup } from './types.js';

/** A group of which `amount` was counted among `size` cases. */
export interface CountedGroup {
  readonly id: string;
  readonly amount: number;
  readonly size: number;
}

/** A group drawn towards the prior: (amount + mean · strength) / (size + strength), the mean of the beta or gamma posterior. */
export function shrinkTowards({ id, amount, size }: CountedGroup, { mean, strength }: Prior): ShrunkGroup {
  const raw = size === 0 ? null : amount / size;
  if (mean === null || raw === null || strength === null) return { id, raw, weight: 1, shrunk: mean };
  const shrunk = (amount + mean * strength) / (size + strength);
  return { id, raw, weight: strength / (size + strength), shrunk: between(shrunk, raw, mean) };
}

/** Where rounding led out of two ends, the nearer end. */
export function between(value: number, one: number, other: number): number {
  return Math.max(Math.min(one, other), Math.min(Math.max(one, other), value));
}
