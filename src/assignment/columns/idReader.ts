import { isUsableId } from '../accountIdOf.js';
import type { AccountColumns, IntegerArray } from '../columnTypes.js';
import type { AccountChunk } from '../matching/accountChunk.js';
import { isPresent } from './columnValue.js';

/** A function that gives the ids from one row up to another. */
export type ReadIds = (from: number, to: number) => Pick<AccountChunk, 'ids' | 'firstId' | 'areAllUsable'>;

/** A reader of ids, which may use `room` for them. */
export function idReader({ ids: source }: AccountColumns, room: (string | undefined)[]): ReadIds {
  if (!('codes' in source)) {
    // All at once, since each is somewhere else in memory.
    const areAllUsable = areUsable(source);
    return (from) => ({ ids: source, firstId: from, areAllUsable });
  }
  const { codes, values, validity } = source;
  const read = { ids: room, firstId: 0, areAllUsable: false };
  return (from, to) => {
    lookUpIds(codes, values, from, to, room);
    if (validity !== undefined)
      for (let row = from; row < to; row++) if (!isPresent(source, row)) room[row - from] = undefined;
    return read;
  };
}

function areUsable(ids: readonly unknown[]): boolean {
  for (let row = 0; row < ids.length; row++) if (!isUsableId(ids[row])) return false;
  return true;
}

/** Takes lists one by one for the reason that `inBlocks` gives. */
function lookUpIds(
  codes: IntegerArray,
  values: readonly (string | null)[],
  from: number,
  to: number,
  ids: (string | undefined)[],
): void {
  for (let row = from; row < to; row++)
    ids[row - from] = codes[row] < 0 ? undefined : (values[codes[row]] ?? undefined);
}
