import { constants, type Stats } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { TerritoryError } from '../core/errors.js';
import { errorCode } from './errorCode.js';

/** Where an output is to go. */
export interface OutputTarget {
  /** With symbolic links followed, where there is a file. */
  readonly path: string;
  /** `false` for pipes, `/dev/null` and the like. */
  readonly isRegular: boolean;
  /** The permissions of the file that is there. */
  readonly mode?: number;
}

/**
 * Where an output with a path is to go: a file that is there, or none yet.
 *
 * @throws {@link TerritoryError} `unwritable_file` for a folder; and what the operating system says.
 */
export async function findOutputTarget(path: string): Promise<OutputTarget> {
  const found = await findFile(path);
  if (found === undefined) return { path, isRegular: true };
  if (found.isDirectory()) throw new TerritoryError([{ code: 'unwritable_file', path, reason: 'it is a folder' }]);
  if (!found.isFile()) return { path, isRegular: false };
  // A folder lets its files be replaced even where they must not be written.
  await access(path, constants.W_OK);
  return { path: await realpath(path), isRegular: true, mode: found.mode };
}

async function findFile(path: string): Promise<Stats | undefined> {
  return stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  });
}
