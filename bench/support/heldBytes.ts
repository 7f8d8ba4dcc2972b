import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What something is and the memory that it holds. */
export interface Held<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** Builds something and weighs it: what is in use afterwards and was not before, on the heap and in typed arrays. */
export function heldBytes<Value>(build: () => Value): Held<Value> {
  const before = bytesInUse();
  const value = build();
  return { value, bytes: bytesInUse() - before };
}

/** The bytes that are in use when everything else has been freed. */
export function bytesInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/**
 * Frees everything that nobody refers to, and waits so many milliseconds for the thread that clears it away, lest that run
 * beside what is timed next.
 */
export async function clearAway(milliseconds: number): Promise<void> {
  collectGarbage();
  await setTimeout(milliseconds);
}

/** Frees everything that nobody refers to; twice, since buffers go a turn later. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = globalThis.gc ?? runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('garbage cannot be collected by hand');
  collect();
  collect();
}
