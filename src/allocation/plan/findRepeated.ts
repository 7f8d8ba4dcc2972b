import type { Issue } from '../../core/issues.js';

/** Ids that an earlier entry has already. */
export function findRepeated(ids: readonly string[], pointerOf: (row: number) => string): Issue[] {
  const first = new Map<string, number>();
  return ids.flatMap((id, row): Issue[] => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, row);
    return earlier === undefined
      ? []
      : [{ code: 'duplicate_id', pointer: pointerOf(row), id, firstPointer: pointerOf(earlier) }];
  });
}
