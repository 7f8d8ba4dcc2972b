import { open, rm } from 'node:fs/promises';
import { failOutput } from './failOutput.js';
import { findOutputTarget, type OutputTarget } from './findOutputTarget.js';
import { publishFile } from './publishFile.js';
import { temporaryPath } from './temporaryPath.js';
import type { Output } from './types.js';

/**
 * A file to be written whole or not at all: what is written goes to a temporary file in the same folder, which takes the
 * name `path` when the output is committed and is removed when it is discarded. A file that exists keeps its permissions,
 * a symbolic link its place. What is no regular file, such as a pipe or `/dev/null`, is written directly.
 *
 * @throws {@link TerritoryError} `unwritable_file`, also later from the output's functions.
 */
export async function openOutput(path: string): Promise<Output> {
  try {
    const target = await findOutputTarget(path);
    return target.isRegular ? await openWhole(path, target) : await openDirect(path);
  } catch (error) {
    return failOutput(path, error);
  }
}

async function openWhole(path: string, target: OutputTarget): Promise<Output> {
  const temporary = temporaryPath(target.path);
  const handle = await open(temporary, 'wx', target.mode);
  return {
    write: (text) => handle.writeFile(text).catch((error: unknown) => failOutput(path, error)),
    async commit() {
      await handle.close();
      await publishFile(temporary, target.path).catch((error: unknown) => failOutput(path, error));
    },
    discard: async () => {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

async function openDirect(path: string): Promise<Output> {
  const handle = await open(path, 'w');
  return {
    write: (text) => handle.writeFile(text).catch((error: unknown) => failOutput(path, error)),
    commit: () => handle.close(),
    discard: () => handle.close(),
  };
}
