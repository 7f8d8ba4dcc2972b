import { studentTail } from './studentTail.js';

/**
 * The t that a value of Student's distribution exceeds on either side with probability `tail`: with a tail of 0.05, the
 * factor of an interval of 95 %.
 *
 * `tail` is above 0 and at most 1, `degrees` a whole number above 0. It is found by halving, to the last bits of a number.
 *
 * @example
 * Number(studentQuantile(0.05, 20).toFixed(6)); // => 2.085963
 */
export function studentQuantile(tail: number, degrees: number): number {
  let [low, high] = [0, 1];
  while (studentTail(high, degrees) > tail && high < Number.MAX_VALUE / 2) [low, high] = [high, high * 2];
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (studentTail(middle, degrees) > tail) low = middle;
    else high = middle;
  }
}
