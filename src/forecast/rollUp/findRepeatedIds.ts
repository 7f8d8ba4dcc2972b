import type { Issue } from '../../core/issues.js';

/** An issue for each entry of a list whose id an earlier one has. */
export function findRepeatedIds(entries: readonly { readonly id: string }[], pointer: string): Issue[] {
  const firstAt = new Map<string, number>();
  return entries.flatMap(({ id }, at): Issue[] => {
    const first = firstAt.get(id);
    if (first !== undefined) {
      return [{ code: 'duplicate_id', pointer: `${pointer}/${at}/id`, id, firstPointer: `${pointer}/${first}/id` }];
    }
    firstAt.set(id, at);
    return [];
  });
}
