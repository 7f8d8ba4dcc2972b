import { isBigIntegerArray, isIntegerArray, isNumberArray } from '../columns/typedArrays.js';
import type { NumberColumn } from '../columnTypes.js';
import { nullsOf, presenceOf } from './arrowMemory.js';
import { ARROW_TYPES, type ArrowData, type ArrowVector, type Converted } from './types.js';

/**
 * The column of numbers, in the memory that they are in. Those of 16 bits are copied, and so are whole ones of 64 bits,
 * of which one that is not the same as a double is refused.
 */
export function arrowNumbers(vector: ArrowVector): Converted {
  const [data] = vector.data;
  const { values, length } = data;
  if (isBigIntegerArray(values)) return bigNumbers(values, data);
  // JavaScript has no numbers of 16 bits, so that what is there are their bits.
  if (vector.type.typeId === ARROW_TYPES.float && isIntegerArray(values)) {
    const numbers = Float32Array.from({ length }, (_, row) => Number(vector.get(row)));
    return { column: { numbers, ...nullsOf(data) } };
  }
  if (!isNumberArray(values)) return { refusal: { expected: 'numbers in a typed array', received: 'none' } };
  return { column: { numbers: fitted(values, length), ...nullsOf(data) } };
}

type Numbers = NumberColumn['numbers'];

function fitted(values: Numbers, length: number): Numbers {
  if (values.length >= length) return values.length === length ? values : values.subarray(0, length);
  const longer = new Float64Array(length);
  longer.set(values);
  return longer;
}

function bigNumbers(values: BigInt64Array | BigUint64Array, data: ArrowData): Converted {
  const numbers = Float64Array.from({ length: data.length }, (_, row) => Number(values[row] ?? 0n));
  const isThere = presenceOf(data);
  const row = numbers.findIndex((number, at) => !Number.isSafeInteger(number) && isThere(at));
  if (row === -1) return { column: { numbers, ...nullsOf(data) } };
  const expected = 'a whole number of at most 53 bits';
  return { refusal: { row, expected, received: `the number \`${values[row]}\`` } };
}
