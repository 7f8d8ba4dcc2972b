import { compensatedSum } from '../../performance/statistics/compensatedSum.js';
import type { GainProblem } from './problemTypes.js';

/** What all members bring together with so many units each, by position. */
export function totalValue({ members }: GainProblem, units: readonly number[]): number {
  return compensatedSum(members.map(({ curve }, at) => curve.valueAt(units[at])));
}
