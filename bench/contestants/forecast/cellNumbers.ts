import { type CreditLine, defaultCategories } from 'bailiwick';
import type { ForecastWorld } from '../../workloads/forecast/forecastWorld.js';

/** How many sums a territory has. */
export function countCells({ periods }: ForecastWorld): number {
  return periods.length * defaultCategories.length;
}

/** Tells the period and category of a line, as one number; periods are months here, which is found at once. */
export function cellNumbers(): (line: CreditLine) => number {
  const categories = new Map(defaultCategories.map(({ id }, number) => [id, number]));
  return ({ closeDate, category }) => {
    return (Number(closeDate.slice(5, 7)) - 1) * defaultCategories.length + (categories.get(category) ?? 0);
  };
}
