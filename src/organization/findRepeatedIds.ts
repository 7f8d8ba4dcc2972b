import type { Issue } from '../core/issues.js';

/** The ids of a list that an earlier entry has already; `pointerOf` says where the id of an entry stands. */
export function findRepeatedIds(ids: readonly string[], pointerOf: (row: number) => string): Issue[] {
  const firstRows = new Map<string, number>();
  return ids.flatMap((id, row): Issue[] => {
    const first = firstRows.get(id);
    if (first === undefined) firstRows.set(id, row);
    return first === undefined
      ? []
      : [{ code: 'duplicate_id', pointer: pointerOf(row), id, firstPointer: pointerOf(first) }];
  });
}
