import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { runCommand } from '../../src/cli/runCommand.js';

/** What a command run in a test comes to. */
export interface CommandResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files in a folder of their own, in which commands run. */
export interface Workshop {
  readonly folder: string;
  /** Runs the command; `{folder}/` is put before arguments that end like the name of a file. */
  run(args: string, options?: { stdin?: string; env?: Record<string, string> }): Promise<CommandResult>;
  write(name: string, content: string | Uint8Array): Promise<void>;
  read(name: string): Promise<string>;
  /** The names of all files that are there. */
  list(): Promise<string[]>;
  remove(): Promise<void>;
}

/** A new workshop with the given files. */
export async function openWorkshop(files: Readonly<Record<string, string>>): Promise<Workshop> {
  const folder = await mkdtemp(join(tmpdir(), 'bailiwick-cli-'));
  const write = async (name: string, content: string | Uint8Array): Promise<void> => {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  };
  for (const [name, content] of Object.entries(files)) await write(name, content);
  return {
    folder,
    write,
    read: (name) => readFile(join(folder, name), 'utf8'),
    list: async () => (await readdir(folder)).sort(),
    remove: () => rm(folder, { recursive: true }),
    run: (args, options = {}) =>
      run(
        args.split(' ').map((arg) => (isFileName(arg) ? join(folder, arg) : arg)),
        folder,
        options,
      ),
  };
}

function isFileName(arg: string): boolean {
  return /^[\w/]+\.\w+$/.test(arg) && !/^\d/.test(arg);
}

async function run(
  args: readonly string[],
  folder: string,
  { stdin = '', env = {} }: { stdin?: string; env?: Record<string, string> },
): Promise<CommandResult> {
  const [stdout, stderr] = [collect(), collect()];
  const code = await runCommand(args, {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    env,
    signal: new AbortController().signal,
    runBusy,
  });
  return { code, stdout: shorten(stdout.text(), folder), stderr: shorten(stderr.text(), folder) };
}

function shorten(output: string, folder: string): string {
  return output.replaceAll(`${folder}/`, '');
}

/** A stream that keeps what is written to it. */
export function collect(): { readonly stream: Writable; text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write: (chunk, _, done) => {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}

/** In a test no signal comes. */
export function runBusy<Result>(work: () => Result): Result {
  return work();
}
