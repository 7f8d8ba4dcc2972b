import { divideByWeight } from './divideByWeight.js';
import { gainProblemOf } from './gainProblemOf.js';
import type { UnitProblem } from './problemTypes.js';
import type { ReadAllocation } from './readAllocation.js';
import { tidy } from './resolvedPrices.js';
import { sumGroups } from './sumGroups.js';
import { totalValue } from './totalValue.js';
import type { ComparedUnits } from './types.js';

/** By position, the same number of units for all, as far as bounds allow. */
export function equalUnits({ problem, isWhole }: Pick<ReadAllocation, 'problem' | 'isWhole'>): readonly number[] {
  const members = problem.members.map((member) => ({ ...member, weight: 1 }));
  return divideByWeight({ ...problem, members }, isWhole ? 'adams' : 'none').units;
}

/** Another way to divide units beside the value of an allocation. */
export function compareUnits(problem: UnitProblem, units: readonly number[], value: number | null): ComparedUnits {
  const gainProblem = gainProblemOf(problem);
  const other = gainProblem === null ? null : totalValue(gainProblem, units);
  const regret = other === null || value === null ? null : tidy(value - other, value);
  return {
    units: problem.members.map(({ team }, at) => ({ teamId: team.id, units: units[at] })),
    value: other,
    regret,
    regretShare: regret === null || value === null || value <= 0 ? null : regret / value,
    isWithinBounds: keepsBounds(problem, units),
  };
}

/** Sums of parts of units may be off by so much of a bound. */
const NEAR = 1 + 1e-12;

function keepsBounds(problem: UnitProblem, units: readonly number[]): boolean {
  const { members, groups } = problem;
  return (
    members.every(({ lowest, highest }, at) => units[at] >= lowest && units[at] <= highest) &&
    sumGroups(problem, units).every((sum, group) => sum <= groups[group].cap * NEAR) &&
    units.reduce((sum, each) => sum + each, 0) <= problem.units * NEAR
  );
}
