import type { UnitProblem } from './problemTypes.js';

/** By position, what the members of each group have together. */
export function sumGroups({ members, groups }: UnitProblem, units: readonly number[]): number[] {
  const sums = groups.map(() => 0);
  for (const [at, member] of members.entries()) for (const group of member.groups) sums[group] += units[at];
  return sums;
}
