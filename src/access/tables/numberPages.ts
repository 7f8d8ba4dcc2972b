import { PAGE_BITS, PAGE_MASK, PAGE_SIZE } from './pageSize.js';

/** A number for each row, in pages of 8,192, so that a changed copy shares all pages but one. */
export type NumberPages = readonly Int32Array[];

/** The same number for each of `count` rows; all pages are one, which nobody may fill. */
function samePages(count: number, value: number): NumberPages {
  const page = new Int32Array(PAGE_SIZE).fill(value);
  return Array.from({ length: Math.ceil(count / PAGE_SIZE) }, () => page);
}

/** A number for each of `count` rows: that of the pair with the row, `initial` for one that is in no pair. */
export function numberPages(
  count: number,
  { rows, values }: { readonly rows: Int32Array; readonly values: Int32Array },
  initial: number,
): NumberPages {
  if (rows.length === 0) return samePages(count, initial);
  const pages = samePages(count, initial).map((page) => page.slice());
  for (let pair = 0; pair < rows.length; pair++) pages[rows[pair] >> PAGE_BITS][rows[pair] & PAGE_MASK] = values[pair];
  return pages;
}

/** Numbers one after the other in pages; `initial` is what is left of the last one. */
export function pagesOf(values: Int32Array, initial: number): NumberPages {
  return Array.from({ length: Math.ceil(values.length / PAGE_SIZE) }, (_, page) => {
    const numbers = new Int32Array(PAGE_SIZE).fill(initial);
    numbers.set(values.subarray(page * PAGE_SIZE, (page + 1) * PAGE_SIZE));
    return numbers;
  });
}

/** The number of a row. */
export function numberAt(pages: NumberPages, row: number): number {
  return pages[row >> PAGE_BITS][row & PAGE_MASK];
}

/** Pages with another number for one row, which may be the one after the last. */
export function withNumber(pages: NumberPages, row: number, value: number, initial: number): NumberPages {
  return withNumbers(pages, row, [value], initial);
}

/** Pages with other numbers for some rows that follow each other on one page, which may be those after the last. */
export function withNumbers(pages: NumberPages, row: number, values: ArrayLike<number>, initial: number): NumberPages {
  const changed = pages.slice();
  const page = pages[row >> PAGE_BITS];
  changed[row >> PAGE_BITS] = page === undefined ? new Int32Array(PAGE_SIZE).fill(initial) : page.slice();
  changed[row >> PAGE_BITS].set(values, row & PAGE_MASK);
  return changed;
}
