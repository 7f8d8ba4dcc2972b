import * as z from 'zod/mini';
import type { Issue } from '../core/issues.js';
import { readPlainData } from '../core/readPlainData.js';
import { schemaIssues } from '../core/schemaIssues.js';
import { fail, throwIssues } from '../core/throwIssues.js';
import { linkParents } from '../hierarchy/linkParents.js';
import type { Membership, Territory } from './types.js';

/** A place in the chain of command; members that are not named here are passed over. */
export interface Role {
  readonly id: string;
  readonly name?: string;
  /** The role above, `null` for none. */
  readonly parentId: string | null;
  /** The user who leads those of the role. */
  readonly managerId?: string;
}

/** A user and the one role that the user has. */
export interface RoleUser {
  readonly id: string;
  readonly roleId: string;
}

const text = z.string('a text');
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));

const rolesSchema = z.object(
  {
    roles: z.array(
      z.object(
        {
          id,
          name: z.optional(text),
          parentId: z.nullable(z.string('the id of a role, or null for a root')),
          managerId: z.optional(text),
        },
        'an object',
      ),
      'a list',
    ),
    users: z.array(z.object({ id, roleId: id }, 'an object'), 'a list'),
  },
  'an object',
);

/**
 * Territories in the shape of a role hierarchy, with its users as members and its managers as managers: a start for a
 * plan that follows the chain of command. They have the ids of the roles, in the same order, and no criteria yet.
 *
 * @throws {@link TerritoryError} with everything that is wrong: `duplicate_id`, `unknown_parent` and `cycle` of roles,
 * `duplicate_id` and `unknown_role` of users.
 * @example
 * const { territories, memberships } = territoriesFromRoles({
 *   roles: [{ id: 'ceo', parentId: null }, { id: 'sales', parentId: 'ceo', managerId: 'u1' }],
 *   users: [{ id: 'u1', roleId: 'sales' }],
 * });
 * territories; // => [{ id: 'ceo', parentId: null }, { id: 'sales', parentId: 'ceo', managerId: 'u1' }]
 * memberships; // => [{ userId: 'u1', territoryId: 'sales' }]
 */
export function territoriesFromRoles(input: { readonly roles: readonly Role[]; readonly users: readonly RoleUser[] }): {
  territories: Territory[];
  memberships: Membership[];
} {
  return readPlainData(() => fromRoles(input));
}

function fromRoles(input: unknown): { territories: Territory[]; memberships: Membership[] } {
  const parsed = rolesSchema.safeParse(input);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, input));
  const { roles, users } = parsed.data;
  throwIssues([...linkParents(roles, (row) => `/roles/${row}`).issues, ...findUserIssues(users, roles)]);
  return {
    territories: roles,
    memberships: users.map((user) => ({ userId: user.id, territoryId: user.roleId })),
  };
}

function findUserIssues(users: readonly RoleUser[], roles: readonly Role[]): Issue[] {
  const roleIds = new Set(roles.map((role) => role.id));
  const firstRows = new Map<string, number>();
  return users.flatMap(({ id: userId, roleId }, row): Issue[] => {
    const pointer = `/users/${row}`;
    const first = firstRows.get(userId) ?? row;
    firstRows.set(userId, first);
    return [
      ...(first === row
        ? []
        : [
            { code: 'duplicate_id' as const, pointer: `${pointer}/id`, id: userId, firstPointer: `/users/${first}/id` },
          ]),
      ...(roleIds.has(roleId) ? [] : [{ code: 'unknown_role' as const, pointer: `${pointer}/roleId`, userId, roleId }]),
    ];
  });
}
