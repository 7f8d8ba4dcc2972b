import type { SharedTexts, TextBlock } from './types.js';

/** Shared texts as strings, from one place up to another, by default all. */
export function readTexts({ blocks }: SharedTexts, from = 0, to = Number.POSITIVE_INFINITY): (string | null)[] {
  const texts: (string | null)[] = [];
  let first = 0;
  for (const block of blocks) {
    const end = first + block.lengths.length;
    if (first < to && end > from) readBlock(block, { from: from - first, to: to - first }, texts);
    first = end;
  }
  return texts;
}

function readBlock(
  { encoding, bytes, lengths }: TextBlock,
  { from, to }: { readonly from: number; readonly to: number },
  texts: (string | null)[],
): void {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(encoding);
  let start = 0;
  for (let at = 0; at < lengths.length && at < to; at++) {
    const length = Math.max(0, lengths[at]);
    if (at >= from) texts.push(lengths[at] < 0 ? null : whole.slice(start, start + length));
    start += length;
  }
}
