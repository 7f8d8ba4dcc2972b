import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestDatabase } from './duckdb.js';
import { findSpark } from './sparkHome.js';

/** A session of Spark. */
export interface TestSpark extends TestDatabase {
  /** How many processes there are besides the driver. */
  readonly executors: number;
}

/** Why Spark cannot be run here, or nothing. */
export function whyNoSpark(): string | undefined {
  const home = findSpark();
  return typeof home === 'string' ? home : undefined;
}

/** A master with two workers, each of which has one executor: processes of their own, as on two machines. */
const CLUSTER = 'local-cluster[2,1,1024]';

/** One session of Spark on a small cluster of its own, which ends with it. */
export async function openSpark(): Promise<TestSpark> {
  const home = findSpark();
  if (typeof home === 'string') throw new Error(home);
  const program = join(import.meta.dirname, 'sparkDriver.py');
  const child = spawn(home.python, [program, CLUSTER], { env: home.env });
  const stop = () => child.kill('SIGKILL');
  process.once('exit', stop);
  const ask = dialogue(child);
  const { executors } = await ask();
  return {
    executors: Number(executors),
    async run(statements) {
      await ask({ statements });
    },
    async rows(query) {
      return (await ask({ query })).rows ?? [];
    },
    close() {
      process.off('exit', stop);
      child.stdin.end();
    },
  };
}

interface Answer {
  readonly rows?: unknown[][];
  readonly error?: string;
  readonly executors?: number;
}

/** Sends a request, if there is one, and resolves to the next answer; one after the other. */
function dialogue(child: ChildProcessWithoutNullStreams): (request?: object) => Promise<Answer> {
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-10_000);
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async (request) => {
    if (request !== undefined) child.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await lines.next();
    if (done === true) throw new Error(complaints);
    const answer: Answer = JSON.parse(value);
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer;
  };
}
