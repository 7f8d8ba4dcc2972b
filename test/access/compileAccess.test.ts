import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessIndex,
  type AccessInput,
  type AccessOptions,
  accessFilter,
  accessLevel,
  accessPolicies,
  checkAccess,
  compileAccess,
  listAccessible,
  type RecordRef,
  type RecordType,
  whoCanAccess,
} from '../../src/index.js';
import { accessWorlds } from '../support/accessArbitraries.js';
import { brokenAccessWorlds, everyBrokenWorld } from '../support/accessBrokenWorlds.js';
import { thrownIssues } from '../support/thrownIssues.js';

const options = { asOf: '2026-01-02' };
const types: readonly RecordType[] = ['account', 'contact', 'opportunity'];

function issuesOf(input: AccessInput, given: AccessOptions) {
  return thrownIssues(() => compileAccess(input, given)).map((issue) => ({
    code: issue.code,
    pointer: 'pointer' in issue ? issue.pointer : undefined,
  }));
}

describe('compileAccess', () => {
  it.each(everyBrokenWorld().map((world) => [world.description, world] as const))('refuses %s', (_, world) => {
    const { input, options: given, issue } = world;
    expect(issuesOf(input, given)).toContainEqual(issue);
  });

  it('refuses what is wrong in any world', () => {
    fc.assert(
      fc.property(brokenAccessWorlds(), ({ input, options: given, issue }) => {
        expect(issuesOf(input, given)).toContainEqual(issue);
      }),
    );
  });

  it('tells no issue but that of the one thing that is wrong', () => {
    const single = everyBrokenWorld().filter(({ input }) => input.model?.territories?.length === 1);
    for (const { input, options: given, issue } of single) expect(issuesOf(input, given)).toEqual([issue]);
  });

  it('tells everything that ids are wrong about at once', () => {
    const input: AccessInput = {
      model: { id: 'm', territories: [{ id: 't', parentId: null, managerId: 'nobody' }] },
      users: [{ id: 'u', roleId: 'none' }, { id: 'u' }],
      memberships: [{ userId: 'nobody', territoryId: 'nowhere' }],
      shares: [{ type: 'contact', id: 'none', userId: 'u', level: 'view' }],
      denies: [{ scope: 'path', userId: 'u', territoryId: 'nowhere' }],
    };
    const found = issuesOf(input, options).map(({ code, pointer }) => `${code} ${pointer}`);
    expect(found.sort()).toEqual([
      'duplicate_id /users/1/id',
      'unknown_record /shares/0/id',
      'unknown_role /users/0/roleId',
      'unknown_territory /denies/0/territoryId',
      'unknown_territory /memberships/0/territoryId',
      'unknown_user /memberships/0/userId',
      'unknown_user /model/territories/0/managerId',
    ]);
  });

  it('tells what is wrong with the form of several parts at once', () => {
    const broken = { model: { id: 'm' }, users: 'ann', shares: [{}] };
    const input: AccessInput = JSON.parse(JSON.stringify(broken));
    const found = issuesOf(input, options).map(({ pointer }) => pointer);
    expect(found).toEqual(
      expect.arrayContaining(['/model/territories', '/users', '/shares/0/type', '/shares/0/level']),
    );
  });

  it('names the first one of two ids', () => {
    const input = { model: { id: 'm', territories: [] }, users: [{ id: 'u' }, { id: 'v' }, { id: 'u' }] };
    expect(thrownIssues(() => compileAccess(input, options))).toEqual([
      { code: 'duplicate_id', pointer: '/users/2/id', id: 'u', firstPointer: '/users/0/id' },
    ]);
  });

  it('does not change what it is given', () => {
    fc.assert(
      fc.property(accessWorlds(), ({ input, options: given }) => {
        const before = JSON.stringify([input, given]);
        compileAccess(input, given);
        expect(JSON.stringify([input, given])).toBe(before);
      }),
    );
  });

  it('takes members that are undefined for absent', () => {
    const input = {
      model: { id: 'm', territories: [] },
      ...{ memberships: undefined, assignments: undefined, records: undefined, ownership: undefined },
      ...{ shares: undefined, teams: undefined, denies: undefined, users: undefined, roles: undefined },
    };
    expect(issuesOf(input, { ...options, policy: undefined })).toEqual([]);
  });

  it('lets a role have any name', () => {
    const memberRoles: AccessOptions['policy'] = JSON.parse(
      '{ "memberRoles": { "__proto__": { "account": "none" }, "constructor": { "account": "full" } } }',
    );
    const index = compileAccess(
      {
        model: { id: 'm', territories: [{ id: 't', parentId: null, access: { account: 'edit' } }] },
        memberships: ['__proto__', 'constructor', 'toString'].map((role) => ({ userId: role, territoryId: 't', role })),
        assignments: [{ accountId: 'a', territoryId: 't' }],
      },
      { ...options, policy: memberRoles },
    );
    const levels = ['__proto__', 'constructor', 'toString'].map((userId) =>
      accessLevel(index, userId, { type: 'account', id: 'a' }),
    );
    expect(levels).toEqual(['none', 'full', 'edit']);
  });
});

const known: AccessIndex = compileAccess(
  {
    model: {
      id: 'm',
      territories: [
        {
          id: 't',
          parentId: null,
          name: 'secret',
          criteria: { '==': [{ var: 'secret' }, 'secret'] },
          attributes: { secret: 'secret' },
        },
      ],
    },
    roles: [{ id: 'r', name: 'secret', parentId: null }],
    users: [
      { id: 'u', roleId: 'r' },
      { id: 'v', roleId: 'r' },
      { id: 'w', isAdministrator: true },
    ],
    memberships: [{ userId: 'u', territoryId: 't' }],
    assignments: [{ accountId: 'a', territoryId: 't' }],
    records: [
      { type: 'contact', id: 'c', accountId: 'a' },
      { type: 'opportunity', id: 'o', territoryIds: ['t'] },
    ],
    ownership: [{ type: 'account', id: 'a', userId: 'v' }],
    teams: [{ accountId: 'a', userId: 'u', access: { contact: 'edit' } }],
  },
  { ...options, policy: accessPolicies.salesforce },
);

describe('a question about what nobody knows', () => {
  const unknown: RecordRef[] = types.map((type) => ({ type, id: 'nothing' }));
  const account: RecordRef = { type: 'account', id: 'a' };

  it('is answered with nothing', () => {
    expect(accessLevel(known, 'nobody', account)).toBe('none');
    for (const ref of unknown) {
      expect(accessLevel(known, 'w', ref)).toBe('none');
      expect(whoCanAccess(known, ref)).toEqual([]);
      expect([...listAccessible(known, 'nobody', ref.type)]).toEqual([]);
    }
  });

  it('is answered with an issue by a check', () => {
    expect(checkAccess(known, 'nobody', account)).toEqual({
      level: 'none',
      reasons: [],
      issues: [{ code: 'unknown_user', userId: 'nobody' }],
    });
    expect(checkAccess(known, 'w', { type: 'contact', id: 'a' })).toEqual({
      level: 'none',
      reasons: [],
      issues: [{ code: 'unknown_record', type: 'contact', id: 'a' }],
    });
    expect(checkAccess(known, 'nobody', { type: 'contact', id: 'a' }).issues).toHaveLength(2);
  });

  it('tells what is wrong with the day and with the input at once', () => {
    const input = { model: { id: 'm', territories: [{ id: 'a', parentId: 'b' }] } };
    expect(thrownIssues(() => compileAccess(input, { asOf: '2026-02-30' }))).toEqual([
      { code: 'invalid_date', pointer: '/asOf', received: '2026-02-30' },
      { code: 'unknown_parent', pointer: '/model/territories/0/parentId', id: 'a', parentId: 'b' },
    ]);
  });

  it('never throws, whatever the ids are', () => {
    const values = fc.oneof(fc.anything(), fc.constantFrom('u', 'a', '__proto__', 'constructor'));
    fc.assert(
      fc.property(values, values, values, (userId, type, id) => {
        // Callers without types pass anything.
        const [anyUser, anyRef] = [userId, { type, id }].map(
          (each) => Object.assign(Object.create(null), { each }).each,
        );
        for (const ref of [anyRef, anyUser]) {
          expect(['none', 'view', 'edit', 'full']).toContain(accessLevel(known, anyUser, ref));
          expect(checkAccess(known, anyUser, ref).level).toBe(accessLevel(known, anyUser, ref));
          expect(whoCanAccess(known, ref).every((each) => ['u', 'v', 'w'].includes(each))).toBe(true);
        }
      }),
    );
  });
});

describe('what access says', () => {
  it('holds ids and levels alone', () => {
    for (const userId of ['u', 'v', 'w', 'x']) {
      for (const type of types) {
        const decisions = ['a', 'c', 'o'].map((id) => checkAccess(known, userId, { type, id }));
        expect(JSON.stringify([decisions, accessFilter(known, userId, type)])).not.toContain('secret');
      }
    }
  });
});
