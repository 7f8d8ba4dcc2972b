import type { Member, UnitProblem } from './problemTypes.js';

/** Members of a group, or all, each with the most that it may have. */
export interface Contest<Someone extends Member> {
  readonly members: readonly Someone[];
  readonly total: number;
}

/**
 * By position, the most that each member may have once every group keeps to its cap: from the innermost group out, what
 * `divide` gives it when the cap is divided among the members of the group.
 *
 * INVARIANT: with more to divide, `divide` gives nobody less. So the first so many units of a group go to the same members
 * whatever happens outside, and to have no more than these is the same as to be in a group of that cap.
 */
export function capsWithinGroups<Someone extends Member>(
  members: readonly Someone[],
  { innermostFirst, groups, units }: UnitProblem,
  divide: (contest: Contest<Someone>) => readonly number[],
): Someone[] {
  const capped = members.map((member) => ({
    ...member,
    highest: Math.min(member.highest, Math.max(units, member.lowest)),
  }));
  const within = groups.map((): number[] => []);
  for (const [at, member] of members.entries()) for (const group of member.groups) within[group].push(at);
  for (const group of innermostFirst) {
    const total = groups[group].cap;
    const insiders = within[group].map((at) => capped[at]);
    if (insiders.reduce((sum, { highest }) => sum + highest, 0) <= total) continue;
    for (const [place, most] of divide({ members: insiders, total }).entries()) {
      const at = within[group][place];
      capped[at] = { ...capped[at], highest: most };
    }
  }
  return capped;
}

/** As many of so many units as members may have together. */
export function usableUnits(members: readonly Member[], units: number): number {
  return Math.min(
    units,
    members.reduce((sum, { highest }) => sum + highest, 0),
  );
}
