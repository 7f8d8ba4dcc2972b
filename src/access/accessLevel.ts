import { numberOfId } from '../core/idTable.js';
import { unreadableError } from '../core/unreadableError.js';
import type { AccessLevel } from '../model/types.js';
import { findRow, typeOf } from './deciding/findRow.js';
import { LEVELS } from './deciding/levels.js';
import { plainLevel } from './deciding/plainLevel.js';
import { recordLevel } from './deciding/recordLevel.js';
import type { AccessIndex } from './indexTypes.js';
import { requireAccessIndex } from './requireAccessIndex.js';
import type { RecordRef } from './types.js';

/**
 * What a user may do with a record: {@link checkAccess} without the reasons, for many questions.
 *
 * A user or a record that nobody knows has `none`. Constant time but for the territories of the record, and the contacts
 * and opportunities of an account where `policy.parent` asks for them.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no index.
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01' });
 * accessLevel(index, 'ann', { type: 'account', id: 'siemens' }); // => 'edit'
 * accessLevel(index, 'ann', { type: 'account', id: 'nobody' }); // => 'none'
 */
export function accessLevel(index: AccessIndex, userId: string, ref: RecordRef): AccessLevel {
  requireAccessIndex(index);
  try {
    const number = numberOfId(index.users.ids, userId);
    const type = typeOf(ref);
    const row = findRow(index, type, ref);
    return number === -1 || row === -1 ? 'none' : LEVELS[levelOf(index, number, type, row)];
  } catch (error) {
    throw unreadableError(error);
  }
}

function levelOf(index: AccessIndex, number: number, type: number, row: number): number {
  const level = plainLevel(index, number, type, row);
  return level === -1 ? recordLevel(index, index.users.users[number], type, row) : level;
}
