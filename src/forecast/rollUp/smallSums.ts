import { inBlocks } from '../../core/inBlocks.js';
import { commonSlot, type PositionTree } from './commonSlot.js';
import type { Scale } from './indexTypes.js';
import type { Stretch } from './stretchesOf.js';

/** The lines of one kind in a stretch, none of whose sums leaves 2^52, so that their order does not matter. */
export interface SmallLines {
  readonly stretch: Stretch;
  /** Of one plane. */
  readonly scale: Scale;
  /** 1 for overlay. */
  readonly overlay: number;
}

/** The sums of each slot one after another, `width` for each; those of lines without a territory last. */
export interface SlotSums {
  readonly sums: Float64Array;
  readonly width: number;
}

/** The sums of so many territories next to each other, as a power of two, stay near the processor together. */
const NEAR_BITS = 7;

/** So many credits are brought together, then added at a time. */
const GATHERED = 512;

/**
 * Adds each line in each of its territories, or above all roots.
 *
 * Lines come in any order of territories, and a sum that is far from the processor takes as long as ten that are near:
 * credits of territories next to each other are brought together first.
 */
export function addSmallSums(lines: SmallLines, { sums, width }: SlotSums): void {
  const { stretch, overlay, scale } = lines;
  const { cells, overlays, starts, positions, amounts, shares, rates } = stretch.table;
  const factors = Float64Array.from(scale.factors, ({ near }) => near);
  const count = ((sums.length / width) >> NEAR_BITS) + 1;
  const gathered: Gathered = [
    new Int32Array(count),
    new Int32Array(count * GATHERED),
    new Float64Array(count * GATHERED),
  ];
  inBlocks(stretch.start, stretch.end, (start, end) => {
    const rows: Rows = [start, end, overlay, cells, overlays, starts, positions];
    gatherCredits(rows, [amounts, shares, rates, factors, width, sums], gathered);
  });
  for (let near = 0; near < count; near++) addGathered(sums, gathered, near);
}

/** Some rows of lines, and what says where they count; lists for the sake of speed, see {@link inBlocks}. */
type Rows = readonly [
  start: number,
  end: number,
  overlay: number,
  cells: Int32Array,
  overlays: Uint8Array | null,
  starts: Int32Array,
  positions: Int32Array,
];

/** How much lines are, and the sums of those without a territory, `width` from the end. */
type Amounts = readonly [
  amounts: Float64Array,
  shares: Float64Array | null,
  rates: Int32Array | null,
  factors: Float64Array,
  width: number,
  sums: Float64Array,
];

/** By neighbourhood: how many credits are brought together, and the place of each and how much it is. */
type Gathered = readonly [counts: Int32Array, places: Int32Array, parts: Float64Array];

function gatherCredits(
  [start, end, overlay, cells, overlays, starts, positions]: Rows,
  [amounts, shares, rates, factors, width, sums]: Amounts,
  gathered: Gathered,
): void {
  const [counts, places, parts] = gathered;
  const top = sums.length - width;
  for (let row = start; row < end; row++) {
    const cell = cells[row];
    if (cell === -1 || (overlays === null ? 0 : overlays[row]) !== overlay) continue;
    const factor = factors[rates === null ? 0 : rates[row]];
    const last = starts[row + 1];
    if (starts[row] === last) sums[top + cell] += amounts[row] * factor;
    for (let credit = starts[row]; credit < last; credit++) {
      const position = positions[credit];
      const near = position >> NEAR_BITS;
      const count = counts[near];
      const place = near * GATHERED + count;
      places[place] = position * width + cell;
      parts[place] = (shares === null ? amounts[row] : shares[credit]) * factor;
      counts[near] = count + 1;
      if (count === GATHERED - 1) addGathered(sums, gathered, near);
    }
  }
}

/** Adds the credits of a neighbourhood that are brought together. */
function addGathered(sums: Float64Array, [counts, places, parts]: Gathered, near: number): void {
  const start = near * GATHERED;
  const end = start + counts[near];
  for (let at = start; at < end; at++) sums[places[at]] += parts[at];
  counts[near] = 0;
}

/** Takes off what a line has twice where several of its territories come together, once for each further one. */
export function takeOffSmallOverlaps(lines: SmallLines, { sums, width }: SlotSums, tree: PositionTree): void {
  const { stretch, overlay, scale } = lines;
  const { cells, overlays, starts, positions, amounts, rates } = stretch.table;
  const factors = Float64Array.from(scale.factors, ({ near }) => near);
  const above: Above = [tree.parentOf, tree.endOf];
  inBlocks(stretch.start, stretch.end, (start, end) => {
    const rows: Rows = [start, end, overlay, cells, overlays, starts, positions];
    takeOffRows(rows, [amounts, null, rates, factors, width, sums], above);
  });
}

/** The parents and ends of a tree, as {@link PositionTree} has them. */
type Above = readonly [parentOf: Int32Array, endOf: Int32Array];

function takeOffRows(
  [start, end, overlay, cells, overlays, starts, positions]: Rows,
  [amounts, , rates, factors, width, sums]: Amounts,
  [parentOf, endOf]: Above,
): void {
  const tree = { parentOf, endOf };
  for (let row = start; row < end; row++) {
    const last = starts[row + 1];
    if (last - starts[row] <= 1 || cells[row] === -1) continue;
    if ((overlays === null ? 0 : overlays[row]) !== overlay) continue;
    const part = amounts[row] * factors[rates === null ? 0 : rates[row]];
    for (let credit = starts[row] + 1; credit < last; credit++) {
      sums[commonSlot(tree, positions[credit - 1], positions[credit]) * width + cells[row]] -= part;
    }
  }
}

/** Adds what each territory has itself, and what those below it have, to what it has in all; the last slot is above all roots. */
export function passUpSmallSums(parentOf: Int32Array, { sums, width }: SlotSums, value: Float64Array): void {
  const top = parentOf.length;
  // INVARIANT: backwards, all below a territory have been added before it goes on.
  for (let slot = top; slot >= 0; slot--) {
    const above = slot === top || parentOf[slot] === -1 ? top : parentOf[slot];
    passUpSlot(sums, value, [slot * width, slot === top ? -1 : above * width, width]);
  }
}

function passUpSlot(
  sums: Float64Array,
  value: Float64Array,
  [here, above, width]: readonly [here: number, above: number, width: number],
): void {
  for (let at = 0; at < width; at++) {
    const sum = value[here + at] + sums[here + at];
    value[here + at] = sum;
    if (above !== -1) value[above + at] += sum;
  }
}
