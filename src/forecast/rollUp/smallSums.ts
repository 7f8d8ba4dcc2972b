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

/** The credits of so many rows are brought together at a time. */
const BLOCK = 2 ** 17;

/**
 * Adds each line in each of its territories, or above all roots.
 *
 * Lines come in any order of territories, and a sum that is far from the processor takes as long as ten that are near:
 * credits of territories next to each other are brought together first.
 */
export function addSmallSums(lines: SmallLines, sums: SlotSums): void {
  const { table, start, end } = lines.stretch;
  const blocks: Stretch[] = [];
  for (let from = start; from < end; from += BLOCK)
    blocks.push({ table, start: from, end: Math.min(from + BLOCK, end) });
  const most = blocks.reduce((count, block) => Math.max(count, table.starts[block.end] - table.starts[block.start]), 0);
  const gathered: Gathered = { places: new Int32Array(most), parts: new Float64Array(most) };
  for (const stretch of blocks) addBlock({ ...lines, stretch }, sums, gathered);
}

/** Credits that have been brought together: where each goes, and how much it is. */
interface Gathered {
  readonly places: Int32Array;
  readonly parts: Float64Array;
}

function addBlock(lines: SmallLines, { sums, width }: SlotSums, { places, parts }: Gathered): void {
  const { cells, overlays, starts, positions, amounts, shares, rates } = lines.stretch.table;
  const { start, end } = lines.stretch;
  const top = sums.length - width;
  const factors = Float64Array.from(lines.scale.factors, ({ near }) => near);
  const next = findNeighbourhoods(lines, sums.length / width);
  const count = next[next.length - 1];
  for (let row = start; row < end; row++) {
    const cell = cells[row];
    if (cell === -1 || overlays[row] !== lines.overlay) continue;
    const factor = factors[rates === null ? 0 : rates[row]];
    if (starts[row] === starts[row + 1]) sums[top + cell] += amounts[row] * factor;
    for (let credit = starts[row]; credit < starts[row + 1]; credit++) {
      const position = positions[credit];
      const place = next[position >> NEAR_BITS]++;
      places[place] = position * width + cell;
      parts[place] = (shares === null ? amounts[row] : shares[credit]) * factor;
    }
  }
  for (let at = 0; at < count; at++) sums[places[at]] += parts[at];
}

/** Where the credits of each neighbourhood begin; last, how many there are. */
function findNeighbourhoods({ stretch: { table, start, end }, overlay }: SmallLines, slots: number): Int32Array {
  const { cells, overlays, starts, positions } = table;
  const begins = new Int32Array((slots >> NEAR_BITS) + 2);
  for (let row = start; row < end; row++) {
    if (cells[row] === -1 || overlays[row] !== overlay) continue;
    for (let credit = starts[row]; credit < starts[row + 1]; credit++) begins[(positions[credit] >> NEAR_BITS) + 1]++;
  }
  for (let at = 1; at < begins.length; at++) begins[at] += begins[at - 1];
  return begins;
}

/** Adds what each territory has itself, and what those below it have, to what it has in all; the last slot is above all roots. */
export function passUpSmallSums(parentOf: Int32Array, own: SlotSums, value: Float64Array): void {
  const { sums, width } = own;
  const top = parentOf.length;
  // INVARIANT: backwards, all below a territory have been added before it goes on.
  for (let slot = top; slot >= 0; slot--) {
    const here = slot * width;
    const above = width * (slot === top || parentOf[slot] === -1 ? top : parentOf[slot]);
    for (let at = 0; at < width; at++) {
      value[here + at] += sums[here + at];
      if (slot < top) value[above + at] += value[here + at];
    }
  }
}
