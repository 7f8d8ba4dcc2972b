import type { NoOwnerReason, OwnerExclusion } from './types.js';

const ORDER = [
  'inactive',
  'out_of_dates',
  'denied',
  'missing_skill',
  'unavailable',
  'no_capacity',
  'zero_weight',
  'available_later',
  'over_share',
] as const satisfies readonly OwnerExclusion[];

/** What excluded the member who got furthest, which is what most likely has to change; `no_members` for none at all. */
export function furthestExclusion(exclusions: Iterable<OwnerExclusion>): NoOwnerReason {
  const found = new Set(exclusions);
  return ORDER.filter((exclusion) => found.has(exclusion)).at(-1) ?? 'no_members';
}
