import { idOf } from '../core/idTable.js';
import { readPlainData } from '../core/readPlainData.js';
import { findRow, typeOf } from './deciding/findRow.js';
import { recordLevel } from './deciding/recordLevel.js';
import type { AccessIndex } from './indexTypes.js';
import { candidateUsers } from './listing/candidateUsers.js';
import { requireAccessIndex } from './requireAccessIndex.js';
import { requireLevel } from './requireLevel.js';
import type { GrantedLevel, RecordRef } from './types.js';

/**
 * The ids of all users who have at least a level on a record, by UTF-16 code unit: those, and only those, for whom
 * {@link checkAccess} says so. None for a record that nobody knows.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no index or level.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * whoCanAccess(index, { type: 'account', id: 'siemens' }); // => ['ann', 'ben']
 * whoCanAccess(index, { type: 'account', id: 'siemens' }, 'full'); // => ['ben']
 */
export function whoCanAccess(index: AccessIndex, ref: RecordRef, minLevel: GrantedLevel = 'view'): string[] {
  requireAccessIndex(index);
  const level = requireLevel(minLevel);
  return readPlainData(() => {
    const type = typeOf(ref);
    const row = findRow(index, type, ref);
    return row === -1 ? [] : usersWith(index, { type, row, level });
  });
}

interface Wanted {
  readonly type: number;
  readonly row: number;
  readonly level: number;
}

function usersWith(index: AccessIndex, { type, row, level }: Wanted): string[] {
  const { ids, users } = index.users;
  const found: string[] = [];
  for (const number of candidateUsers(index, type, row)) {
    if (recordLevel(index, users[number], type, row) >= level) found.push(idOf(ids, number));
  }
  return found.sort();
}
