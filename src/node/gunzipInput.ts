import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { TerritoryError } from '../core/errors.js';
import type { Input } from './types.js';

/**
 * An input that was compressed by gzip, without that.
 *
 * @throws {@link TerritoryError} `malformed_file`, while its bytes are read, for what was not, or not to its end.
 */
export function gunzipInput({ name, bytes }: Input): Input {
  return { name, bytes: gunzip(name, bytes) };
}

async function* gunzip(path: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzipped = createGunzip({ chunkSize: 256 * 1024 });
  // Its failures come out of the stream.
  pipeline(Readable.from(bytes), gunzipped, () => undefined);
  try {
    for await (const chunk of gunzipped) yield chunk;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !String(error.code).startsWith('Z_')) throw error;
    const expected = 'a file that gzip has written';
    throw new TerritoryError([{ code: 'malformed_file', path, expected, received: error.message }]);
  }
}
