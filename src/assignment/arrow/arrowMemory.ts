import { isBitSet } from '../columns/columnValue.js';
import { isBigIntegerArray, isByteArray, isIntegerArray } from '../columns/typedArrays.js';
import type { Column, IntegerArray } from '../columnTypes.js';
import type { ArrowData } from './types.js';

/** The bitmap of a column, as it is, and where in it the first value's bit is; nothing where all values are there. */
export function nullsOf(data: ArrowData): Pick<Column, 'validity' | 'validityOffset'> {
  const validity = bitmapOf(data);
  if (validity === undefined) return {};
  return data.offset === 0 ? { validity } : { validity, validityOffset: data.offset };
}

/** A function that tells whether the value at an index is there. */
export function presenceOf(data: ArrowData): (index: number) => boolean {
  const validity = bitmapOf(data);
  return validity === undefined ? () => true : (index) => isBitSet(validity, index + data.offset);
}

function bitmapOf({ nullCount, nullBitmap }: ArrowData): Uint8Array | undefined {
  return nullCount > 0 && isByteArray(nullBitmap) && nullBitmap.length > 0 ? nullBitmap : undefined;
}

/**
 * The first `length` integers of a memory, as they are, though it may go on with padding or, where the last values are
 * nothing, be too short. Those of 64 bits, which here are places in other memory, become ones of 32.
 */
export function integersIn(memory: unknown, length: number): IntegerArray | undefined {
  if (isBigIntegerArray(memory)) return Int32Array.from({ length }, (_, index) => Number(memory[index] ?? 0n));
  if (!isIntegerArray(memory)) return undefined;
  if (memory.length >= length) return memory.length === length ? memory : memory.subarray(0, length);
  const longer = new Int32Array(length);
  longer.set(memory);
  return longer;
}

/** The bits of a memory, as they are, or a longer copy where the last values are nothing and have none. */
export function bitsIn(memory: unknown, bits: number): Uint8Array | undefined {
  if (!isByteArray(memory)) return undefined;
  const bytes = Math.ceil(bits / 8);
  if (memory.length >= bytes) return memory;
  const longer = new Uint8Array(bytes);
  longer.set(memory);
  return longer;
}
