import type { Issue } from '../../core/issues.js';
import { copyKey } from './copyKey.js';
import { keyText } from './keyText.js';
import type { TargetKey } from './types.js';

/** Entries of a list whose key an earlier one has already. */
export function findKeyIssues(
  entries: readonly TargetKey[],
  list: '/targets' | '/results',
): Issue<'duplicate_target' | 'duplicate_result'>[] {
  const code = list === '/targets' ? 'duplicate_target' : 'duplicate_result';
  const firstRows = new Map<string, number>();
  return entries.flatMap((entry, row) => {
    const text = keyText(entry);
    const first = firstRows.get(text);
    if (first === undefined) firstRows.set(text, row);
    if (first === undefined) return [];
    return [{ code, pointer: `${list}/${row}`, firstPointer: `${list}/${first}`, ...copyKey(entry) }];
  });
}
