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
    const { offsets, territories, issues } = run.assignChunks(rangeChunks(ranges, last.accounts));
    const counts = countsOf(offsets);
    return {
      counts: compact(counts, largest(counts)),
      territories: compact(territories, compiled.territoryIds.length),
      issues,
    };
  };
}

function* rangeChunks(ranges: readonly SharedRange[], { readerOf }: KnownAccounts): Generator<AccountChunk> {
  for (const range of ranges) yield* columnChunks(readerOf(range), range.from, range.to);
}

function countsOf(offsets: Uint32Array): Uint32Array {
  const counts = new Uint32Array(offsets.length - 1);
  for (let row = 0; row < counts.length; row++) counts[row] = offsets[row + 1] - offsets[row];
  return counts;
}

function largest(numbers: Uint32Array): number {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) if (numbers[at] > most) most = numbers[at];
  return most;
}

/** A copy of numbers that are at most `most`. */
function compact(numbers: Uint32Array, most: number): CompactArray {
  if (most < 2 ** 8) return new Uint8Array(numbers);
  return most < 2 ** 16 ? new Uint16Array(numbers) : new Uint32Array(numbers);
}
