import { fillLevel } from '../../core/apportionment/fillLevel.js';
import { findFeasibilityIssues } from '../../core/apportionment/findFeasibilityIssues.js';
import { quotaOf } from '../../core/apportionment/quotaOf.js';
import { shareOut } from '../../core/apportionment/shareOut.js';
import type { Apportionment, Party } from '../../core/apportionment/types.js';
import { ratioNumber } from '../../core/exact/ratioNumber.js';
import type { Issue } from '../../core/issues.js';
import type { AllocatedTarget } from './allocationTypes.js';
import type { Room } from './findRooms.js';
import { type RawTargets, rawTargets, type Sharer } from './rawTargets.js';
import type { ReadAllocation } from './readAllocation.js';
import { type SharedTotal, weighByRamp } from './weighByRamp.js';

/** A sibling whose target is not locked, with the room that it has; siblings come by id. */
export interface FreeSibling extends Sharer, Room {}

/** What siblings get; nothing where bounds do not allow it. */
export interface SiblingShares {
  readonly targets: readonly AllocatedTarget[];
  readonly issues: readonly Issue[];
}

/** A total shared out among siblings, by the method and within the room that each has. */
export function shareAmongSiblings(
  allocation: ReadAllocation,
  siblings: readonly FreeSibling[],
  { total, parentId }: SharedTotal,
): SiblingShares {
  const raw = rawTargets({ sharers: siblings, total, scale: allocation.scale }, allocation.method);
  const { weights, issues } = weighByRamp(siblings, raw, { total, parentId });
  const { rounding, step } = allocation;
  const parties = toParties(siblings, weights);
  const apportionment = { total, parties, method: rounding, step, isNegative: false, exponent: 0 };
  const obstacles = findFeasibilityIssues(apportionment).map((issue) => withParent(issue, parentId));
  if (obstacles.length > 0) return { targets: [], issues: [...issues, ...obstacles] };
  return { targets: toTargets(siblings, raw, apportionment), issues };
}

function withParent(issue: Issue, territoryId: string | null): Issue {
  return issue.code === 'infeasible_bounds' ? { ...issue, territoryId } : issue;
}

function toParties(siblings: readonly FreeSibling[], weights: readonly bigint[]): Party[] {
  return siblings.map(({ lowest, highest }, index) => {
    return { index, rank: index, weight: weights[index], lowest, highest };
  });
}

function toTargets(
  siblings: readonly FreeSibling[],
  { numerators, denominator }: RawTargets,
  apportionment: Apportionment,
): AllocatedTarget[] {
  const level = fillLevel(apportionment.parties, apportionment.total);
  const amounts = shareOut(apportionment);
  return siblings.map(({ territoryId, lowest }, at) => {
    const quota = quotaOf(apportionment.parties[at], level);
    return {
      territoryId,
      amountMinor: amounts[at],
      raw: ratioNumber({ numerator: numerators[at], denominator }),
      quota: ratioNumber(quota),
      // Not to be below 0 holds nothing back.
      bound: quota.bound === 'lowest' && lowest === 0n ? null : quota.bound,
    };
  });
}
