import { compareText } from '../core/compareText.js';
import type { Issue } from '../core/issues.js';
import { readPlainData } from '../core/readPlainData.js';
import type { CompiledModel } from './compileModel.js';
import { evaluateChunk } from './evaluateChunk.js';
import { type AccountChunk, CHUNK_SIZE } from './matching/accountChunk.js';
import { matchSession } from './matching/matchSession.js';
import { rowReader } from './matching/rowReader.js';
import { soleFinder } from './matching/soleFinder.js';
import { prepareRun } from './prepareRun.js';
import { readInputs } from './readInputs.js';
import { tableBuilder } from './tableBuilder.js';
import type { AssignmentOptions, AssignmentTable } from './types.js';

/** One run over accounts that come in parts, for those that come as a stream. */
export interface AssignmentRun {
  /** The territories of the next accounts, whose rows count from 0 in each part. */
  readonly assign: (accounts: Iterable<unknown>) => AssignmentTable;
  /** The same for accounts that have been read; quicker where it is known how many they are. */
  readonly assignChunks: (chunks: Iterable<AccountChunk>, expectedRows?: number) => AssignmentTable;
  /** What can only be said when all accounts have come: the pins on accounts that did not. */
  readonly finish: () => Issue[];
}

/**
 * A run whose options are checked and prepared once; {@link assignAccounts} takes all accounts at once.
 *
 * @throws {@link TerritoryError} for an `asOf` that is no date and for pins that are not of the form of one.
 */
export function assignmentRun(compiled: CompiledModel, options: AssignmentOptions): AssignmentRun {
  const run = prepareRun(compiled, options);
  const missing = new Set(run.pinsByAccount.keys());
  const read = rowReader(compiled.matcher.axes, CHUNK_SIZE);
  const match = matchSession(compiled);
  const findSole = soleFinder(compiled.matcher);
  return {
    assign(accounts) {
      const list = readPlainData(() => (Array.isArray(accounts) ? accounts : undefined));
      if (list === undefined) return assignChunks(iteratedChunks(readInputs(accounts), read));
      const rows = readPlainData(() => list.length);
      return assignChunks(listedChunks(list, rows, read), rows);
    },
    assignChunks,
    finish: () => [...missing].sort(compareText).map((accountId) => ({ code: 'pin_on_unknown_account', accountId })),
  };

  function assignChunks(chunks: Iterable<AccountChunk>, expectedRows = 0): AssignmentTable {
    const builder = tableBuilder(compiled, expectedRows);
    const evaluation = { compiled, run, match, to: builder };
    let firstRow = 0;
    for (const chunk of chunks) {
      evaluateChunk(evaluation, findSole, chunk, firstRow);
      if (missing.size > 0)
        for (let row = 0; row < chunk.count; row++) missing.delete(chunk.ids[chunk.firstId + row] ?? '');
      firstRow += chunk.count;
    }
    return builder.finish();
  }
}

type ReadRecords = (records: readonly unknown[]) => AccountChunk;

/** A list is not copied as a whole: an engine keeps copies of long lists until it looks at everything on the heap. */
function* listedChunks(accounts: readonly unknown[], rows: number, read: ReadRecords): Generator<AccountChunk> {
  for (let from = 0; from < rows; from += CHUNK_SIZE)
    yield read(readPlainData(() => accounts.slice(from, from + CHUNK_SIZE)));
}

function* iteratedChunks(accounts: Iterable<unknown>, read: ReadRecords): Generator<AccountChunk> {
  let records: unknown[] = [];
  for (const account of accounts) {
    if (records.push(account) < CHUNK_SIZE) continue;
    yield read(records);
    records = [];
  }
  if (records.length > 0) yield read(records);
}
