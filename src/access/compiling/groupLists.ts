import type { UserAccess } from '../indexTypes.js';

/** By position: the numbers of the users in whose list it is, each once. */
export function groupLists(
  positions: number,
  users: readonly UserAccess[],
  listOf: (user: UserAccess) => readonly number[],
): number[][] {
  const groups: number[][] = Array.from({ length: positions }, () => []);
  for (const user of users) for (const position of new Set(listOf(user))) groups[position]?.push(user.number);
  return groups;
}
