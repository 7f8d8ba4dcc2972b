import type { CompiledModel } from '../../../src/index.js';
import { compileModel } from '../../../src/index.js';
import type { AssignmentPool } from '../../../src/node/index.js';
import { workerSession } from '../../../src/node/parallel/workerSession.js';

/** A pool that does what its threads would do, messages included, in this thread. */
export function poolInThisThread(compiled: CompiledModel): Required<Omit<AssignmentPool, 'fallback'>> {
  const assign = workerSession(compileModel(structuredClone(compiled.model)));
  return {
    compiled,
    threads: 2,
    assignTask: async (task) => structuredClone(assign(structuredClone(task))),
    isClosed: () => false,
    close: async () => {},
  };
}
