import { randomBytes } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { access, type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { TerritoryError } from '../core/errors.js';
import { describeFailure } from './describeFailure.js';
import { errorCode } from './errorCode.js';
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
    const found = await findFile(path);
    if (found?.isDirectory()) refuse(path, 'it is a folder');
    return found === undefined || found.isFile() ? await openWhole(path, found) : await openDirect(path);
  } catch (error) {
    return fail(path, error);
  }
}

async function findFile(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}

async function openWhole(path: string, found: Stats | undefined): Promise<Output> {
  // A folder lets its files be replaced even where they must not be written.
  if (found !== undefined) await access(path, constants.W_OK);
  const target = found === undefined ? path : await realpath(path);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`);
  const handle = await open(temporary, 'wx', found?.mode);
  return {
    write: (text) => handle.writeFile(text).catch((error: unknown) => fail(path, error)),
    commit: () => publish(handle, temporary, target).catch((error: unknown) => fail(path, error)),
    discard: async () => {
      await handle.close();
      await rm(temporary, { force: true });
    },
  };
}

async function publish(handle: FileHandle, temporary: string, target: string): Promise<void> {
  // Without it, a power cut could leave the new name with nothing in it.
  await handle.sync();
  await handle.close();
  await rename(temporary, target);
}

async function openDirect(path: string): Promise<Output> {
  const handle = await open(path, 'w');
  return {
    write: (text) => handle.writeFile(text).catch((error: unknown) => fail(path, error)),
    commit: () => handle.close(),
    discard: () => handle.close(),
  };
}

/** `EPIPE` stays what it is: nobody reads any more, which is no failure. */
function fail(path: string, error: unknown): never {
  if (error instanceof TerritoryError || errorCode(error) === 'EPIPE') throw error;
  refuse(path, errorCode(error) === 'ENOENT' ? `there is no folder \`${dirname(path)}\`` : describeFailure(error));
}

function refuse(path: string, reason: string): never {
  throw new TerritoryError([{ code: 'unwritable_file', path, reason }]);
}
