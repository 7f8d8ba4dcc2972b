import { CHUNK_SIZE } from '../../assignment/matching/accountChunk.js';
import type { RowRange } from './types.js';

/** More than one for each thread, so that one that gets the hard ones does not keep all others waiting. */
const TASKS_PER_THREAD = 8;

/**
 * All rows of parts, in order, in tasks of about the same number of rows: a task has a range of a large part, or ranges
 * of several small ones.
 */
export function splitRows(parts: readonly { readonly rows: number }[], threads: number): RowRange[][] {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const rowsPerTask = Math.max(CHUNK_SIZE, Math.ceil(rows / (threads * TASKS_PER_THREAD)));
  const tasks: RowRange[][] = [];
  let room = 0;
  for (const [part, { rows: end }] of parts.entries()) {
    for (let from = 0; from < end; ) {
      if (room === 0) {
        tasks.push([]);
        room = rowsPerTask;
      }
      const to = Math.min(end, from + room);
      tasks[tasks.length - 1].push({ part, from, to });
      room -= to - from;
      from = to;
    }
  }
  return tasks;
}
