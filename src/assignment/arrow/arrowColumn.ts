import type { BitColumn, Column } from '../columnTypes.js';
import { arrowList } from './arrowList.js';
import { bitsIn, nullsOf } from './arrowMemory.js';
import { arrowNumbers } from './arrowNumbers.js';
import { arrowDates, arrowTexts } from './arrowTexts.js';
import { ARROW_TYPES, type ArrowVector, type Converted, type ReadDictionary } from './types.js';
import { vectorName } from './vectorName.js';

/** The column of the values that one batch has. */
export function arrowColumn(vector: ArrowVector, readDictionary: ReadDictionary): Converted {
  switch (vector.type.typeId) {
    case ARROW_TYPES.null:
      return {};
    case ARROW_TYPES.int:
    case ARROW_TYPES.float:
      return arrowNumbers(vector);
    case ARROW_TYPES.bool:
      return convertedTo(arrowBits(vector), vector);
    case ARROW_TYPES.date:
      return convertedTo(arrowDates(vector), vector);
    case ARROW_TYPES.list:
    case ARROW_TYPES.largeList:
      return convertedTo(arrowList(vector, readDictionary), vector);
    default:
      return convertedTo(arrowTexts(vector, readDictionary), vector);
  }
}

function convertedTo(column: Column | undefined, vector: ArrowVector): Converted {
  if (column !== undefined) return { column };
  const expected = 'texts, numbers, truth values, days or lists of texts';
  return { refusal: { expected, received: vectorName(vector) } };
}

function arrowBits({ data: [data] }: ArrowVector): BitColumn | undefined {
  const bits = bitsIn(data.values, data.offset + data.length);
  if (bits === undefined) return undefined;
  return { bits, ...(data.offset === 0 ? {} : { bitsOffset: data.offset }), ...nullsOf(data) };
}
