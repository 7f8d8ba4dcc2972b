import { compensatedSum } from '../statistics/compensatedSum.js';
import type { AccuracyFigure } from './accuracyFigures.js';

/**
 * The mean difference between what was in a period and a season before it, without its sign.
 *
 * @example
 * scaleOf([90, 110, 100, 120, 110], 1); // => 15
 * scaleOf([5, 5, 5], 1); // => 'constant_history'
 */
export function scaleOf(history: readonly number[] | undefined, season: number): AccuracyFigure {
  if (history === undefined) return 'history_not_given';
  const differences = history.slice(season).map((value, at) => Math.abs(value - history[at]));
  if (differences.length === 0) return 'history_too_short';
  const scale = compensatedSum(differences) / differences.length;
  return scale > 0 ? scale : 'constant_history';
}
