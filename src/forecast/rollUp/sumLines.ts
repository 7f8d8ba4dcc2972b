import { addAmount } from '../../core/money/addAmount.js';
import { addSum } from '../../core/money/addSum.js';
import { type WideSums, wideSums } from '../../core/money/wideSums.js';
import { addScaled } from './addScaled.js';
import type { Board, LineTable, RollUpPlan, Scale } from './indexTypes.js';

/** The lines of one kind that are summed, and how. */
interface Summing {
  readonly plan: RollUpPlan;
  readonly table: LineTable;
  readonly scale: Scale;
  /** 1 for overlay. */
  readonly overlay: number;
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
  const { plan, table, scale } = summing;
  const { parentOf } = plan.tree.hierarchy;
  const width = plan.periods.length * plan.categories.length * scale.planes;
  const size = (parentOf.length + 1) * width;
  const board = { width, parts: { own: wideSums(size), minusOverlap: wideSums(size), value: wideSums(size) } };
  const batch = { sums: board.parts.own, indexes: new Int32Array(BATCH), amounts: new Float64Array(BATCH), count: 0 };
  for (let line = 0; line < table.ids.length; line++) {
    if (table.cells[line] === -1 || table.overlays[line] !== summing.overlay) continue;
    addLine(summing, batch, width, line);
    if (table.starts[line + 1] - table.starts[line] > 1) takeOffOverlap(summing, board, line);
  }
  addBatch(batch);
  passUp(parentOf, board);
  return board;
}

/** Amounts that wait to be added: many additions in a row wait for memory together, where each would wait alone. */
interface Batch {
  readonly sums: WideSums;
  readonly indexes: Int32Array;
  readonly amounts: Float64Array;
  count: number;
}

const BATCH = 4096;

function addBatch(batch: Batch): void {
  const { sums, indexes, amounts, count } = batch;
  for (let at = 0; at < count; at++) addAmount(sums, indexes[at], amounts[at]);
  batch.count = 0;
}

/** Adds a line in each of its territories, or above all roots. */
function addLine({ plan, table, scale }: Summing, batch: Batch, width: number, line: number): void {
  const { starts, positions, amounts, shares } = table;
  const first = starts[line];
  const end = starts[line + 1];
  const cell = table.cells[line] * scale.planes;
  const rate = table.rates[line];
  if (first === end) add(batch, plan.tree.hierarchy.nodes.length * width + cell, amounts[line], scale, rate);
  for (let credit = first; credit < end; credit++) {
    const share = shares === null ? amounts[line] : shares[credit];
    add(batch, positions[credit] * width + cell, share, scale, rate);
  }
}

function add(batch: Batch, index: number, amountMinor: number, scale: Scale, rate: number): void {
  const product = amountMinor * scale.factors[rate].near;
  if (Number.isSafeInteger(product)) enqueue(batch, index, product);
  else addScaled(batch.sums, index, amountMinor, scale, rate);
}

function enqueue(batch: Batch, index: number, amount: number): void {
  batch.indexes[batch.count] = index;
  batch.amounts[batch.count++] = amount;
  if (batch.count === BATCH) addBatch(batch);
}

function takeOffOverlap({ plan, table, scale }: Summing, { parts, width }: Board, line: number): void {
  if (plan.overlap !== 'distinct') return;
  const { starts, positions, cells, amounts, rates } = table;
  for (let credit = starts[line] + 1; credit < starts[line + 1]; credit++) {
    const common = commonSlot(plan, positions[credit - 1], positions[credit]);
    addScaled(parts.minusOverlap, common * width + cells[line] * scale.planes, -amounts[line], scale, rates[line]);
  }
}

/** The slot of the lowest common ancestor of two positions, of which the first is the smaller one. */
function commonSlot({ tree }: RollUpPlan, one: number, other: number): number {
  const { parentOf, endOf } = tree.hierarchy;
  let position = one;
  while (position !== -1 && endOf[position] <= other) position = parentOf[position];
  return position === -1 ? parentOf.length : position;
}

/** INVARIANT: backwards, a territory has the sums of all its children before its own go on to its parent. */
function passUp(parentOf: Int32Array, board: Board): void {
  const { width, parts } = board;
  const top = parentOf.length;
  for (let slot = top - 1; slot >= 0; slot--) {
    closeSlot(board, slot);
    const into = (parentOf[slot] === -1 ? top : parentOf[slot]) * width;
    for (let at = 0; at < width; at++) addSum(parts.value, into + at, slot * width + at);
  }
  closeSlot(board, top);
}

/** Adds a slot's own lines to what its children have, and takes off what they have too much. */
function closeSlot({ width, parts: { own, minusOverlap, value } }: Board, slot: number): void {
  for (let index = slot * width; index < (slot + 1) * width; index++) {
    addFrom(value, index, own);
    if (minusOverlap.low[index] !== 0 || minusOverlap.high[index] !== 0) addFrom(value, index, minusOverlap);
  }
}

/** The same as `addSum`, from one board to another. */
function addFrom(sums: WideSums, index: number, { high, low }: WideSums): void {
  sums.high[index] += high[index];
  addAmount(sums, index, low[index]);
}
