import type { CompiledModel } from '../assignment/compileModel.js';
import { TerritoryError } from '../core/errors.js';
import { describeDuckDBError } from '../node/duckdb/describeDuckDBError.js';
import { openDatabase } from '../node/duckdb/openDatabase.js';
import { openWorkFolder } from '../node/duckdb/openWorkFolder.js';
import type { RecordFormat } from '../node/types.js';
import { assignByDuckDB } from './assignByDuckDB.js';
import type { AssignFileResult } from './assignFile.js';
import type { AssignFlags } from './assignFlags.js';
import type { RunOptions } from './loadRunOptions.js';
import { tableFormatOf } from './tableFormatOf.js';
import type { CommandContext } from './types.js';
import { withOutputs } from './withOutputs.js';

/** What has been read for a run besides its accounts. */
export interface LoadedPlan {
  readonly compiled: CompiledModel;
  readonly run: RunOptions;
  readonly issues: RecordFormat;
}

// The memory that DuckDB may take where nothing else is said.
const DEFAULT_MEMORY = '2GB';

/**
 * Assigns the accounts of a file by DuckDB. Everything that comes up on the way is in a folder beside the output, which is
 * removed in any case.
 *
 * @throws {@link TerritoryError} for files that cannot be used, and where memory or disk do not suffice.
 */
export async function assignLargeFile(
  flags: AssignFlags,
  { compiled, run, issues: format }: LoadedPlan,
  context: CommandContext,
): Promise<AssignFileResult> {
  const { accounts, out, shape = 'rows', memory = DEFAULT_MEMORY, idColumn = 'id', unique = false } = flags;
  return withOutputs([flags.issues], context, async ([issues]) => {
    const folder = await openWorkFolder(out);
    try {
      const database = await openDatabase({ memory, folder: folder.path, signal: context.signal });
      const plan = {
        compiled,
        accounts: { path: accounts, format: tableFormatOf('--accounts', accounts), idColumn },
        ...(out === undefined ? {} : { out: { format: tableFormatOf('--out', out), shape } }),
        folder,
        issues: { output: issues, format },
        run,
        unique,
      };
      return await assignByDuckDB(database, plan, context)
        .catch((error: unknown) => fail(error, { accounts, memory, place: folder.path }))
        .finally(() => database.close());
    } finally {
      await folder.remove();
    }
  });
}

interface Circumstances {
  readonly accounts: string;
  readonly memory: string;
  readonly place: string;
}

/** What goes wrong in DuckDB while it reads, computes and writes. */
function fail(error: unknown, { accounts, memory, place }: Circumstances): never {
  if (!(error instanceof Error) || error instanceof TerritoryError) throw error;
  const reason = describeDuckDBError(error);
  if (error.message.startsWith('Out of Memory Error')) {
    const expected = 'more memory for this model and these accounts';
    throw new TerritoryError([{ code: 'invalid_option', option: '--memory', expected, received: `\`${memory}\`` }]);
  }
  if (/No space left|max_temp_directory_size/.test(error.message)) {
    throw new TerritoryError([{ code: 'unwritable_file', path: place, reason: 'no space is left on the disk' }]);
  }
  if (/^(?:IO|Invalid Input|Conversion) Error/.test(error.message)) {
    throw new TerritoryError([{ code: 'unreadable_file', path: accounts, reason }]);
  }
  throw new Error(reason);
}
