import { TerritoryError } from '../core/errors.js';
import type { Input } from './types.js';

const LINE_FEED = 0x0a;
const LONGEST_LINE_BYTES = 64 * 1024 * 1024;

/** Whole lines of an input; only the last block may end within a line. */
export interface Block {
  readonly bytes: Buffer;
  readonly isLast: boolean;
  /** How far into the input this block reaches. */
  readonly bytesRead: number;
}

/**
 * An input in blocks that end where a line does, without the byte order mark. The last one, which may be empty, is
 * marked; memory holds one block and the start of a line.
 *
 * @throws {@link TerritoryError} `malformed_file` for a line of more than 64 MiB.
 */
export async function* readBlocks(input: Input): AsyncGenerator<Block> {
  let pending: Buffer[] = [];
  let bytesRead = 0;
  for await (const chunk of input.bytes) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    bytesRead += bytes.length;
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    if (end > 0) {
      yield { bytes: Buffer.concat([...pending, bytes.subarray(0, end)]), isLast: false, bytesRead };
      pending = [];
    }
    pending.push(bytes.subarray(end));
    refuseLongLine(input.name, pending);
  }
  yield { bytes: Buffer.concat(pending), isLast: true, bytesRead };
}

function refuseLongLine(path: string, pending: readonly Buffer[]): void {
  const length = pending.reduce((sum, bytes) => sum + bytes.length, 0);
  if (length <= LONGEST_LINE_BYTES) return;
  throw new TerritoryError([
    { code: 'malformed_file', path, expected: 'lines of at most 64 MiB', received: 'a longer one' },
  ]);
}
