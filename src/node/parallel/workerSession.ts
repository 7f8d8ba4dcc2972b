import { assignmentRun } from '../../assignment/assignmentRun.js';
import { columnChunks } from '../../assignment/columns/columnChunks.js';
import type { CompiledModel } from '../../assignment/compileModel.js';
import { type KnownAccounts, knownAccounts } from './knownAccounts.js';
import type { RangeTable, RangeTask } from './types.js';

/**
 * A function that assigns ranges of accounts, as a thread does.
 *
 * It keeps what it has found out about the accounts until others come: the texts of dictionaries are read out of shared
 * memory once, and their classes are worked out once.
 */
export function workerSession(compiled: CompiledModel): (task: RangeTask) => RangeTable {
  let last: { readonly key: string; readonly accounts: KnownAccounts } | undefined;
  return ({ key, asOf, ...range }) => {
    if (last?.key !== key) last = { key, accounts: knownAccounts(compiled) };
    const read = last.accounts.readerOf(range);
    const run = assignmentRun(compiled, { asOf });
    const { offsets, territories, issues } = run.assignChunks(columnChunks(read, range.from, range.to));
    return { offsets, territories, issues };
  };
}
