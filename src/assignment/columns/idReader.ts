import type { AccountColumns } from '../columnTypes.js';
import { isPresent } from './columnValue.js';

/** A function that gives the usable ids from one row up to another; an empty one is none, as it is in records. */
export type ReadIds = (from: number, to: number, ids: (string | undefined)[]) => void;

/** A reader of ids; in plain JavaScript some may be no texts. */
export function idReader({ ids: source }: AccountColumns): ReadIds {
  if (!('codes' in source)) {
    return (from, to, ids) => {
      for (let row = from; row < to; row++) ids[row - from] = usableId(source[row]);
    };
  }
  const { codes, values, validity } = source;
  return (from, to, ids) => {
    for (let row = from; row < to; row++) {
      const isThere = codes[row] >= 0 && (validity === undefined || isPresent(source, row));
      ids[row - from] = isThere ? usableId(values[codes[row]]) : undefined;
    }
  };
}

function usableId(id: unknown): string | undefined {
  return typeof id === 'string' && id !== '' ? id : undefined;
}
