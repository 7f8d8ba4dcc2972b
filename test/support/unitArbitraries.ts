import fc from 'fast-check';
import type { SupportGroup, SupportTeam, UnitAllocationInput } from '../../src/index.js';

/** A team with a list of gains. */
export interface ListTeam extends SupportTeam {
  readonly gains: readonly number[];
}

/** Units that are divided by what they bring. */
export interface GainInput extends UnitAllocationInput {
  readonly teams: readonly ListTeam[];
  readonly groups: readonly SupportGroup[];
}

const IDS = ['a', 'b', 'c', '__proto__', 'constructor', 'é', '\ud83d\ude00', 'B'] as const;
const GROUPS = ['g', 'h', 'toString'] as const;

/** How problems are made. */
interface Shape {
  /** Whether gains never rise. */
  readonly isConcave?: boolean;
  readonly mostTeams?: number;
  readonly mostGains?: number;
  readonly mostUnits?: number;
}

/** Small problems that can be solved: up to four teams and eight units, floors, caps and nested groups, ties galore. */
export function gainInputs({
  isConcave = true,
  mostTeams = 4,
  mostGains = 6,
  mostUnits = 8,
}: Shape = {}): fc.Arbitrary<GainInput> {
  // In tens, so that 20 % more or less are whole numbers, whose sums tie or do not, whatever their order.
  const gain = fc.integer({ min: -2, max: 9 }).map((tens) => tens * 10);
  const gains = fc.array(gain, { maxLength: mostGains });
  const team = fc.record(
    {
      gains: isConcave ? gains.map((list) => [...list].sort((a, b) => b - a)) : gains,
      floor: fc.nat(3),
      cap: fc.nat(5),
      group: fc.constantFrom(...GROUPS),
    },
    { requiredKeys: ['gains'] },
  );
  const parents = fc.constantFrom(undefined, null, ...GROUPS);
  return fc
    .record({
      ids: fc.shuffledSubarray([...IDS], { minLength: 1, maxLength: mostTeams }),
      teams: fc.array(team, { minLength: mostTeams, maxLength: mostTeams }),
      caps: fc.tuple(fc.nat(mostUnits), fc.nat(mostUnits), fc.nat(mostUnits)),
      parents: fc.tuple(parents, parents),
      units: fc.nat(mostUnits),
    })
    .map(({ ids, teams, caps, parents: [first, second], units }) => {
      const groups = [
        { id: GROUPS[0], cap: caps[0] },
        { id: GROUPS[1], cap: caps[1], parentId: first === GROUPS[0] ? first : null },
        { id: GROUPS[2], cap: caps[2], parentId: second === GROUPS[2] ? null : second },
      ];
      return feasible(
        ids.map((id, at) => ({ id, ...teams[at] })),
        groups,
        units,
      );
    });
}

/** With floors, caps and units moved as far as needed. */
function feasible(given: readonly ListTeam[], groups: readonly SupportGroup[], units: number): GainInput {
  const teams = given.map((team) => {
    if (team.floor === undefined) return team;
    return { ...team, floor: Math.min(team.floor, team.gains.length, team.cap ?? team.floor) };
  });
  const wide = groups.map((group) => {
    const floors = teams.reduce((sum, team) => sum + (isInGroup(groups, team, group.id) ? (team.floor ?? 0) : 0), 0);
    return { ...group, cap: Math.max(group.cap, floors) };
  });
  const floors = teams.reduce((sum, { floor = 0 }) => sum + floor, 0);
  return { units: Math.max(units, floors), teams, groups: wide, rule: 'marginal' };
}

/** Whether a team is in a group, or in one that lies in it. */
export function isInGroup(groups: readonly SupportGroup[], team: SupportTeam, groupId: string): boolean {
  for (let at = team.group; at !== undefined; at = groups.find(({ id }) => id === at)?.parentId ?? undefined) {
    if (at === groupId) return true;
  }
  return false;
}
