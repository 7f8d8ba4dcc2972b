import { constants, createReadStream, type Stats } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { addAbortSignal } from 'node:stream';
import { TerritoryError } from '../core/errors.js';
import { describeFailure } from './describeFailure.js';
import type { Input } from './types.js';

const CHUNK_BYTES = 256 * 1024;

/** What {@link openInput} needs besides the path. */
export interface InputOptions {
  /** What `-` stands for. */
  readonly stdin: Readable;
  /** Ends the reading with an `AbortError`. */
  readonly signal: AbortSignal;
}

/**
 * An input that is ready to be read once: a file, or standard input for the path `-`.
 *
 * @throws {@link TerritoryError} `unreadable_file` when there is no such file, it is a folder or must not be read; also
 * later, while its bytes are read.
 */
export async function openInput(path: string, { stdin, signal }: InputOptions): Promise<Input> {
  if (path === '-') return { name: 'standard input', bytes: readStream('standard input', () => stdin, signal) };
  const stats = await findFile(path).catch((error: unknown) => refuse(path, describeFailure(error)));
  if (stats.isDirectory()) refuse(path, 'it is a folder');
  const bytes = readStream(path, () => createReadStream(path, { highWaterMark: CHUNK_BYTES }), signal);
  return stats.isFile() ? { name: path, bytes, byteLength: stats.size } : { name: path, bytes };
}

async function findFile(path: string): Promise<Stats> {
  const stats = await stat(path);
  await access(path, constants.R_OK);
  return stats;
}

async function* readStream(name: string, open: () => Readable, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of addAbortSignal(signal, open()))
      yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    refuse(name, describeFailure(error));
  }
}

function refuse(path: string, reason: string): never {
  throw new TerritoryError([{ code: 'unreadable_file', path, reason }]);
}
