import type { Input } from '../../src/node/types.js';

/** An input that comes in the given chunks. */
export function inputOf(...chunks: readonly (string | Uint8Array)[]): Input {
  return { name: 'accounts.csv', bytes: bytesOf(chunks) };
}

/** An input that comes in chunks of the given sizes, over and over. */
export function cutInput(content: string | Uint8Array, sizes: readonly number[]): Input {
  const bytes = Buffer.from(content);
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; start += chunks[chunks.length - 1].length) {
    chunks.push(bytes.subarray(start, start + sizes[chunks.length % sizes.length]));
  }
  return inputOf(...chunks);
}

async function* bytesOf(chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
