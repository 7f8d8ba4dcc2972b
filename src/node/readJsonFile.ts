import { TerritoryError } from '../core/errors.js';
import { decodeBlock } from './decodeBlock.js';
import { locateJsonError } from './locateJsonError.js';
import type { Input } from './types.js';

/**
 * The JSON value in a file, not yet checked to be a model.
 *
 * @throws {@link TerritoryError} `unreadable_file`, or `malformed_file` with line and column when it is not JSON.
 */
export async function readJsonFile(input: Input): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of input.bytes) chunks.push(chunk);
  const text = decodeBlock(Buffer.concat(chunks), { path: input.name, line: 1 });
  try {
    return JSON.parse(text);
  } catch {
    throw new TerritoryError([{ code: 'malformed_file', path: input.name, ...locateJsonError(text) }]);
  }
}
