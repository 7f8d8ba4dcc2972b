import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseModel } from '../../src/index.js';
import { territoriesFromRoles } from '../../src/model/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { forests, parentGraphs } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

describe('territoriesFromRoles', () => {
  it('Z60: has the shape of the role tree, with its users and managers', () => {
    const roles = [
      { id: 'ceo', name: 'CEO', parentId: null },
      { id: 'sales', name: 'Sales', parentId: 'ceo', managerId: 'u1' },
      { id: 'mkt', name: 'Marketing', parentId: 'ceo' },
    ];
    const users = [
      { id: 'u1', roleId: 'sales' },
      { id: 'u2', roleId: 'sales' },
    ];
    expect(territoriesFromRoles({ roles, users })).toStrictEqual({
      territories: roles,
      memberships: [
        { userId: 'u1', territoryId: 'sales' },
        { userId: 'u2', territoryId: 'sales' },
      ],
    });
  });

  it('passes over what roles and users have besides', () => {
    const roles = [{ id: 'ceo', parentId: null, salary: 1 }];
    const users = [{ id: 'u1', roleId: 'ceo', email: 'u1@example.com' }];
    expect(territoriesFromRoles({ roles, users })).toStrictEqual({
      territories: [{ id: 'ceo', parentId: null }],
      memberships: [{ userId: 'u1', territoryId: 'ceo' }],
    });
  });

  it('reports missing parents, cycles, repeated ids and unknown roles at once', () => {
    const roles = [
      { id: 'a', parentId: 'b' },
      { id: 'b', parentId: 'a' },
      { id: 'c', parentId: 'nowhere' },
      { id: 'c', parentId: null },
    ];
    const users = [
      { id: 'u1', roleId: 'c' },
      { id: 'u1', roleId: 'd' },
    ];
    expect(thrownIssues(() => territoriesFromRoles({ roles, users }))).toEqual([
      { code: 'duplicate_id', pointer: '/roles/3/id', id: 'c', firstPointer: '/roles/2/id' },
      { code: 'unknown_parent', pointer: '/roles/2/parentId', id: 'c', parentId: 'nowhere' },
      { code: 'cycle', pointer: '/roles/0/parentId', ids: ['a', 'b'] },
      { code: 'duplicate_id', pointer: '/users/1/id', id: 'u1', firstPointer: '/users/0/id' },
      { code: 'unknown_role', pointer: '/users/1/roleId', userId: 'u1', roleId: 'd' },
    ]);
  });

  it('reports what is no role or user', () => {
    const input = JSON.parse('{"roles": [{"id": "", "parentId": null}, 7], "users": [{"id": "u1"}]}');
    expect(thrownIssues(() => territoriesFromRoles(input))).toMatchObject([
      { code: 'wrong_type', pointer: '/roles/0/id' },
      { code: 'wrong_type', pointer: '/roles/1' },
      { code: 'missing_member', pointer: '/users/0/roleId' },
    ]);
  });

  it('property: every forest of roles makes a valid model with the same parents', () => {
    fc.assert(
      fc.property(forests(), (roles) => {
        const users = roles.map(({ id }) => ({ id: `user of ${id}`, roleId: id }));
        const { territories, memberships } = territoriesFromRoles(deepFreeze({ roles, users }));
        expect(parseModel({ id: 'plan', territories }).territories).toEqual(roles);
        expect(memberships.map(({ territoryId }) => territoryId)).toEqual(roles.map(({ id }) => id));
      }),
    );
  });

  it('property: anything but a forest is refused', () => {
    fc.assert(
      fc.property(parentGraphs(), (roles) => {
        const isForest = roles.every(({ id }) => reachesRoot(roles, id));
        expect(thrownIssues(() => territoriesFromRoles({ roles, users: [] })).length === 0).toBe(isForest);
      }),
    );
  });
});

function reachesRoot(roles: readonly { id: string; parentId: string | null }[], id: string): boolean {
  let current: string | null | undefined = id;
  for (let steps = 0; steps <= roles.length && typeof current === 'string'; steps++) {
    const next: string = current;
    current = roles.find((role) => role.id === next)?.parentId;
  }
  return current === null;
}
