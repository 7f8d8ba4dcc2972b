import { addAmount } from '../../core/money/addAmount.js';
import { WIDE_UNIT, type WideSums, wideSums } from '../../core/money/wideSums.js';
import { addScaled } from './addScaled.js';
import { amountRange, largestIn } from './amountRange.js';
import { commonSlot } from './commonSlot.js';
import type { Board, LineTable, RollUpPlan, Scale } from './indexTypes.js';
import { overlayAt, rateAt } from './rareColumns.js';
import { addSmallSums, passUpSmallSums, takeOffSmallOverlaps } from './smallSums.js';
import type { Stretch } from './stretchesOf.js';
import { sumTable } from './sumTable.js';

/** The lines of one kind that are summed, and how. */
interface Summing {
  readonly plan: RollUpPlan;
  readonly stretches: readonly Stretch[];
  readonly scale: Scale;
  /** 1 for overlay. */
  readonly overlay: number;
}

/** Sums under way. Without upper halves no sum of any lines comes near 2^52, so that plain additions are exact. */
interface Tray {
  readonly width: number;
  readonly own: WideSums;
  readonly value: WideSums;
}

/**
 * The sums of every territory and, last, of all of them.
 *
 * A line is added in each of its territories. In pre-order, the lowest common ancestors of those next to each other are all
 * the places where it would come up twice; under `distinct` it is taken off once at each. So one pass upwards gives for
 * every territory the sum over the set of its lines, whatever the pattern of overlaps.
 *
 * Cost: linear in credits, times the depth where they overlap, and in territories times cells.
 */
export function sumLines(summing: Summing): Board {
  const { plan, stretches, scale } = summing;
  const { planes } = scale;
  const { parentOf } = plan.tree.hierarchy;
  const width = plan.periods.length * plan.categories.length;
  const size = (parentOf.length + 1) * width * planes;
  const newSums = areSmall(summing) ? smallSums : wideSums;
  const tray: Tray = { width: width * planes, own: newSums(size), value: newSums(size) };
  for (const stretch of stretches) addLines(summing, tray, stretch);
  if (isSmall(tray.own)) passUpSmallSums(parentOf, { sums: tray.own.low, width: tray.width }, tray.value.low);
  else passUp(parentOf, tray);
  return { width, own: sumTable(tray.own), value: sumTable(tray.value) };
}

function smallSums(count: number): WideSums {
  return { low: new Float64Array(count), high: new Float64Array(0) };
}

/** Whether all credits together, and once more what is taken off, are so little that no sum can leave 2^52. */
function areSmall({ stretches, scale }: Summing): boolean {
  if (scale.planes !== 1) return false;
  const largest = scale.factors.reduce((most, { near }) => Math.max(most, near), 0);
  let bound = 0;
  for (const { table, start, end } of stretches) {
    const credits = table.starts[end] - table.starts[start] + (end - start);
    bound += 2 * credits * largestIn(amountRange(table.amounts.subarray(start, end))) * largest;
  }
  return bound < WIDE_UNIT;
}

function addLines(summing: Summing, tray: Tray, stretch: Stretch): void {
  const { plan, scale, overlay } = summing;
  const { own, width } = tray;
  if (isSmall(own)) addSmallSums({ stretch, scale, overlay }, { sums: own.low, width });
  else addWideSums(summing, tray, stretch);
  if (plan.overlap === 'distinct') takeOffOverlaps(summing, tray, stretch);
}

/** Adds each line in each of its territories, or above all roots. */
function addWideSums({ plan, scale, overlay }: Summing, { own, width }: Tray, { table, start, end }: Stretch): void {
  const { starts, positions, amounts, shares } = table;
  const top = plan.tree.hierarchy.nodes.length * width;
  for (let row = start; row < end; row++) {
    if (table.cells[row] === -1 || overlayAt(table, row) !== overlay) continue;
    const cell = table.cells[row] * scale.planes;
    const rate = rateAt(table, row);
    if (starts[row] === starts[row + 1]) addScaled(own, top + cell, amounts[row], scale, rate);
    for (let credit = starts[row]; credit < starts[row + 1]; credit++) {
      const share = shares === null ? amounts[row] : shares[credit];
      addScaled(own, positions[credit] * width + cell, share, scale, rate);
    }
  }
}

function isSmall({ high }: WideSums): boolean {
  return high.length === 0;
}

function takeOffOverlaps(summing: Summing, tray: Tray, stretch: Stretch): void {
  const { plan, scale, overlay } = summing;
  const { value, width } = tray;
  if (isSmall(value)) {
    takeOffSmallOverlaps({ stretch, scale, overlay }, { sums: value.low, width }, plan.tree.hierarchy);
  } else takeOffWideOverlaps(summing, tray, stretch);
}

function takeOffWideOverlaps(summing: Summing, tray: Tray, { table, start, end }: Stretch): void {
  const { cells, starts } = table;
  for (let row = start; row < end; row++) {
    if (starts[row + 1] - starts[row] <= 1 || cells[row] === -1 || overlayAt(table, row) !== summing.overlay) continue;
    takeOffOverlap(summing, tray, table, row);
  }
}

function takeOffOverlap({ plan, scale }: Summing, { value, width }: Tray, table: LineTable, row: number): void {
  const { starts, positions, cells, amounts } = table;
  for (let credit = starts[row] + 1; credit < starts[row + 1]; credit++) {
    const common = commonSlot(plan.tree.hierarchy, positions[credit - 1], positions[credit]);
    addScaled(value, common * width + cells[row] * scale.planes, -amounts[row], scale, rateAt(table, row));
  }
}

/** INVARIANT: backwards, a territory has the sums of all its children before its own go on to its parent. */
function passUp(parentOf: Int32Array, { width, own, value }: Tray): void {
  const top = parentOf.length;
  for (let slot = top; slot >= 0; slot--) {
    const [all, direct] = [slotOf(value, slot, width), slotOf(own, slot, width)];
    addSlot(all, direct, width);
    if (slot < top) addSlot(slotOf(value, parentOf[slot] === -1 ? top : parentOf[slot], width), all, width);
  }
}

/** Where the sums of a slot begin. */
interface Slot {
  readonly sums: WideSums;
  readonly start: number;
}

function slotOf(sums: WideSums, slot: number, width: number): Slot {
  return { sums, start: slot * width };
}

function addSlot(into: Slot, { sums: { low, high }, start }: Slot, width: number): void {
  for (let at = 0; at < width; at++) {
    into.sums.high[into.start + at] += high[start + at];
    addAmount(into.sums, into.start + at, low[start + at]);
  }
}
