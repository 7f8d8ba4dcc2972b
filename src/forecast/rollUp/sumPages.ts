import { wideBigInt } from '../../core/money/wideBigInt.js';
import { WIDE_UNIT, type WideSums } from '../../core/money/wideSums.js';
import { addScaled } from './addScaled.js';
import type { Scale, SumPages } from './indexTypes.js';
import { PLANE_BITS } from './scaleOf.js';

/** How many cells a page has. */
export const PAGE_CELLS = 256;

/** So many sums in pages, which share their numbers; without upper halves, those are all 0. */
export function sumPages({ low, high }: WideSums, planes: number): WideSums[] {
  const size = PAGE_CELLS * planes;
  const zeros = new Float64Array(size);
  return Array.from({ length: Math.ceil(low.length / size) }, (_, page) => {
    const [start, end] = [page * size, (page + 1) * size];
    return { low: low.subarray(start, end), high: high.length === 0 ? zeros : high.subarray(start, end) };
  });
}

/** Sums of nothing for so many cells: all pages are one. */
export function emptyPages(cells: number, planes: number): SumPages {
  const page = { low: new Float64Array(PAGE_CELLS * planes), high: new Float64Array(PAGE_CELLS * planes) };
  return Array.from({ length: Math.ceil(cells / PAGE_CELLS) }, () => page);
}

/** The exact sum of a cell, on the scale. */
export function sumOfCell(pages: SumPages, cell: number, { planes }: Scale): bigint {
  const page = pages[Math.floor(cell / PAGE_CELLS)];
  const first = (cell % PAGE_CELLS) * planes;
  let exact = 0n;
  for (let plane = planes - 1; plane >= 0; plane--) exact = exact * UNIT + wideBigInt(page, first + plane);
  return exact;
}

const UNIT = 1n << PLANE_BITS;

/** Pages that are being changed: those in `fresh` are nobody else's, nor are the upper halves of those in `freshHigh`. */
export interface SumDraft {
  readonly pages: WideSums[];
  readonly fresh: Set<number>;
  readonly freshHigh: Set<number>;
}

/** A draft of other pages, which shares them until they are changed. */
export function sumDraft(pages: SumPages): SumDraft {
  return { pages: pages.slice(), fresh: new Set(), freshHigh: new Set() };
}

/** An amount to be added, and the number of its rate. */
export interface RatedAmount {
  readonly amountMinor: number;
  readonly rate: number;
}

/** Adds an amount to the sum of a cell, on a page that is copied first unless it has been already. */
export function addToCell(draft: SumDraft, cell: number, { amountMinor, rate }: RatedAmount, scale: Scale): void {
  const { pages, fresh } = draft;
  const number = Math.floor(cell / PAGE_CELLS);
  if (!fresh.has(number)) {
    pages[number] = { ...pages[number], low: new Float64Array(pages[number].low) };
    fresh.add(number);
  }
  const first = (cell % PAGE_CELLS) * scale.planes;
  const sum = pages[number].low[first] + amountMinor * scale.factors[rate].near;
  // INVARIANT: a sum of doubles within 2^52 has been exact; it leaves the upper half as it is.
  if (scale.planes === 1 && Math.abs(sum) < WIDE_UNIT) pages[number].low[first] = sum;
  else addWide(draft, cell, { amountMinor, rate }, scale);
}

function addWide({ pages, freshHigh }: SumDraft, cell: number, { amountMinor, rate }: RatedAmount, scale: Scale): void {
  const number = Math.floor(cell / PAGE_CELLS);
  if (!freshHigh.has(number)) {
    pages[number] = { ...pages[number], high: pages[number].high.slice() };
    freshHigh.add(number);
  }
  addScaled(pages[number], (cell % PAGE_CELLS) * scale.planes, amountMinor, scale, rate);
}
