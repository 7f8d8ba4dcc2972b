import type { Issue } from '../../core/issues.js';
import type { PlanProblem } from './problemTypes.js';

/** What makes it idle to improve a plan, but for the rules that it is to respect. */
export function findIdle({ unitIds, amounts, weights }: PlanProblem): Issue[] {
  const isEmpty = amounts.every((list) => list.every((amount) => amount === 0));
  const isWeightless = weights.distance + weights.imbalance + weights.disruption === 0;
  return [
    ...(unitIds.length > 0 && isEmpty && weights.imbalance > 0 ? [{ code: 'nothing_to_balance' } as const] : []),
    ...(isWeightless ? [{ code: 'nothing_weighed' } as const] : []),
  ];
}
