import { finishLines, type ReadLines } from './finishLines.js';
import type { RollUpPlan } from './indexTypes.js';
import { lineGathering } from './lineGathering.js';
import { readBlock } from './readBlock.js';
import type { CreditLine } from './types.js';

/** So many lines fit into the memory next to the processor, with all that hangs on them. */
const BLOCK = 512;

/**
 * The lines in columns, and what is wrong with some of them; with `rows`, issues name those.
 *
 * Several short passes over a block of lines take less time than one long one over each line: the code of each is small, and
 * what it reads is near for the next.
 */
export function readLines(plan: RollUpPlan, lines: readonly CreditLine[], rows: Int32Array | null = null): ReadLines {
  const gathering = lineGathering(plan, lines.length, rows);
  for (let start = 0; start < lines.length; start += BLOCK) {
    readBlock(gathering, lines, { start, end: Math.min(start + BLOCK, lines.length) });
  }
  return finishLines(gathering, (row) => lines[row]);
}
