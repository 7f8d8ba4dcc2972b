import { ABSENT_CLASS } from '../../criteria/classes/types.js';
import type { Column } from '../columnTypes.js';

/** Takes back the classes of rows without a value, from one up to another: they stand at `first` and each `stride` further. */
export function clearAbsent(
  column: Column,
  from: number,
  to: number,
  classes: Int32Array,
  first: number,
  stride: number,
): void {
  const { validity, validityOffset = 0 } = column;
  if (validity !== undefined) clearUnset(validity, validityOffset + from, to - from, classes, first, stride);
}

const BYTE = 0xff;

/** Goes from one unset bit to the next, not from bit to bit: which ones are unset nobody could guess. */
function clearUnset(
  bits: Uint8Array,
  firstBit: number,
  count: number,
  classes: Int32Array,
  first: number,
  stride: number,
): void {
  const end = firstBit + count;
  for (let start = firstBit & ~7; start < end; start += 8)
    for (let unset = ~bits[start >>> 3] & BYTE; unset !== 0; unset &= unset - 1) {
      const bit = start + 31 - Math.clz32(unset & -unset);
      if (bit >= firstBit && bit < end) classes[first + (bit - firstBit) * stride] = ABSENT_CLASS;
    }
}
