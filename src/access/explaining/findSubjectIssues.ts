import { describeValue } from '../../core/describeValue.js';
import { isMembers } from '../../core/isMembers.js';
import type { Issue } from '../../core/issues.js';
import { findRow, typeOf } from '../deciding/findRow.js';
import { findUser } from '../deciding/findUser.js';
import type { AccessIndex } from '../indexTypes.js';
import type { RecordRef } from '../types.js';

/** What is wrong with a question: a user or a record that nobody knows. */
export function findSubjectIssues(index: AccessIndex, userId: string, ref: RecordRef): Issue[] {
  return [...findUserIssues(index, userId), ...findRecordIssues(index, ref)];
}

/** A user that nobody knows, as an issue. */
export function findUserIssues(index: AccessIndex, userId: string): Issue[] {
  if (findUser(index, userId) !== undefined) return [];
  return typeof userId === 'string'
    ? [{ code: 'unknown_user', userId }]
    : [{ code: 'wrong_type', pointer: '/userId', expected: 'the id of a user', received: describeValue(userId) }];
}

/** A record that nobody knows, as an issue. */
export function findRecordIssues(index: AccessIndex, ref: RecordRef): Issue[] {
  if (findRow(index, typeOf(ref), ref) !== -1) return [];
  if (isMembers(ref) && typeof ref.type === 'string' && typeof ref.id === 'string') {
    return [{ code: 'unknown_record', type: ref.type, id: ref.id }];
  }
  return [
    { code: 'wrong_type', pointer: '/ref', expected: 'the type and id of a record', received: describeValue(ref) },
  ];
}
