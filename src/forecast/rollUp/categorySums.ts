import type { Board, RollUp, SumTable } from './indexTypes.js';
import { roundScaled } from './roundScaled.js';
import { sumOfCell } from './sumTable.js';

/** What is wanted of some slots, which have no line in common. */
interface Wanted {
  readonly slots: readonly number[];
  /** With `overlap`, what children and own lines have more than the whole. */
  readonly part: 'own' | 'value' | 'overlap';
  readonly periods: readonly number[];
}

/** By category: the sum of the cells of some periods in one part of the slots, each rounded; 0 where there is no board. */
export function categorySums(rollUp: RollUp, board: Board | null, wanted: Wanted): bigint[] {
  const { plan, scale } = rollUp;
  const { length } = plan.categories;
  if (board === null) return plan.categories.map(() => 0n);
  const sums = wanted.slots.map((slot) => {
    return wanted.part === 'overlap' ? overlapSum(rollUp, board, slot) : slotSum(rollUp, board, slot, wanted.part);
  });
  const sumOf: SumOfCell = (cell) => sums.reduce((sum, sumOfSlot) => sum + sumOfSlot(cell), 0n);
  return plan.categories.map((_, category) => {
    return wanted.periods.reduce((sum, period) => sum + roundScaled(sumOf(period * length + category), scale), 0n);
  });
}

type SumOfCell = (cell: number) => bigint;

function slotSum({ scale }: RollUp, board: Board, slot: number, part: 'own' | 'value'): SumOfCell {
  const table: SumTable = part === 'own' ? board.own : board.value;
  return (cell) => sumOfCell(table, slot * board.width + cell, scale);
}

/** Nothing but under `distinct`, so that children are looked at in that case alone. */
function overlapSum({ plan, scale }: RollUp, { own, value, width }: Board, slot: number): SumOfCell {
  if (plan.overlap !== 'distinct') return () => 0n;
  const children = childSlots(plan.tree.hierarchy, slot);
  return (cell) => {
    const parts = children.reduce((sum, child) => sum + sumOfCell(value, child * width + cell, scale), 0n);
    return parts + sumOfCell(own, slot * width + cell, scale) - sumOfCell(value, slot * width + cell, scale);
  };
}

/** The territories right below one, or, for the last slot, the roots: each begins where the one before it ends. */
function childSlots({ endOf }: { readonly endOf: Int32Array }, slot: number): number[] {
  const isTop = slot === endOf.length;
  const children: number[] = [];
  for (let at = isTop ? 0 : slot + 1; at < (isTop ? slot : endOf[slot]); at = endOf[at]) children.push(at);
  return children;
}
