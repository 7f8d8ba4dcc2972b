import type { AccountColumns, IntegerArray } from '../columnTypes.js';
import { isPresent } from './columnValue.js';

/** A function that gives the usable ids from one row up to another; an empty one is none, as it is in records. */
export type ReadIds = (from: number, to: number, ids: (string | undefined)[]) => void;

/** A reader of ids; in plain JavaScript some may be no texts. */
export function idReader({ ids: source }: AccountColumns): ReadIds {
  if (!('codes' in source)) return (from, to, ids) => copyIds(source, from, to, ids);
  const { codes, values, validity } = source;
  return (from, to, ids) => {
    lookUpIds(codes, values, from, to, ids);
    if (validity === undefined) return;
    for (let row = from; row < to; row++) if (!isPresent(source, row)) ids[row - from] = undefined;
  };
}

// They take lists one by one for the reason that `inBlocks` gives.

function copyIds(source: readonly unknown[], from: number, to: number, ids: (string | undefined)[]): void {
  for (let row = from; row < to; row++) ids[row - from] = usableId(source[row]);
}

function lookUpIds(
  codes: IntegerArray,
  values: readonly unknown[],
  from: number,
  to: number,
  ids: (string | undefined)[],
): void {
  for (let row = from; row < to; row++) ids[row - from] = codes[row] < 0 ? undefined : usableId(values[codes[row]]);
}

function usableId(id: unknown): string | undefined {
  return typeof id === 'string' && id.length > 0 ? id : undefined;
}
