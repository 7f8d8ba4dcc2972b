import type { Prices } from './pricesOf.js';
import type { Gainer, GainProblem } from './problemTypes.js';
import { totalValue } from './totalValue.js';

/** How prices are found by dividing anew. */
interface Resolving {
  /** Divides a problem that is like the first one but for a bound. */
  readonly divide: (problem: GainProblem) => readonly number[];
  /** Whether a bound that nobody lies on may matter all the same. */
  readonly isAnyBound: boolean;
}

/** What each bound costs: the value without it − that with it, by dividing anew without it. */
export function resolvedPrices(
  problem: GainProblem,
  units: readonly number[],
  { divide, isAnyBound }: Resolving,
): Prices {
  const { members, groups } = problem;
  const value = totalValue(problem, units);
  const priceOf = (changed: GainProblem) => tidy(totalValue(changed, divide(changed)) - value, value);
  const withMember = (at: number, bounds: Partial<Gainer>) =>
    priceOf({ ...problem, members: replaced(members, at, bounds) });
  return {
    floors: members.map(({ team, lowest }, at) => {
      if ((team.floor ?? 0) === 0) return null;
      return isAnyBound || units[at] <= lowest ? withMember(at, { lowest: 0 }) : 0;
    }),
    caps: members.map(({ team, highest, curve }, at) => {
      if (team.cap === undefined) return null;
      return isAnyBound || units[at] >= highest ? withMember(at, { highest: withoutCap(problem, at, curve.most) }) : 0;
    }),
    groups: groups.map((_, at) =>
      priceOf({ ...problem, groups: replaced(groups, at, { cap: Number.POSITIVE_INFINITY }) }),
    ),
  };
}

/** The times that a problem is divided anew. */
export function countBounds({ members, groups }: GainProblem): number {
  return (
    groups.length +
    members.reduce((sum, { team }) => sum + Number((team.floor ?? 0) > 0) + Number(team.cap !== undefined), 0)
  );
}

/** Without what rounding leaves of nothing. */
export function tidy(difference: number, value: number): number {
  return Math.abs(difference) <= Math.abs(value) * 1e-12 ? 0 : difference;
}

function withoutCap({ members, rule }: GainProblem, at: number, most: number): number {
  const { request = most } = members[at].team;
  return rule === 'maxMin' ? Math.min(request, most) : most;
}

function replaced<Item>(list: readonly Item[], position: number, change: Partial<Item>): Item[] {
  return list.map((item, at) => (at === position ? { ...item, ...change } : item));
}
