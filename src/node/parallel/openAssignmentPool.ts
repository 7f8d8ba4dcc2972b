import { availableParallelism } from 'node:os';
import type { CompiledModel } from '../../assignment/compileModel.js';
import { prepareRun } from '../../assignment/prepareRun.js';
import { describeValue } from '../../core/describeValue.js';
import { throwIssues } from '../../core/throwIssues.js';
import { type StartedThreads, startThreads } from './startThreads.js';
import type { AssignmentPool } from './types.js';

/** What opening a pool may be told. */
export interface PoolOptions {
  /** How many threads to start; by default as many as the machine runs at once, and none for 0. */
  readonly threads?: number;
  /** Is told why there are no threads though some were asked for; by default that is a warning of the process. */
  readonly onFallback?: (reason: string) => void;
}

/**
 * Threads that assign accounts by a model, ready for {@link assignParallel}: each has compiled the model.
 *
 * It takes the package `tinypool`, an optional peer. Where that is not installed, or where threads cannot be started, the
 * pool has none: then the thread that asks does the same work, and `fallback` and `onFallback` say why. Close the pool
 * when it is done; one that is left open keeps no process alive.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no compiled model and for `threads` that is no whole number.
 * @example
 * import { assignParallel } from 'bailiwick/node';
 * const pool = await openAssignmentPool(compiled, { threads: 2 });
 * const columns = { ids: ['siemens'], columns: { country: { codes: Int32Array.of(0), values: ['DE'] } } };
 * countByTerritory(await assignParallel(pool, columns)).get('de'); // => 1
 * await pool.close();
 */
export async function openAssignmentPool(compiled: CompiledModel, options: PoolOptions = {}): Promise<AssignmentPool> {
  prepareRun(compiled, {});
  const { threads = availableParallelism(), onFallback = warn } = options;
  if (!(Number.isInteger(threads) && threads >= 0)) {
    const expected = 'a whole number from 0 on';
    throwIssues([{ code: 'wrong_type', pointer: '/threads', expected, received: describeValue(threads) }]);
  }
  if (threads === 0) return poolOf(compiled, 0);
  const started = await startThreads(compiled, threads);
  if (!('reason' in started)) return poolOf(compiled, threads, started);
  onFallback(started.reason);
  return { ...poolOf(compiled, 0), fallback: started.reason };
}

function poolOf(compiled: CompiledModel, threads: number, started?: StartedThreads): AssignmentPool {
  let isClosed = false;
  return {
    compiled,
    threads,
    ...(started === undefined ? {} : { assignTask: started.assignTask }),
    isClosed: () => isClosed,
    async close() {
      if (isClosed) return;
      isClosed = true;
      await started?.stop();
    },
  };
}

function warn(reason: string): void {
  process.emitWarning(`accounts are assigned without threads: ${reason}`, { code: 'BAILIWICK_WITHOUT_THREADS' });
}
