import type { Edit } from './produceEdit.js';
import type { Patch } from './types.js';

/** A list with other entries at some positions. */
export function replaceEntries<Entry>(
  list: readonly Entry[],
  path: Patch['path'],
  entries: ReadonlyMap<number, Entry>,
): Edit<readonly Entry[]> {
  const changed = [...entries].filter(([position, entry]) => list[position] !== entry);
  const value = list.slice();
  for (const [position, entry] of changed) value[position] = entry;
  return {
    value,
    patches: changed.map(([position]) => ({ op: 'replace', path: [...path, position], value: value[position] })),
    inversePatches: changed.map(([position]) => ({ op: 'replace', path: [...path, position], value: list[position] })),
  };
}
