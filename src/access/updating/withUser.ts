import { PLAIN_WIDTH, plainNumbers } from '../deciding/plainUsers.js';
import type { AccessIndex, UserAccess } from '../indexTypes.js';
import { withNumbers } from '../tables/numberPages.js';

/** An index in which some things about one user, who may be the one after the last, are otherwise. */
export function withUser(index: AccessIndex, number: number, changed: Partial<UserAccess>): AccessIndex {
  const users = index.users.users.slice();
  users[number] = { ...users[number], ...changed };
  const plain = withNumbers(index.users.plain, number * PLAIN_WIDTH, plainNumbers(users[number], index.rules), -1);
  return { ...index, users: { ...index.users, users, plain } };
}
