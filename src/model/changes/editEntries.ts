import type { Draft } from 'immer';
import { type Edit, produceEdit } from './produceEdit.js';
import type { Patch } from './types.js';

/** A list whose entries at `positions` are as `recipe` leaves them. */
export function editEntries<Entry extends object>(
  list: readonly Entry[],
  path: Patch['path'],
  positions: readonly number[],
  recipe: (draft: Draft<Entry>) => void,
): Edit<readonly Entry[]> {
  const edits = positions.map((position) => produceEdit(list[position], [...path, position], recipe));
  const value = list.slice();
  for (const [row, position] of positions.entries()) value[position] = edits[row].value;
  return {
    value,
    patches: edits.flatMap(({ patches }) => patches),
    inversePatches: edits.flatMap(({ inversePatches }) => inversePatches),
  };
}
