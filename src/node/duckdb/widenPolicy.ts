import type { AssignmentPolicy } from '../../model/types.js';

/** A policy that keeps no less than another, and above how many territories the other may keep less or report something. */
export interface WidePolicy {
  readonly policy: AssignmentPolicy;
  readonly most: number;
}

/**
 * The policy without what it reports about accounts: ties that it breaks, and territories that it drops for the limit. Up
 * to `most` territories, both policies give an account the same ones.
 */
export function widenPolicy(policy: AssignmentPolicy): WidePolicy {
  const { limit, winners = 'all', tie = 'first', ...rest } = policy;
  const mostWinners = winners === 'all' || tie === 'keepAll' ? Number.POSITIVE_INFINITY : winners;
  return {
    policy: { ...rest, winners, tie: 'keepAll' },
    most: Math.min(limit ?? Number.POSITIVE_INFINITY, mostWinners),
  };
}
