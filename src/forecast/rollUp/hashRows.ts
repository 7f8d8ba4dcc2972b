/** The rows of texts in the order of their hashes, equal ones next to each other by row. */
export interface HashedRows {
  readonly rows: Int32Array;
  /** In the same order. */
  readonly hashes: Int32Array;
}

const BITS = 11;
const MASK = (1 << BITS) - 1;

/**
 * Sorts the rows of texts by hash, in three passes by 11 bits each.
 *
 * Why no table: a million look-ups all over a large one wait for memory a million times, while these passes go through it in
 * order. However texts are chosen, the cost is linear.
 */
export function hashRows(texts: readonly string[]): HashedRows {
  let sorted = emptyRows(texts.length);
  for (let row = 0; row < texts.length; row++) {
    sorted.rows[row] = row;
    sorted.hashes[row] = hashText(texts[row]);
  }
  for (let shift = 0; shift < 32; shift += BITS) sorted = sortByDigit(sorted, shift);
  return sorted;
}

function emptyRows(count: number): HashedRows {
  return { rows: new Int32Array(count), hashes: new Int32Array(count) };
}

function sortByDigit({ rows, hashes }: HashedRows, shift: number): HashedRows {
  const starts = new Int32Array(MASK + 2);
  for (let at = 0; at < rows.length; at++) starts[((hashes[at] >>> shift) & MASK) + 1]++;
  for (let digit = 1; digit < starts.length; digit++) starts[digit] += starts[digit - 1];
  const sorted = emptyRows(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const place = starts[(hashes[at] >>> shift) & MASK]++;
    sorted.rows[place] = rows[at];
    sorted.hashes[place] = hashes[at];
  }
  return sorted;
}

/** FNV-1a over code units. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
