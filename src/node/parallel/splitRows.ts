import { CHUNK_SIZE } from '../../assignment/matching/accountChunk.js';
import type { RowRange } from './types.js';

/** More than one for each thread, so that one that gets the hard ones does not keep all others waiting. */
const RANGES_PER_THREAD = 8;

/** Ranges of rows that cover parts of so many rows, each, in order; whole chunks but for the last one of a part. */
export function splitRows(parts: readonly { readonly rows: number }[], threads: number): RowRange[] {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const size = Math.max(1, Math.ceil(rows / (threads * RANGES_PER_THREAD) / CHUNK_SIZE)) * CHUNK_SIZE;
  return parts.flatMap(({ rows: rowsOfPart }, part) =>
    Array.from({ length: Math.ceil(rowsOfPart / size) }, (_, number) => {
      const from = number * size;
      return { part, from, to: Math.min(rowsOfPart, from + size) };
    }),
  );
}
