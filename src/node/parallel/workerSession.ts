import { assignmentRun } from '../../assignment/assignmentRun.js';
import { columnChunks } from '../../assignment/columns/columnChunks.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import type { AccountChunk } from '../../assignment/matching/accountChunk.js';
import { type KnownAccounts, knownAccounts } from './knownAccounts.js';
import type { AssignmentTask, CompactArray, SharedRange, TaskTable } from './types.js';

/**
 * A function that does tasks, as a thread does.
 *
 * It keeps what it has found out about the accounts until others come: the texts of dictionaries are read out of shared
 * memory once, and their classes are worked out once.
 */
export function workerSession(compiled: CompiledModel): (task: AssignmentTask) => TaskTable {
  let last: { readonly key: string; readonly accounts: KnownAccounts } | undefined;
  return ({ key, asOf, ranges }) => {
    if (last?.key !== key) last = { key, accounts: knownAccounts(compiled) };
    const run = assignmentRun(compiled, { asOf });
    const rows = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
    const { offsets, territories, issues } = run.assignChunks(rangeChunks(ranges, last.accounts), rows);
    return { counts: countsOf(offsets), territories: compact(territories, compiled.territoryIds.length), issues };
  };
}

function* rangeChunks(ranges: readonly SharedRange[], { readerOf }: KnownAccounts): Generator<AccountChunk> {
  for (const range of ranges) yield* columnChunks(readerOf(range), range.from, range.to);
}

/** How many there are from each offset up to the next one. */
function countsOf(offsets: Uint32Array): CompactArray {
  const counts = roomFor(offsets.length - 1, mostBetween(offsets));
  for (let row = 0; row < counts.length; row++) counts[row] = offsets[row + 1] - offsets[row];
  return counts;
}

function mostBetween(offsets: Uint32Array): number {
  let most = 0;
  for (let row = 1; row < offsets.length; row++) most = Math.max(most, offsets[row] - offsets[row - 1]);
  return most;
}

function compact(numbers: Uint32Array, most: number): CompactArray {
  const copy = roomFor(numbers.length, most);
  copy.set(numbers);
  return copy;
}

/** Room for so many numbers that are at most `most`. */
function roomFor(length: number, most: number): CompactArray {
  if (most < 2 ** 8) return new Uint8Array(length);
  return most < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}
