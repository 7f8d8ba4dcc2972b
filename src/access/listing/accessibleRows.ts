import { recordLevel } from '../deciding/recordLevel.js';
import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { candidateRows } from './candidateRows.js';
import { isOpenToEverybody } from './isOpenToEverybody.js';

/** The rows of a type on which a user has at least a level, each once. */
export function* accessibleRows(
  index: AccessIndex,
  user: UserAccess,
  type: number,
  minLevel: number,
): Generator<number> {
  if (!user.isOpen || user.ceilings[type] < minLevel) return;
  const { count } = recordTable(index, type).ids;
  if (mayHaveAll(index, user, type)) {
    for (let row = 0; row < count; row++) if (recordLevel(index, user, type, row) >= minLevel) yield row;
    return;
  }
  const seen = new Uint32Array((count + 31) >> 5);
  for (const rows of candidateRows(index, user, type)) {
    for (const row of rows) {
      const bit = 1 << (row & 31);
      if ((seen[row >> 5] & bit) !== 0) continue;
      seen[row >> 5] |= bit;
      if (recordLevel(index, user, type, row) >= minLevel) yield row;
    }
  }
}

function mayHaveAll(index: AccessIndex, user: UserAccess, type: number): boolean {
  return (user.isAdministrator && index.rules.administrator > 0) || isOpenToEverybody(index, type);
}
