import type { ForecastTree } from './indexTypes.js';

/** Whether a territory and all above it are active and in effect on a day; without one, whether they are active. */
export function isOpenOn(
  { isActive, opens, closes }: ForecastTree,
  position: number,
  day: string | undefined,
): boolean {
  if (isActive[position] === 0) return false;
  return day === undefined || (day >= opens[position] && day < closes[position]);
}
