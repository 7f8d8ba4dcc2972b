import { Tinypool } from 'tinypool';
import { compileModel } from '../../assignment/compileModel.js';
import { MODEL_LIMITS } from '../../model/modelLimits.js';
import type { AssignmentTask, WorkerSetup } from './types.js';
import { workerSession } from './workerSession.js';

const { model }: WorkerSetup = Tinypool.workerData;
/** Whoever compiled the model first has checked it by limits of their own. */
const limits = Object.fromEntries(Object.keys(MODEL_LIMITS).map((limit) => [limit, Number.POSITIVE_INFINITY]));
const assign = workerSession(compileModel(model, { limits }));

/** The table of a task, whose memory goes over to whoever asked; `ready` is given back, once a thread is. */
export function assignTask(task: AssignmentTask | 'ready'): unknown {
  if (task === 'ready') return task;
  const table = assign(task);
  const movable = {
    [Tinypool.transferableSymbol]: [table.counts.buffer, table.territories.buffer],
    [Tinypool.valueSymbol]: table,
  };
  // Its types know of one thing to hand over, not of a list.
  return Reflect.apply(Tinypool.move, Tinypool, [movable]);
}
