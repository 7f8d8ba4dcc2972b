import type { ForecastCategory } from '../rollUp/types.js';
import type { AdjustmentOptions } from './types.js';

/** A column that may be adjusted. */
export interface AdjustableColumn {
  readonly name: string;
  /** Whether the number of a category, by its place, is part of it. */
  readonly isPart: readonly boolean[];
}

/**
 * The columns that may be adjusted, from the least certain on: those of the open categories above the lowest. What is closed
 * is a fact, and all that is open a sum of opportunities that nobody has judged yet.
 */
export function adjustableColumns(
  categories: readonly ForecastCategory[],
  mode: Required<AdjustmentOptions>['mode'],
): AdjustableColumn[] {
  const open = categories.flatMap(({ kind }, place) => (kind === 'open' ? [place] : []));
  return open.slice(1).map((first) => {
    if (mode === 'single') return { name: categories[first].id, isPart: categories.map((_, place) => place === first) };
    const isPart = categories.map(({ kind }, place) => kind === 'closed' || (kind === 'open' && place >= first));
    return { name: `${categories[first].id}Forecast`, isPart };
  });
}
