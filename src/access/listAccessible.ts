import { idOf } from '../core/idTable.js';
import { findUser } from './deciding/findUser.js';
import { findDeny } from './deciding/recordLevel.js';
import { recordTable } from './deciding/recordTable.js';
import type { AccessIndex, UserAccess } from './indexTypes.js';
import { accessibleRows } from './listing/accessibleRows.js';
import { distinctRows } from './listing/distinctRows.js';
import { requireAccessIndex } from './requireAccessIndex.js';
import { requireLevel } from './requireLevel.js';
import { requireType } from './requireType.js';
import type { GrantedLevel, RecordType } from './types.js';

/**
 * The ids of all records of a type on which a user has at least a level, one after the other and each once: those, and only
 * those, for which {@link checkAccess} says so. They come in no order that may be relied on; none come for a user that
 * nobody knows.
 *
 * The cost grows with what is listed, so the first ones come at once.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no index, type or level.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * [...listAccessible(index, 'ann', 'account')]; // => ['siemens', 'bosch']
 * [...listAccessible(index, 'ann', 'account', 'full')]; // => []
 */
export function listAccessible(
  index: AccessIndex,
  userId: string,
  type: RecordType,
  minLevel: GrantedLevel = 'view',
): IterableIterator<string> {
  requireAccessIndex(index);
  return listIds(index, userId, requireType(type), requireLevel(minLevel));
}

function* listIds(index: AccessIndex, userId: string, type: number, minLevel: number): Generator<string> {
  const user = findUser(index, userId);
  if (user?.isOpen !== true || user.ceilings[type] < minLevel) return;
  const { ids } = recordTable(index, type);
  const isKept = denyTest(index, user, type);
  for (const rows of distinctRows(accessibleRows(index, user, type, minLevel), ids.count)) {
    for (let at = 0; at < rows.length; at++) if (isKept(rows[at])) yield idOf(ids, rows[at]);
  }
}

function denyTest(index: AccessIndex, user: UserAccess, type: number): (row: number) => boolean {
  if (user.denies.every(({ size }) => size === 0)) return () => true;
  return (row) => findDeny(index, user, type, row) === undefined;
}
