import type { Block, Run } from './types.js';

/**
 * What the number of a class is added to before it is divided by the size of a block. INVARIANT: no axis has as many
 * classes, so that the numbers of blocks of one size are all below those of half the size.
 */
export const BLOCK_BASE = 2 ** 24;

/** The fewest blocks that make up a run of classes, in order: at most two of each size. */
export function dyadicBlocks([from, to]: Run): Block[] {
  const blocks: Block[] = [];
  for (let start = from; start < to; start += blocks.at(-1)?.size ?? 1) {
    let size = 1;
    while (start % (2 * size) === 0 && start + 2 * size <= to) size *= 2;
    blocks.push({ number: (BLOCK_BASE + start) / size, size });
  }
  return blocks;
}
