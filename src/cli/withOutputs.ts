import { openOutput } from '../node/openOutput.js';
import type { Output } from '../node/types.js';
import { writeText } from '../node/writeText.js';
import type { CommandContext } from './types.js';

/**
 * The result of work that writes to outputs: files, standard output for `-`, and nowhere for an absent path. The files
 * appear when the work is done; when it fails or is interrupted, none does.
 *
 * @throws {@link TerritoryError} `unwritable_file`, and whatever `work` throws.
 */
export async function withOutputs<Result>(
  paths: readonly (string | undefined)[],
  context: CommandContext,
  work: (outputs: readonly Output[]) => Promise<Result>,
): Promise<Result> {
  const outputs: Output[] = [];
  try {
    for (const path of paths) outputs.push(await open(path, context));
    const result = await work(outputs);
    for (const output of outputs) await output.commit();
    return result;
  } catch (error) {
    await Promise.all(outputs.map((output) => output.discard()));
    throw error;
  }
}

async function open(path: string | undefined, { stdout, signal }: CommandContext): Promise<Output> {
  if (path === undefined) return { write: doNothing, commit: doNothing, discard: doNothing };
  if (path !== '-') return openOutput(path);
  return { write: (text) => writeText(stdout, text, signal), commit: doNothing, discard: doNothing };
}

async function doNothing(): Promise<void> {}
