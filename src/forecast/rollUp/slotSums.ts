import type { WideSums } from '../../core/money/wideSums.js';
import type { Board } from './indexTypes.js';

/** The sums of one slot in one part of a board, by cell: a view, nothing is copied. */
export function slotSums({ parts, width }: Board, slot: number, part: keyof Board['parts']): WideSums {
  const { high, low } = parts[part];
  const [start, end] = [slot * width, (slot + 1) * width];
  return { high: high.subarray(start, end), low: low.subarray(start, end) };
}
