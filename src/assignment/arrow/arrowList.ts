import { isBigIntegerArray, isIntegerArray } from '../columns/typedArrays.js';
import type { IntegerArray, TextListColumn } from '../columnTypes.js';
import { integersIn, nullsOf, presenceOf } from './arrowMemory.js';
import { codedTexts, isOfTexts } from './arrowTexts.js';
import type { ArrowVector, ReadDictionary } from './types.js';

/**
 * The column of lists of texts, with the offsets and, of a dictionary, the codes that are there; `undefined` for lists of
 * something else.
 *
 * The codes are copied where an element is nothing, since the bitmap of the elements is not part of a column.
 */
export function arrowList(vector: ArrowVector, readDictionary: ReadDictionary): TextListColumn | undefined {
  const [data] = vector.data;
  // Lists that were only made for a table to have them may lack the memory of elements.
  if (data.nullCount === data.length)
    return { offsets: new Int32Array(data.length + 1), codes: new Int32Array(), values: [], ...nullsOf(data) };
  const offsets = offsetsIn(data.valueOffsets, data.length);
  const elements = vector.getChildAt(0);
  if (elements === null || offsets === undefined) return undefined;
  const [from, to] = [offsets[0], offsets[data.length]];
  const rebased = () => (from === 0 ? offsets : offsets.map((offset) => offset - from));
  if (isOfTexts(elements)) return { offsets: rebased(), ...codedTexts(elements, from, to), ...nullsOf(data) };
  const [{ dictionary, length, values: memory, nullCount }] = elements.data;
  const values = dictionary === undefined ? undefined : readDictionary(dictionary);
  const codes = integersIn(memory, length);
  if (values === undefined || codes === undefined) return undefined;
  if (nullCount <= 0) return { offsets, codes, values, ...nullsOf(data) };
  return { offsets: rebased(), codes: codesOrNone(elements, codes, { from, to }), values, ...nullsOf(data) };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function codesOrNone({ data: [data] }: ArrowVector, codes: IntegerArray, { from, to }: Span): Int32Array {
  const isThere = presenceOf(data);
  return Int32Array.from({ length: to - from }, (_, at) => (isThere(from + at) ? codes[from + at] : -1));
}

/** One offset more than there are rows; the last rows of a column that was made longer have none and are empty. */
function offsetsIn(memory: unknown, rows: number): Int32Array | undefined {
  if (memory instanceof Int32Array && memory.length > rows) return memory.subarray(0, rows + 1);
  if (!isIntegerArray(memory) && !isBigIntegerArray(memory)) return undefined;
  const last = Math.max(0, memory.length - 1);
  return Int32Array.from({ length: rows + 1 }, (_, row) => Number(memory[Math.min(row, last)] ?? 0));
}
