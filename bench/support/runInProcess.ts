import { fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Part } from './part.js';
import type { Result } from './result.js';

const program = resolve(import.meta.dirname, '../runPart.ts');

/**
 * Answers a part in a process of its own, so that no part is slowed down by what another one has left behind: objects on
 * the heap, and code that was optimised for other data.
 *
 * @throws Error where the process ends without an answer.
 */
export async function runInProcess({ question, subject }: Part): Promise<Result[]> {
  const child = fork(program, [question.name, subject], {
    execArgv: [...process.execArgv, '--max-old-space-size=12000'],
  });
  const answers: Result[] = [];
  child.on('message', (message) => {
    if (typeof message === 'string') answers.push(...JSON.parse(message));
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the process ended with ${code}`);
  return answers;
}
