import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** How a command is run. */
export interface CommandOptions {
  readonly cwd?: string;
  /** Set besides the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  readonly seconds?: number;
}

const run = promisify(execFile);

/** What a command writes to its standard output; it fails where the command does, or takes longer than a minute. */
export async function runCommand(
  command: string,
  args: readonly string[],
  { cwd, env, seconds = 60 }: CommandOptions = {},
): Promise<string> {
  const { stdout } = await run(command, args, {
    cwd,
    env: { ...process.env, ...env },
    timeout: seconds * 1000,
    maxBuffer: 2 ** 28,
  });
  return stdout;
}
