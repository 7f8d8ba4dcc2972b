import type { AssignmentTable } from '../../assignment/types.js';
import type { Issue } from '../../core/issues.js';

/** What keeps a table of assignments from being one. */
export function findTableIssues(table: AssignmentTable): Issue[] {
  return isWhole(table)
    ? []
    : [{ code: 'wrong_type', pointer: '/assignments', expected: 'a table from assignAccounts', received: 'another' }];
}

/** A table whose numbers do not fit together may come from another version, or from hands that slipped. */
function isWhole({ accountIds, territoryIds, offsets, territories }: AssignmentTable): boolean {
  if (!isTexts(accountIds) || !isTexts(territoryIds)) return false;
  if (!(offsets instanceof Uint32Array) || !(territories instanceof Uint32Array)) return false;
  if (offsets.length !== accountIds.length + 1 || offsets[0] !== 0 || offsets[accountIds.length] > territories.length) {
    return false;
  }
  for (let row = 0; row < accountIds.length; row++) if (offsets[row] > offsets[row + 1]) return false;
  for (let entry = 0; entry < territories.length; entry++) if (territories[entry] >= territoryIds.length) return false;
  return true;
}

function isTexts(list: readonly unknown[]): boolean {
  if (!Array.isArray(list)) return false;
  for (let at = 0; at < list.length; at++) if (typeof list[at] !== 'string') return false;
  return true;
}
