import { apportionWithin } from '../../core/apportionment/apportionWithin.js';
import type { ApportionMethod } from '../../core/apportionment/types.js';
import { type Contest, capsWithinGroups, usableUnits } from './capsWithinGroups.js';
import { fillByWeight } from './fillByWeight.js';
import type { Divided, Member, UnitProblem } from './problemTypes.js';

/** How shares are rounded, `none` for parts of units. */
export type WeightRounding = Extract<ApportionMethod, 'webster' | 'hamilton' | 'adams'> | 'none';

/**
 * Units divided in proportion to weights within floors, caps and groups: `clamp(μ · weight, floor, cap)` with the μ for which
 * they add up, rounded to whole units that add up as well. A weight of 0 gets its floor.
 */
export function divideByWeight(problem: UnitProblem, rounding: WeightRounding): Divided {
  const members = problem.members.map((member) => (member.weight > 0 ? member : { ...member, highest: member.lowest }));
  if (members.length === 0) return { units: [], level: null };
  const divide = rounding === 'none' ? fillByWeight : (contest: Contest<Member>) => wholeShares(contest, rounding);
  const capped = capsWithinGroups(members, problem, (contest) => divide(contest).units);
  return divide({ members: capped, total: usableUnits(capped, problem.units) });
}

function wholeShares({ members, total }: Contest<Member>, method: Exclude<WeightRounding, 'none'>): Divided {
  const { shares, multiplier } = apportionWithin(
    total,
    members.map(({ weight }) => weight),
    {
      method,
      ids: members.map(({ team }) => team.id),
      bounds: members.map(({ lowest, highest }) => ({ lowest, highest })),
    },
  );
  return { units: shares.map(({ amount }) => amount), level: multiplier };
}
