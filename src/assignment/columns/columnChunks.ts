import { type AccountChunk, CHUNK_SIZE } from '../matching/accountChunk.js';
import type { ReadRows } from './columnReader.js';

/** The accounts from one row up to another, chunk by chunk; each is good until the next one is read. */
export function* columnChunks(read: ReadRows, from: number, to: number): Generator<AccountChunk> {
  for (let row = from; row < to; row += CHUNK_SIZE) yield read(row, Math.min(to, row + CHUNK_SIZE));
}
