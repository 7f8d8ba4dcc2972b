import { cellAmount } from './cellAmount.js';
import type { Board, RollUp } from './indexTypes.js';
import { slotSums } from './slotSums.js';

/** What is wanted of a slot. */
interface Wanted {
  readonly slot: number;
  readonly part: keyof Board['parts'];
  readonly periods: readonly number[];
}

/** By category: the sum of the cells of some periods in one part of a slot; 0 where there is no board. */
export function categorySums({ plan, scale }: RollUp, board: Board | null, { slot, part, periods }: Wanted): bigint[] {
  const { categories } = plan;
  if (board === null) return categories.map(() => 0n);
  const sums = slotSums(board, slot, part);
  return categories.map((_, category) => {
    const indexes = periods.map((period) => (period * categories.length + category) * scale.planes);
    return indexes.reduce((sum, index) => sum + cellAmount(sums, index, scale), 0n);
  });
}
