import { isUtf8 } from 'node:buffer';
import { TerritoryError } from '../core/errors.js';

const LINE_FEED = 0x0a;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** Where a block of bytes comes from, for messages. */
export interface BlockPlace {
  readonly path: string;
  /** The line on which the block starts; on line 1 a byte order mark is dropped. */
  readonly line: number;
}

/**
 * The text of a block of UTF-8 bytes.
 *
 * @throws {@link TerritoryError} `malformed_file`, with the line, when the bytes are not UTF-8.
 */
export function decodeBlock(bytes: Buffer, { path, line }: BlockPlace): string {
  if (!isUtf8(bytes)) refuse(bytes, { path, line });
  const hasMark = line === 1 && bytes.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  return bytes.toString('utf8', hasMark ? BYTE_ORDER_MARK.length : 0);
}

function refuse(bytes: Buffer, { path, line }: BlockPlace): never {
  const received = line === 1 && isUtf16(bytes) ? 'text in UTF-16' : 'bytes of another encoding';
  const place = line + countGoodLines(bytes);
  throw new TerritoryError([
    {
      code: 'malformed_file',
      path,
      line: place,
      expected: 'text in UTF-8 (in a spreadsheet, save as `CSV UTF-8`)',
      received,
    },
  ]);
}

function isUtf16(bytes: Buffer): boolean {
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0);
  return mark === 0xfffe || mark === 0xfeff;
}

function countGoodLines(bytes: Buffer): number {
  let start = 0;
  for (let count = 0; ; count++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) return count;
    start = end + 1;
  }
}
