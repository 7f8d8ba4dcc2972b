import { join } from 'node:path';
import type * as Api from '@duckdb/node-api';
import { TerritoryError } from '../../core/errors.js';
import { errorCode } from '../errorCode.js';
import { describeDuckDBError } from './describeDuckDBError.js';
import type { Database } from './types.js';

/** What a database may use. */
export interface DatabaseOptions {
  /** The most memory, as DuckDB writes sizes; what does not fit goes to the folder. */
  readonly memory: string;
  readonly folder: string;
  /** Interrupts what is running. */
  readonly signal: AbortSignal;
}

/**
 * A database of DuckDB in memory, which is to be closed.
 *
 * @throws {@link TerritoryError} `invalid_option` where the package `@duckdb/node-api` is not installed or does not load;
 * `loadApi` is how it is imported.
 */
export async function openDatabase(
  { memory, folder, signal }: DatabaseOptions,
  loadApi: () => Promise<typeof Api> = () => import('@duckdb/node-api'),
): Promise<Database> {
  const { DuckDBInstance } = await loadApi().catch(refuse);
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: join(folder, 'spilled'),
    // Nothing is fetched from anywhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  });
  const connection = await instance.connect();
  const guarded = guardOf(signal, () => connection.interrupt());
  return {
    run: (sql, parameters = []) =>
      guarded.watch(async () => {
        await connection.run(sql, [...parameters]);
      }),
    rows: (sql, parameters = []) =>
      guarded.watch(async () => (await connection.runAndReadAll(sql, [...parameters])).getRowsJS()),
    close() {
      guarded.end();
      connection.closeSync();
      instance.closeSync();
    },
  };
}

/** Work that a signal ends: what it throws then is the signal's reason. */
function guardOf(signal: AbortSignal, interrupt: () => void) {
  signal.addEventListener('abort', interrupt);
  return {
    end: () => signal.removeEventListener('abort', interrupt),
    async watch<Result>(work: () => Promise<Result>): Promise<Result> {
      signal.throwIfAborted();
      try {
        return await work();
      } catch (error) {
        signal.throwIfAborted();
        throw error;
      }
    },
  };
}

function refuse(error: unknown): never {
  const isMissing = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(errorCode(error) ?? '');
  const received = isMissing
    ? '`duckdb`, but no such package (npm install @duckdb/node-api)'
    : `\`duckdb\`, but the package does not load: ${describeDuckDBError(error)}`;
  const expected = 'an engine that is there: duckdb takes the package `@duckdb/node-api`';
  throw new TerritoryError([{ code: 'invalid_option', option: '--engine', expected, received }]);
}
