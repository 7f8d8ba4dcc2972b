/** Lists of numbers, one for each row of a page: that of row i is `values[offsets[i]]` up to `offsets[i + 1]`. */
export interface ListPage {
  readonly offsets: Uint32Array;
  readonly values: Int32Array;
}

/** A list of numbers for each row, in pages of 8,192, so that a changed copy shares all pages but one. */
export type ListPages = readonly ListPage[];

const BITS = 13;
const SIZE = 1 << BITS;
const MASK = SIZE - 1;

const EMPTY: ListPage = { offsets: new Uint32Array(SIZE + 1), values: new Int32Array(0) };

/** Pages of empty lists. */
export function emptyLists(count: number): ListPages {
  return Array.from({ length: Math.ceil(count / SIZE) }, () => EMPTY);
}

/** Lists out of pairs of a row and a value; within a row values keep the order of the pairs. */
export function listPages(count: number, rows: Int32Array, values: Int32Array): ListPages {
  if (rows.length === 0) return emptyLists(count);
  const starts = startsOf(count, rows);
  const sorted = new Int32Array(values.length);
  const next = starts.slice();
  for (let pair = 0; pair < rows.length; pair++) sorted[next[rows[pair]]++] = values[pair];
  return cutPages(count, starts, sorted);
}

/** Lists out of all values one after the other, and where that of each row starts. */
export function cutPages(count: number, starts: Uint32Array, values: Int32Array): ListPages {
  const pages: ListPage[] = [];
  for (let row = 0; row < count; row += SIZE) {
    const end = Math.min(row + SIZE, count);
    pages.push(cutPage(starts.subarray(row, end + 1), values.subarray(starts[row], starts[end])));
  }
  return pages;
}

function cutPage(starts: Uint32Array, values: Int32Array): ListPage {
  if (values.length === 0) return EMPTY;
  const offsets = new Uint32Array(SIZE + 1).fill(values.length);
  for (let row = 0; row < starts.length; row++) offsets[row] = starts[row] - starts[0];
  return { offsets, values };
}

/** By row, and after the last one: how many pairs belong to the rows before it. */
export function startsOf(count: number, rows: Int32Array): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let pair = 0; pair < rows.length; pair++) starts[rows[pair] + 1]++;
  for (let row = 0; row < count; row++) starts[row + 1] += starts[row];
  return starts;
}

/** The page that a row is on. */
export function pageOf(pages: ListPages, row: number): ListPage {
  return pages[row >> BITS];
}

/** The place of a row on its page. */
export function placeOf(row: number): number {
  return row & MASK;
}

/** The list of a row, not to be changed. */
export function listAt(pages: ListPages, row: number): Int32Array {
  const { offsets, values } = pages[row >> BITS];
  return values.subarray(offsets[row & MASK], offsets[(row & MASK) + 1]);
}

/** Pages with another list for one row, which may be the one after the last. */
export function withList(pages: ListPages, row: number, list: readonly number[]): ListPages {
  const changed = pages.slice();
  changed[row >> BITS] = replaceList(pages[row >> BITS] ?? EMPTY, row & MASK, list);
  return changed;
}

function replaceList({ offsets, values }: ListPage, place: number, list: readonly number[]): ListPage {
  const start = offsets[place];
  const end = offsets[place + 1];
  const grown = list.length - (end - start);
  const changed = new Int32Array(values.length + grown);
  changed.set(values.subarray(0, start));
  changed.set(list, start);
  changed.set(values.subarray(end), start + list.length);
  return { offsets: offsets.map((offset, at) => (at > place ? offset + grown : offset)), values: changed };
}

/** The number of the page that a row is on, the same for pages of any kind. */
export function pageNumber(row: number): number {
  return row >> BITS;
}
