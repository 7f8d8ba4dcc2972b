import type { AccessIndex, UserAccess } from '../indexTypes.js';

/** An index in which some things about one user are otherwise. */
export function withUser(index: AccessIndex, number: number, changed: Partial<UserAccess>): AccessIndex {
  const users = index.users.users.slice();
  users[number] = { ...users[number], ...changed };
  return { ...index, users: { ...index.users, users } };
}
