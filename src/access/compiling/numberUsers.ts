import { addId, type IdTable, idBuilder, idTable, idTableOf } from '../../core/idTable.js';
import type { Issue } from '../../core/issues.js';
import type { ReadInput } from '../reading/readInput.js';

/** Every user that there is: those who are declared, or else all whom anything names. */
export function numberUsers(input: ReadInput, issues: Issue[]): IdTable {
  return input.users === undefined ? numberNamed(input) : numberDeclared(input.users, issues);
}

function numberDeclared(users: NonNullable<ReadInput['users']>, issues: Issue[]): IdTable {
  const builder = idBuilder(users.length);
  for (const [row, { id }] of users.entries()) {
    if (addId(builder, id)) continue;
    const firstPointer = `/users/${users.findIndex((each) => each.id === id)}/id`;
    issues.push({ code: 'duplicate_id', pointer: `/users/${row}/id`, id, firstPointer });
  }
  return idTable(builder);
}

function numberNamed({ hierarchy, memberships, ownership, shares, teams, denies }: ReadInput): IdTable {
  const named = new Set<string>();
  for (const { managerId } of hierarchy.nodes) if (managerId !== undefined) named.add(managerId);
  for (const list of [memberships, ownership, shares, teams, denies]) for (const { userId } of list) named.add(userId);
  return idTableOf([...named]);
}
