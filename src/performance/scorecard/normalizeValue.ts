import type { Metric, ScorePart } from './types.js';

/** Where a value lies between the goalposts of its metric, from 0 at the worst to 1 at the best, cut off at both. */
export function normalizeValue(value: number, { worst, best }: Metric): Pick<ScorePart, 'normalized' | 'clipped'> {
  const isRising = best > worst;
  if (isRising ? value >= best : value <= best) return { normalized: 1, clipped: value === best ? null : 'best' };
  if (isRising ? value <= worst : value >= worst) return { normalized: 0, clipped: value === worst ? null : 'worst' };
  // Without a 0 that has a sign.
  return { normalized: Math.min(1, Math.max(0, (value - worst) / (best - worst))), clipped: null };
}
