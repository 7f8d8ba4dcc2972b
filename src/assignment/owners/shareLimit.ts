/** A member's weight among all, the load to be shared, and the part by which a fair share may be exceeded (default 0.25). */
export interface Share {
  readonly weight: number;
  readonly totalWeight: number;
  readonly totalLoad: number;
  readonly headroom?: number;
}

const ROUNDING = 1e-12;

/**
 * The load at which a member takes nothing more: its share of the whole and `headroom` above it, rounded up.
 *
 * The limits of all members sum to at least the total, so one of them always has room. Source: consistent hashing with
 * bounded loads (Mirrokni, Thorup and Zadimoghaddam 2018), by weight.
 *
 * @example
 * shareLimit({ weight: 1, totalWeight: 3, totalLoad: 9, headroom: 0.25 }); // => 4
 */
export function shareLimit({ weight, totalWeight, totalLoad, headroom = 0.25 }: Share): number {
  const limit = ((1 + headroom) * (weight * totalLoad)) / totalWeight;
  // 1.1 * 10 is a little above 11 in binary fractions, and must not become 12.
  return Math.ceil(limit * (1 - ROUNDING));
}
