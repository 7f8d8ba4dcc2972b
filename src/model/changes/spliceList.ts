import type { Edit } from './produceEdit.js';
import type { Patch } from './types.js';

/** A list with `removed` entries at `position` replaced by other ones. */
export function spliceList<Entry>(
  list: readonly Entry[],
  path: Patch['path'],
  position: number,
  { removed = 0, inserted = [] }: { readonly removed?: number; readonly inserted?: readonly Entry[] },
): Edit<readonly Entry[]> {
  const value = list.slice();
  const gone = value.splice(position, removed, ...inserted);
  const takeOut = (entries: readonly Entry[]) =>
    entries.map((): Patch => ({ op: 'remove', path: [...path, position] }));
  const putIn = (entries: readonly Entry[]) =>
    entries.map((entry, i): Patch => ({ op: 'add', path: [...path, position + i], value: entry }));
  return {
    value,
    patches: [...takeOut(gone), ...putIn(inserted)],
    inversePatches: [...takeOut(inserted), ...putIn(gone)],
  };
}
