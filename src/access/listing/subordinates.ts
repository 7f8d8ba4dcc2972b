import type { AccessIndex, UserAccess } from '../indexTypes.js';

/** The numbers of the users whose records a user has to do with because of the roles: those below, and those of the same. */
export function subordinates({ rules, roles }: AccessIndex, { role, number }: UserAccess): number[] {
  if (role === -1 || (rules.superior === 0 && rules.rolePeer === 0)) return [];
  const numbers: number[] = [];
  for (let position = role; position < roles.hierarchy.endOf[role]; position++) numbers.push(...roles.users[position]);
  return numbers.filter((each) => each !== number);
}

/** The numbers of the users to whom the owner of a record is one of those. */
export function superiors({ rules, roles, users }: AccessIndex, owner: number): number[] {
  const { role } = users.users[owner];
  if (role === -1 || (rules.superior === 0 && rules.rolePeer === 0)) return [];
  const numbers: number[] = [];
  const { parentOf } = roles.hierarchy;
  for (let position = role; position !== -1; position = parentOf[position]) numbers.push(...roles.users[position]);
  return numbers;
}
