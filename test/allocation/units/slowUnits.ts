import type { SupportTeam, UnitAllocationInput } from '../../../src/index.js';
import { type GainInput, isInGroup } from '../../support/unitArbitraries.js';

/** Every allocation of whole units within all bounds that uses as many of them as can be used, in the order of the teams. */
export function everyAllocation({ units, teams, groups = [] }: GainInput): number[][] {
  const found: number[][] = [];
  const extend = (shares: readonly number[]) => {
    const team = teams[shares.length];
    if (team === undefined) {
      if (isWithin(shares)) found.push([...shares]);
      return;
    }
    const highest = Math.min(team.cap ?? units, team.gains.length, units);
    for (let share = team.floor ?? 0; share <= highest; share++) extend([...shares, share]);
  };
  const isWithin = (shares: readonly number[]) =>
    sum(shares) <= units &&
    groups.every(
      ({ id, cap }) => sum(shares.map((share, at) => (isInGroup(groups, teams[at], id) ? share : 0))) <= cap,
    );
  extend([]);
  const most = Math.max(...found.map(sum));
  return found.filter((shares) => sum(shares) === most);
}

/** What an allocation brings. */
export function valueSlowly(
  teams: readonly { readonly gains: readonly number[] }[],
  shares: readonly number[],
): number {
  return sum(teams.map(({ gains }, at) => sum(gains.slice(0, shares[at]))));
}

/** The best value there is. */
export function bestSlowly(input: GainInput): number {
  return Math.max(...everyAllocation(input).map((shares) => valueSlowly(input.teams, shares)));
}

/** The same with another team in the place of one. */
export function withTeam<Input extends UnitAllocationInput>(
  input: Input,
  id: string,
  change: (team: SupportTeam) => object,
) {
  return { ...input, teams: input.teams.map((team) => (team.id === id ? { ...team, ...change(team) } : team)) };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
