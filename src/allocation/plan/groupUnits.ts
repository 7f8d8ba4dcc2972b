import type { Issue } from '../../core/issues.js';
import type { PlanGroups } from './groupTypes.js';
import { linkAll } from './linkAll.js';
import type { PlanProblem } from './problemTypes.js';

/**
 * Units contracted into what is moved as a whole. A family whose rules contradict each other falls apart, since no plan can
 * keep it together, and a lock counts for more than a prohibition; both are issues.
 */
export function groupUnits(problem: PlanProblem): PlanGroups {
  const { unitIds, families, amounts } = problem;
  const issues: Issue[] = [];
  const kept = families.filter((family) => isPossible(problem, family, issues));
  const together = new Set(kept.flat());
  const singles = unitIds.flatMap((_, unit) => (together.has(unit) ? [] : [[unit]]));
  const members = [...kept, ...singles].sort((a, b) => a[0] - b[0]);
  const groupOf = new Int32Array(unitIds.length);
  for (const [group, units] of members.entries()) for (const unit of units) groupOf[unit] = group;
  return {
    members,
    groupOf,
    amounts: amounts.map((list) =>
      Float64Array.from(members, (units) => units.reduce((sum, unit) => sum + list[unit], 0)),
    ),
    locks: Int32Array.from(
      members,
      (units) => problem.locks[units.find((unit) => problem.locks[unit] !== -1) ?? -1] ?? -1,
    ),
    allowed: problem.forbidden.size === 0 ? null : allowedOf(problem, members, issues),
    graph: problem.isContiguous ? linkGroups(problem, groupOf, members.length) : null,
    issues,
  };
}

function isPossible(problem: PlanProblem, family: readonly number[], issues: Issue[]): boolean {
  const locks = [...new Set(family.map((unit) => problem.locks[unit]))].filter((lock) => lock !== -1);
  const unitIds = family.map((unit) => problem.unitIds[unit]);
  if (locks.length > 1) {
    const territoryIds = locks.sort((a, b) => a - b).map((lock) => problem.territoryIds[lock]);
    issues.push({ code: 'family_locks_conflict', unitIds, territoryIds });
    return false;
  }
  const choices = locks.length === 1 ? locks : [...problem.territoryIds.keys()];
  if (choices.some((territory) => isAllowed(problem, family, territory))) return true;
  issues.push({ code: 'forbidden_everywhere', unitIds });
  return false;
}

function isAllowed({ forbidden, territoryIds }: PlanProblem, units: readonly number[], territory: number): boolean {
  return units.every((unit) => !forbidden.has(unit * territoryIds.length + territory));
}

/** Where groups may go; one that may go nowhere, being a single unit, may go everywhere. */
function allowedOf(problem: PlanProblem, members: readonly (readonly number[])[], issues: Issue[]): Uint8Array {
  const { territoryIds, unitIds, locks } = problem;
  const { length: count } = territoryIds;
  const allowed = new Uint8Array(members.length * count);
  for (const [group, units] of members.entries()) {
    for (let territory = 0; territory < count; territory++) {
      if (isAllowed(problem, units, territory)) allowed[group * count + territory] = 1;
    }
    const row = allowed.subarray(group * count, (group + 1) * count);
    const [unit] = units;
    const lock = locks[unit];
    if (units.length === 1 && lock !== -1 && row[lock] === 0) {
      issues.push({ code: 'lock_forbidden', unitId: unitIds[unit], territoryId: territoryIds[lock] });
    } else if (!row.includes(1)) issues.push({ code: 'forbidden_everywhere', unitIds: [unitIds[unit]] });
    if (lock === -1 && !row.includes(1)) row.fill(1);
  }
  return allowed;
}

function linkGroups({ graph }: PlanProblem, groupOf: Int32Array, count: number): PlanGroups['graph'] {
  const seen = new Set<number>();
  const edges = [...(graph?.edges ?? []), ...(graph?.bridges ?? [])].flatMap(([one, other]): [number, number][] => {
    const [a, b] = [groupOf[one], groupOf[other]];
    const key = Math.min(a, b) * count + Math.max(a, b);
    if (a === b || seen.has(key)) return [];
    seen.add(key);
    return [[a, b]];
  });
  return linkAll(edges, count);
}
