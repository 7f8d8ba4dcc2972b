import { type IdTable, idOf } from '../core/idTable.js';
import { findUser } from './deciding/findUser.js';
import { findDeny } from './deciding/recordLevel.js';
import { recordTable } from './deciding/recordTable.js';
import type { AccessIndex, UserAccess } from './indexTypes.js';
import { accessibleRows } from './listing/accessibleRows.js';
import { distinctRows } from './listing/distinctRows.js';
import type { Rows } from './listing/grantedRows.js';
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

function listIds(index: AccessIndex, userId: string, type: number, minLevel: number): IterableIterator<string> {
  const user = findUser(index, userId);
  if (user?.isOpen !== true || user.ceilings[type] < minLevel) return [].values();
  const { ids } = recordTable(index, type);
  const parts = distinctRows(accessibleRows(index, user, type, minLevel), ids.count);
  return idsOfRows(parts, ids, denyTest(index, user, type));
}

/** By hand, since a generator takes several times as long for each id. */
function idsOfRows(
  parts: Iterator<Rows>,
  ids: IdTable,
  isKept: ((row: number) => boolean) | undefined,
): IterableIterator<string> {
  let rows: Rows = [];
  let at = 0;
  return {
    next() {
      for (;;) {
        while (at < rows.length) {
          const row = rows[at++];
          if (isKept === undefined || isKept(row)) return { value: idOf(ids, row), done: false };
        }
        const part = parts.next();
        if (part.done === true) return { value: undefined, done: true };
        rows = part.value;
        at = 0;
      }
    },
    [Symbol.iterator]() {
      return this;
    },
  };
}

function denyTest(index: AccessIndex, user: UserAccess, type: number): ((row: number) => boolean) | undefined {
  if (user.denies.every(({ size }) => size === 0)) return undefined;
  return (row) => findDeny(index, user, type, row) === undefined;
}
