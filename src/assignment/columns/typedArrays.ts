import type { IntegerArray, NumberColumn } from '../columnTypes.js';

const INTEGERS: readonly string[] = [
  'Int8Array',
  'Uint8Array',
  'Int16Array',
  'Uint16Array',
  'Int32Array',
  'Uint32Array',
];
const FLOATS: readonly string[] = ['Float64Array', 'Float32Array'];

/** Whether a value is a typed array of the integers that columns are made of. */
export function isIntegerArray(value: unknown): value is IntegerArray {
  return INTEGERS.includes(typedArrayKind(value));
}

/** Whether a value is a typed array of numbers that a column may have. */
export function isNumberArray(value: unknown): value is NumberColumn['numbers'] {
  const kind = typedArrayKind(value);
  return INTEGERS.includes(kind) || FLOATS.includes(kind);
}

/** Whether a value is an array of unsigned bytes. */
export function isByteArray(value: unknown): value is Uint8Array {
  return typedArrayKind(value) === 'Uint8Array';
}

/** Whether a value is an array of 64-bit integers, signed or not. */
export function isBigIntegerArray(value: unknown): value is BigInt64Array | BigUint64Array {
  return ['BigInt64Array', 'BigUint64Array'].includes(typedArrayKind(value));
}

/** The name of a typed array's constructor, in whatever realm it was made; `''` for anything else. */
function typedArrayKind(value: unknown): string {
  return ArrayBuffer.isView(value) ? Object.prototype.toString.call(value).slice('[object '.length, -1) : '';
}
