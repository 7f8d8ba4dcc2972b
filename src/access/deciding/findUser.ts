import { numberOfId } from '../../core/idTable.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';

/** The user with an id, `undefined` for an id that nobody has. */
export function findUser({ users }: AccessIndex, userId: string): UserAccess | undefined {
  const number = numberOfId(users.ids, userId);
  return number === -1 ? undefined : users.users[number];
}
