import { PAGE_BITS, PAGE_MASK, PAGE_SIZE } from './pageSize.js';

/**
 * Lists of numbers of 0 or more, one for each row of a page. Most records have one or two territories, so two numbers stand
 * in `pairs`, where one look at memory finds them: at twice the place of the row, -1 for none. A longer list stands in
 * `rest`, its length first, and in `pairs` is where it begins: -2 less that place.
 */
export interface ListPage {
  readonly pairs: Int32Array;
  readonly rest: Int32Array;
}

/** A list of numbers for each row, in pages of 8,192, so that a changed copy shares all pages but one. */
export type ListPages = readonly ListPage[];

const NOTHING = new Int32Array(0);
const EMPTY: ListPage = { pairs: /* @__PURE__ */ new Int32Array(2 * PAGE_SIZE).fill(-1), rest: NOTHING };

/** Lists out of pairs of a row and a value, for so many rows; within a row values keep the order of the pairs. */
export function listPages(
  count: number,
  { rows, values }: { readonly rows: Int32Array; readonly values: Int32Array },
): ListPages {
  const pages = Array.from({ length: Math.ceil(count / PAGE_SIZE) }, () => EMPTY);
  const longLists = new Map<number, number[]>();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    const number = row >> PAGE_BITS;
    if (pages[number] === EMPTY) pages[number] = { pairs: EMPTY.pairs.slice(), rest: NOTHING };
    append(pages[number].pairs, row, values[at], longLists);
  }
  for (const [row, list] of longLists)
    pages[row >> PAGE_BITS] = withLongList(pages[row >> PAGE_BITS], row & PAGE_MASK, list);
  return pages;
}

function append(pairs: Int32Array, row: number, value: number, longLists: Map<number, number[]>): void {
  const at = 2 * (row & PAGE_MASK);
  if (pairs[at] === -1) pairs[at] = value;
  else if (pairs[at + 1] === -1) pairs[at + 1] = value;
  else {
    const list = longLists.get(row);
    if (list === undefined) longLists.set(row, [pairs[at], pairs[at + 1], value]);
    else list.push(value);
  }
}

/** How long the list of a row is. */
export function countAt(pages: ListPages, row: number): number {
  const { pairs, rest } = pages[row >> PAGE_BITS];
  const at = 2 * (row & PAGE_MASK);
  const first = pairs[at];
  if (first < -1) return rest[-2 - first];
  if (first === -1) return 0;
  return pairs[at + 1] === -1 ? 1 : 2;
}

/** A number of the list of a row by its place. */
export function valueAt(pages: ListPages, row: number, place: number): number {
  const { pairs, rest } = pages[row >> PAGE_BITS];
  const at = 2 * (row & PAGE_MASK);
  const first = pairs[at];
  return first < -1 ? rest[-1 - first + place] : pairs[at + place];
}

/** The list of a row, not to be changed. */
export function listAt(pages: ListPages, row: number): Int32Array {
  const { pairs, rest } = pages[row >> PAGE_BITS];
  const at = 2 * (row & PAGE_MASK);
  const first = pairs[at];
  const count = countAt(pages, row);
  return first < -1 ? rest.subarray(-1 - first, -1 - first + count) : pairs.subarray(at, at + count);
}

/** Pages with another list for one row, which may be the one after the last. */
export function withList(pages: ListPages, row: number, list: readonly number[]): ListPages {
  const changed = pages.slice();
  changed[row >> PAGE_BITS] = replaceList(pages[row >> PAGE_BITS] ?? EMPTY, row & PAGE_MASK, list);
  return changed;
}

function replaceList({ pairs, rest }: ListPage, place: number, list: readonly number[]): ListPage {
  const changed = pairs.slice();
  const [first = -1, second = -1] = list.length > 2 ? [] : list;
  changed.set([first, second], 2 * place);
  const page = { pairs: changed, rest: compacted(changed, rest) };
  return list.length > 2 ? withLongList(page, place, list) : page;
}

/** A page with a long list at a place that has none; `pairs` is one that nobody else has seen. */
function withLongList({ pairs, rest }: ListPage, place: number, list: readonly number[]): ListPage {
  pairs.set([-2 - rest.length, -1], 2 * place);
  return { pairs, rest: Int32Array.of(...rest, list.length, ...list) };
}

/** What of `rest` is still in use; the lists in it may move, so that `pairs`, which nobody else has seen, is set anew. */
function compacted(pairs: Int32Array, rest: Int32Array): Int32Array {
  const kept = new Int32Array(rest.length);
  let size = 0;
  for (let at = 0; rest.length > 0 && at < pairs.length; at += 2) {
    if (pairs[at] >= -1) continue;
    const from = -2 - pairs[at];
    kept.set(rest.subarray(from, from + 1 + rest[from]), size);
    pairs[at] = -2 - size;
    size += 1 + rest[from];
  }
  return kept.subarray(0, size);
}
