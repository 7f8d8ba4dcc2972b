/** Rows are kept in pages of 8,192, whatever is kept of them, so that a row is on the same page everywhere. */
export const PAGE_BITS = 13;

/** How many rows a page has. */
export const PAGE_SIZE = 1 << PAGE_BITS;

/** What a row's place on its page is made with. */
export const PAGE_MASK = PAGE_SIZE - 1;
