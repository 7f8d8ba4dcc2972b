import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerritoryError } from '../../core/errors.js';
import { failOutput } from '../failOutput.js';
import { findOutputTarget } from '../findOutputTarget.js';
import { publishFile } from '../publishFile.js';
import { temporaryPath } from '../temporaryPath.js';

/** A folder for whatever comes up while a file is made, on the same disk as that file. */
export interface WorkFolder {
  readonly path: string;
  /** Gives a file of the folder the name of the output, which it did not have before. */
  publish(file: string): Promise<void>;
  /** Removes the folder with all that is in it. */
  remove(): Promise<void>;
}

/**
 * A new folder beside an output, or in the system's place for such where there is no output.
 *
 * @throws {@link TerritoryError} `unwritable_file`, also later.
 */
export async function openWorkFolder(output: string | undefined): Promise<WorkFolder> {
  if (output === undefined) {
    const path = await mkdtemp(join(tmpdir(), 'bailiwick-'));
    return { path, publish: async () => undefined, remove: () => removeFolder(path) };
  }
  const fail = (error: unknown) => failOutput(output, error);
  const target = await findOutputTarget(output).catch(fail);
  if (!target.isRegular) refuse(output);
  const path = temporaryPath(target.path);
  await mkdir(path).catch(fail);
  return {
    path,
    async publish(file) {
      if (target.mode !== undefined) await chmod(file, target.mode).catch(fail);
      await publishFile(file, target.path).catch(fail);
    },
    remove: () => removeFolder(path),
  };
}

function removeFolder(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true });
}

function refuse(path: string): never {
  throw new TerritoryError([{ code: 'unwritable_file', path, reason: 'it is no regular file' }]);
}
