import type { Tinypool } from 'tinypool';
import type { CompiledModel } from '../../assignment/compileModel.js';
import { errorCode } from '../errorCode.js';
import type { AssignmentTask, TaskTable, WorkerSetup } from './types.js';
import { workerFile } from './workerFile.js';

/** Threads that have compiled a model. */
export interface StartedThreads {
  readonly assignTask: (task: AssignmentTask) => Promise<TaskTable>;
  readonly stop: () => Promise<void>;
}

/** Why there are no threads. */
export interface NoThreads {
  readonly reason: string;
}

/** So many threads that are ready for tasks, or why there are none. */
export async function startThreads(compiled: CompiledModel, threads: number): Promise<StartedThreads | NoThreads> {
  const pool = await createPool({ model: compiled.model }, threads);
  if ('reason' in pool) return pool;
  // Each thread takes one, since none takes a second before it has answered.
  const answers = await Promise.allSettled(Array.from({ length: threads }, () => pool.run('ready')));
  const failed = answers.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') {
    await pool.destroy();
    return { reason: `threads do not start: ${messageOf(failed.reason)}` };
  }
  return { assignTask: (task) => pool.run(task), stop: () => pool.destroy() };
}

async function createPool(workerData: WorkerSetup, threads: number): Promise<Tinypool | NoThreads> {
  try {
    const tinypool = await import('tinypool');
    const size = { minThreads: threads, maxThreads: threads };
    const pool = new tinypool.Tinypool({ ...workerFile(), ...size, name: 'assignTask', workerData });
    // A thread that ends with a task rejects that; one that ends without is replaced.
    return pool.on('error', () => {});
  } catch (error) {
    if (errorCode(error) === 'ERR_MODULE_NOT_FOUND') return { reason: 'the package `tinypool` is not installed' };
    return { reason: `threads do not start: ${messageOf(error)}` };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
