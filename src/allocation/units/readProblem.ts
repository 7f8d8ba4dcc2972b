import { compareText } from '../../core/compareText.js';
import { describeValue } from '../../core/describeValue.js';
import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import { curveOf } from './curveOf.js';
import { findFloorIssues } from './findFloorIssues.js';
import type { Member, MemberGroup, UnitProblem } from './problemTypes.js';
import { findResponseIssues } from './readResponse.js';
import type { SupportGroup, SupportTeam, UnitAllocationInput } from './types.js';

/** Whether units are whole, and how many of them are not divided. */
interface Division {
  readonly isWhole: boolean;
  readonly sharedUnits: number;
}

/** What is to be divided, once its form is right, or a thrown error with every issue of what is in it. */
export function readProblem(input: UnitAllocationInput, { isWhole, sharedUnits }: Division): UnitProblem {
  const { groups = [], units } = input;
  const nodes = groups.map(({ id, parentId = null }) => ({ id, parentId }));
  const links = linkParents(nodes, (row) => `/groups/${row}`);
  throwIssues([...links.issues, ...findTeamIssues(input), ...(isWhole ? findBrokenUnits(input) : [])]);
  const order = [...groups.keys()].sort((a, b) => compareText(groups[a].id, groups[b].id));
  const memberGroups = orderGroups(groups, links.parentRows, order);
  const problem: UnitProblem = {
    members: toMembers(input, memberGroups),
    groups: memberGroups,
    innermostFirst: deepestFirst(memberGroups),
    units: units - sharedUnits,
    rule: input.rule,
  };
  throwIssues(findFloorIssues(problem, new Map(order.map((row, position) => [position, row]))));
  return problem;
}

function findTeamIssues({ teams, groups = [], rule }: UnitAllocationInput): Issue[] {
  const known = new Set(groups.map(({ id }) => id));
  const first = new Map<string, number>();
  return teams.flatMap((team, row): Issue[] => {
    const earlier = first.get(team.id);
    if (earlier === undefined) first.set(team.id, row);
    const pointer = `/teams/${row}`;
    return [
      ...(earlier === undefined
        ? []
        : [
            {
              code: 'duplicate_id',
              pointer: `${pointer}/id`,
              id: team.id,
              firstPointer: `/teams/${earlier}/id`,
            } as const,
          ]),
      ...(team.group === undefined || known.has(team.group)
        ? []
        : [{ code: 'unknown_group', pointer: `${pointer}/group`, groupId: team.group } as const]),
      ...findCurveIssues(team, pointer, rule === 'marginal'),
    ];
  });
}

function findCurveIssues({ gains, response }: SupportTeam, pointer: string, isNeeded: boolean): Issue[] {
  if (gains !== undefined && response !== undefined) {
    const expected = 'no response beside gains';
    return [{ code: 'wrong_type', pointer: `${pointer}/response`, expected, received: describeValue(response) }];
  }
  if (gains === undefined && response === undefined && isNeeded) {
    return [{ code: 'missing_member', pointer: `${pointer}/gains`, expected: 'gains, or a response' }];
  }
  return findResponseIssues(response, `${pointer}/response`);
}

/** Parts of units where only whole ones are divided. */
function findBrokenUnits({ units, teams, groups = [] }: UnitAllocationInput): Issue[] {
  const amounts = [
    ['/units', units] as const,
    ...teams.flatMap(({ floor, cap, request }, row) => [
      [`/teams/${row}/floor`, floor] as const,
      [`/teams/${row}/cap`, cap] as const,
      [`/teams/${row}/request`, request] as const,
    ]),
    ...groups.map(({ cap }, row) => [`/groups/${row}/cap`, cap] as const),
  ];
  return amounts.flatMap(([pointer, amount]): Issue[] => {
    if (amount === undefined || Number.isSafeInteger(amount)) return [];
    return [{ code: 'wrong_type', pointer, expected: 'a whole number', received: describeValue(amount) }];
  });
}

function orderGroups(groups: readonly SupportGroup[], parentRows: Int32Array, order: readonly number[]): MemberGroup[] {
  const positions = new Map(order.map((row, position) => [row, position]));
  return order.map((row) => {
    return { id: groups[row].id, cap: groups[row].cap, parent: positions.get(parentRows[row]) ?? -1 };
  });
}

function deepestFirst(groups: readonly MemberGroup[]): number[] {
  const children = groups.map((): number[] => []);
  for (const [position, { parent }] of groups.entries()) children[parent]?.push(position);
  const outermostFirst = [...groups.keys()].filter((position) => groups[position].parent === -1);
  // INVARIANT: linkParents refuses cycles, so each group is reached once.
  for (const group of outermostFirst) for (const child of children[group]) outermostFirst.push(child);
  return outermostFirst.reverse();
}

function toMembers({ teams, rule }: UnitAllocationInput, groups: readonly MemberGroup[]): Member[] {
  const positions = new Map(groups.map(({ id }, position) => [id, position]));
  const isWeighed = teams.some(({ weight = 1 }) => weight > 0);
  const order = [...teams.keys()].sort((a, b) => compareText(teams[a].id, teams[b].id));
  return order.map((row) => {
    const team = teams[row];
    const curve = curveOf(team);
    const { request = Number.POSITIVE_INFINITY, cap = Number.POSITIVE_INFINITY, floor = 0 } = team;
    const asked = rule === 'maxMin' ? request : Number.POSITIVE_INFINITY;
    return {
      team,
      row,
      curve,
      // A guarantee is no obligation: who asks for less gets less.
      lowest: Math.min(floor, asked),
      highest: Math.min(cap, asked, curve?.most ?? Number.POSITIVE_INFINITY),
      weight: isWeighed ? (team.weight ?? 1) : 1,
      groups: groupsAbove(groups, positions.get(team.group ?? '')),
    };
  });
}

function groupsAbove(groups: readonly MemberGroup[], innermost: number | undefined): number[] {
  const above: number[] = [];
  for (let at = innermost ?? -1; at !== -1; at = groups[at].parent) above.push(at);
  return above;
}
