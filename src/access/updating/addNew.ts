import { numberOfId } from '../../core/idTable.js';
import { ACCOUNT, typeNumber } from '../deciding/levels.js';
import { recordTable } from '../deciding/recordTable.js';
import type { AccessIndex } from '../indexTypes.js';
import { addRecord } from './addRecord.js';
import { addUser } from './addUser.js';
import type { AccessChanges } from './types.js';

/**
 * An index with the records and users that changes bring: those that they declare and, where the users of the index are
 * all whom anything names, those whom they name.
 */
export function addNew(index: AccessIndex, changes: AccessChanges): AccessIndex {
  const { users = [], assignments = [], records = [] } = changes;
  let grown = index;
  for (const { id } of users) grown = withUserId(grown, id);
  for (const userId of index.users.isClosed ? [] : namedUsers(changes)) grown = withUserId(grown, userId);
  for (const { accountId } of assignments) grown = withRecordId(grown, ACCOUNT, accountId);
  for (const { type, id } of records) grown = withRecordId(grown, typeNumber(type), id);
  return grown;
}

function withUserId(index: AccessIndex, userId: string): AccessIndex {
  return numberOfId(index.users.ids, userId) === -1 ? addUser(index, userId) : index;
}

function withRecordId(index: AccessIndex, type: number, id: string): AccessIndex {
  return numberOfId(recordTable(index, type).ids, id) === -1 ? addRecord(index, type, id) : index;
}

function namedUsers({
  memberships = [],
  ownership = [],
  shares = [],
  teams = [],
  denies = [],
}: AccessChanges): string[] {
  const within = [
    ...ownership.flatMap(({ owners }) => owners),
    ...shares.flatMap((each) => each.shares),
    ...teams.flatMap(({ members }) => members),
  ];
  return [...memberships, ...within, ...denies].map(({ userId }) => userId);
}
