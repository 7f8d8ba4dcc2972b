import { compareUnits, equalUnits } from './compareUnits.js';
import { gainProblemOf } from './gainProblemOf.js';
import type { Member, UnitProblem } from './problemTypes.js';
import type { ReadAllocation } from './readAllocation.js';
import type { Solution } from './solutionTypes.js';
import { sumGroups } from './sumGroups.js';
import { totalValue } from './totalValue.js';
import type { GroupUnits, TeamUnits, UnitAllocation, UnitBound } from './types.js';

/** A solution with what explains it. */
export function describeAllocation(read: ReadAllocation, solution: Solution): UnitAllocation {
  const { problem, units, sharedUnits, current } = read;
  const gainProblem = gainProblemOf(problem);
  const value = gainProblem === null ? null : totalValue(gainProblem, solution.units);
  const inGroups = sumGroups(problem, solution.units);
  const directedUnits = solution.units.reduce((sum, each) => sum + each, 0);
  return {
    teams: problem.members.map((_, at) => toTeam(read, solution, { at, inGroups })),
    groups: problem.groups.map(({ id, cap }, at): GroupUnits => {
      return { groupId: id, units: inGroups[at], cap, costOfCap: solution.prices?.groups[at] ?? null };
    }),
    value,
    method: solution.method,
    shadowPrice: solution.shadowPrice,
    level: solution.level,
    steps: solution.steps,
    stepCount: solution.stepCount,
    directedUnits,
    sharedUnits,
    leftUnits: solution.leftUnits,
    directedPercent: percentOf(directedUnits, units),
    sharedPercent: percentOf(sharedUnits, units),
    equalSplit: compareUnits(problem, equalUnits(read), value),
    current: current === null ? null : compareUnits(problem, current, value),
    issues: solution.issues,
  };
}

function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : (100 * part) / whole;
}

interface Place {
  readonly at: number;
  readonly inGroups: readonly number[];
}

function toTeam(read: ReadAllocation, solution: Solution, { at, inGroups }: Place): TeamUnits {
  const member = read.problem.members[at];
  const units = solution.units[at];
  const { team, curve } = member;
  return {
    teamId: team.id,
    units,
    value: curve === null ? null : curve.valueAt(units),
    lastGain: curve === null || units === 0 ? null : curve.valueAt(units) - curve.valueAt(Math.max(0, units - 1)),
    nextGain: curve === null || units >= curve.most ? null : curve.valueAt(units + 1) - curve.valueAt(units),
    bound: boundOf(member, units, { problem: read.problem, inGroups }),
    costOfFloor: solution.prices?.floors[at] ?? null,
    costOfCap: solution.prices?.caps[at] ?? null,
    sensitivity: solution.sensitivity?.[at] ?? null,
    unitsPerSeller: (team.sellers ?? 0) === 0 ? null : units / (team.sellers ?? 0),
    change: read.current === null ? null : units - read.current[at],
  };
}

interface Surroundings {
  readonly problem: UnitProblem;
  readonly inGroups: readonly number[];
}

/** Rounding of parts of units may leave this much of a group's cap. */
const NEAR = 1 - 1e-12;

function boundOf({ team, groups }: Member, units: number, { problem, inGroups }: Surroundings): UnitBound | null {
  if (team.cap !== undefined && units >= team.cap) return 'cap';
  if (problem.rule === 'maxMin' && team.request !== undefined && units >= team.request) return 'request';
  if ((team.floor ?? 0) > 0 && units <= (team.floor ?? 0)) return 'floor';
  return groups.some((group) => inGroups[group] >= problem.groups[group].cap * NEAR) ? 'group' : null;
}
