import type { PlanProblem } from './problemTypes.js';

/** What a sum of doubles may be off by, as a share of the mean. */
export const SLACK = 1e-9;

/** How far a load is outside its band, as a share of the mean; what lies within rounding of an end is inside. */
export function outsideBands(
  { lowest, highest, means, territoryIds }: PlanProblem,
  cell: number,
  load: number,
): number {
  const mean = means[Math.floor(cell / territoryIds.length)];
  const scale = mean > 0 ? mean : 1;
  const outside = Math.max(lowest[cell] - load, load - highest[cell]) / scale;
  return outside > SLACK ? outside : 0;
}
