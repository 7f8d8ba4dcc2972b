import { SLACK } from './outsideBands.js';
import type { Trial } from './searchTypes.js';

/** Whether one plan is better than another: less outside the bands or, with as much, a smaller total. */
export function isLess(a: Trial, b: Trial): boolean {
  return Math.abs(a.outside - b.outside) > SLACK ? a.outside < b.outside : a.total < b.total;
}
