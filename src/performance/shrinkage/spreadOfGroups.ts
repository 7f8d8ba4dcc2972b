import { compensatedSum } from '../statistics/compensatedSum.js';
import type { CountedGroup } from './shrinkTowards.js';

/** How groups lie around their common figure, each weighing as much as it has cases. */
export interface GroupSpread {
  /** Groups with any cases. */
  readonly groups: number;
  /** The figure of all of them taken together; `null` without any cases. */
  readonly mean: number | null;
  /** The squared distances from it, times the cases, added up. */
  readonly squares: number;
  /** What the variance of true figures is multiplied with in that sum: Σn − Σn² / Σn. */
  readonly factor: number;
}

/** The moments of groups that an estimated prior rests on. */
export function spreadOfGroups(groups: readonly CountedGroup[]): GroupSpread {
  const counted = groups.filter(({ size }) => size > 0);
  const whole = compensatedSum(counted.map(({ size }) => size));
  if (whole === 0) return { groups: 0, mean: null, squares: 0, factor: 0 };
  const mean = compensatedSum(counted.map(({ amount }) => amount)) / whole;
  return {
    groups: counted.length,
    mean,
    squares: compensatedSum(counted.map(({ amount, size }) => size * (amount / size - mean) ** 2)),
    factor: compensatedSum(counted.map(({ size }) => size * ((whole - size) / whole))),
  };
}
