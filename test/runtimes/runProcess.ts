import { join } from 'node:path';
import { runCommand } from './runCommand.js';
import type { Outcome } from './types.js';

/** The outcome in a runtime that is a command, run inside a host's folder. */
export async function runProcess(command: string, args: readonly string[], host: string): Promise<Outcome> {
  const env = { DENO_DIR: join(host, 'deno'), DENO_NO_UPDATE_CHECK: '1', NO_COLOR: '1' };
  return JSON.parse(await runCommand(command, args, { cwd: host, env }));
}
