import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { Issue } from '../../core/issues.js';
import type { UnitProblem } from './problemTypes.js';

/**
 * Guarantees that cannot be kept: above the team's own cap, above a group's cap, or of more units than there are. Sums are
 * exact, of the decimals that were written.
 */
export function findFloorIssues(problem: UnitProblem, rowOfGroup: ReadonlyMap<number, number>): Issue[] {
  const { members, groups, units } = problem;
  const own = members.flatMap(({ row, lowest, highest }): Issue[] => {
    return lowest <= highest ? [] : [{ code: 'empty_bounds', pointer: `/teams/${row}`, lowest, highest }];
  });
  const { ofAll, ofGroups, isAbove } = sumFloors(problem);
  const grouped = groups.flatMap(({ id, cap }, position): Issue[] => {
    const [floors, pointer] = [ofGroups[position], `/groups/${rowOfGroup.get(position)}/cap`];
    if (!isAbove.group(position)) return [];
    return [{ code: 'infeasible_floors', pointer, groupId: id, floors, available: cap }];
  });
  if (!isAbove.all) return [...own, ...grouped];
  return [
    ...own,
    ...grouped,
    { code: 'infeasible_floors', pointer: '/units', groupId: null, floors: ofAll, available: units },
  ];
}

interface FloorSums {
  readonly ofAll: number;
  readonly ofGroups: readonly number[];
  readonly isAbove: { readonly all: boolean; readonly group: (position: number) => boolean };
}

function sumFloors({ members, groups, units }: UnitProblem): FloorSums {
  const amounts = [units, ...groups.map(({ cap }) => cap), ...members.map(({ lowest }) => lowest)];
  const { values, exponent } = wholeNumbers(amounts);
  const sums = groups.map(() => 0n);
  let all = 0n;
  for (const [at, member] of members.entries()) {
    const floor = values[1 + groups.length + at];
    all += floor;
    for (const group of member.groups) sums[group] += floor;
  }
  const toNumber = (sum: bigint) => Number(sum) / 10 ** -exponent;
  return {
    ofAll: toNumber(all),
    ofGroups: sums.map(toNumber),
    isAbove: { all: all > values[0], group: (position) => sums[position] > values[1 + position] },
  };
}
