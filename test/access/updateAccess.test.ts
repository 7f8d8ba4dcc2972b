import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessInput,
  type Assignment,
  accessLevel,
  checkAccess,
  compileAccess,
  updateAccess,
  whoCanAccess,
} from '../../src/index.js';
import { changedWorlds } from '../support/accessChangeArbitraries.js';
import { applySlowly } from '../support/accessChanges.js';
import { wrongAnswers } from '../support/accessEntries.js';
import { everyRef, everyUserId } from '../support/accessOracle.js';
import { thrownIssues } from '../support/thrownIssues.js';

const options = { asOf: '2026-01-02' };
const input: AccessInput = {
  model: {
    id: 'm',
    territories: [
      { id: 'emea', parentId: null },
      { id: 'dach', parentId: 'emea', access: { account: 'edit' } },
    ],
  },
  memberships: [{ userId: 'ann', territoryId: 'emea' }],
  assignments: [{ accountId: 'acme', territoryId: 'dach' }],
  records: [{ type: 'contact', id: 'c', accountId: 'acme' }],
};
const acme = { type: 'account', id: 'acme' } as const;

describe('updateAccess', () => {
  it('gives by every entry what an index of the changed input gives, after every change of many', () => {
    fc.assert(
      fc.property(changedWorlds(), ({ world, steps }) => {
        let index = compileAccess(world.input, world.options);
        let current = world.input;
        for (const step of steps) {
          index = updateAccess(index, step);
          current = applySlowly(current, step);
          expect(wrongAnswers(index, { ...world, input: current })).toEqual([]);
        }
      }),
    );
  });

  it('gives the very decisions of an index of the changed input', () => {
    fc.assert(
      fc.property(changedWorlds(), ({ world, steps }) => {
        const after = steps.reduce(applySlowly, world.input);
        const rebuilt = compileAccess(after, world.options);
        const updated = steps.reduce(updateAccess, compileAccess(world.input, world.options));
        for (const userId of everyUserId(after)) {
          for (const ref of everyRef(after)) {
            expect(checkAccess(updated, userId, ref)).toEqual(checkAccess(rebuilt, userId, ref));
          }
        }
      }),
    );
  });

  it('leaves the index as it was', () => {
    fc.assert(
      fc.property(changedWorlds(), ({ world, steps }) => {
        const index = compileAccess(world.input, world.options);
        steps.reduce(updateAccess, index);
        expect(wrongAnswers(index, world)).toEqual([]);
      }),
    );
  });

  it('takes what comes in the same change as that which names it', () => {
    const index = updateAccess(compileAccess({ ...input, users: [{ id: 'ann' }] }, options), {
      users: [{ id: 'ben' }],
      memberships: [{ userId: 'ben', memberships: [{ territoryId: 'dach' }] }],
      assignments: [{ accountId: 'bolt', territories: [{ territoryId: 'dach' }] }],
      records: [{ type: 'contact', id: 'd', entries: [{ accountId: 'bolt' }] }],
      shares: [{ type: 'contact', id: 'd', shares: [{ userId: 'ben', level: 'full' }] }],
    });
    expect(whoCanAccess(index, { type: 'account', id: 'bolt' })).toEqual(['ann', 'ben']);
    expect(accessLevel(index, 'ben', { type: 'contact', id: 'd' })).toBe('full');
  });

  it('takes an assignment as it is', () => {
    const moved: Assignment = { accountId: 'acme', territories: [{ territoryId: 'emea', source: 'rule' }], issues: [] };
    const index = updateAccess(compileAccess(input, options), { assignments: [moved] });
    expect(accessLevel(index, 'ann', acme)).toBe('view');
  });

  it('knows an account that has left its last territory', () => {
    const index = updateAccess(compileAccess(input, options), {
      assignments: [{ accountId: 'acme', territories: [] }],
    });
    expect(checkAccess(index, 'ann', acme)).toEqual({ level: 'none', reasons: [] });
  });

  it('looks at the dates of a change on the day of the index', () => {
    const memberships = [{ territoryId: 'dach', to: '2026-01-02' }];
    const index = updateAccess(compileAccess(input, options), { memberships: [{ userId: 'ann', memberships }] });
    expect(accessLevel(index, 'ann', acme)).toBe('none');
  });

  it.each<[string, object, object]>([
    ['a change that is none', [], { code: 'wrong_type', pointer: '' }],
    ['a list that there is not', { territories: [] }, { code: 'unknown_member', pointer: '/territories' }],
    ['a user without an id', { users: [{}] }, { code: 'missing_member', pointer: '/users/0/id' }],
    [
      'a membership of no territory',
      { memberships: [{ userId: 'ann', memberships: [{ territoryId: 'nowhere' }] }] },
      { code: 'unknown_territory', pointer: '/memberships/0/memberships/0/territoryId' },
    ],
    [
      'an assignment to no territory',
      { assignments: [{ accountId: 'acme', territories: [{ territoryId: 'nowhere' }] }] },
      { code: 'unknown_territory', pointer: '/assignments/0/territories/0/territoryId' },
    ],
    [
      'a record of no account',
      { records: [{ type: 'contact', id: 'c', entries: [{ accountId: 'none' }] }] },
      { code: 'unknown_record', pointer: '/records/0/entries/0/accountId' },
    ],
    [
      'an owner of no record',
      { ownership: [{ type: 'contact', id: 'none', owners: [{ userId: 'ann' }] }] },
      { code: 'unknown_record', pointer: '/ownership/0/id' },
    ],
    [
      'two owners on one day',
      { ownership: [{ ...acme, owners: [{ userId: 'ann' }, { userId: 'ben' }] }] },
      { code: 'duplicate_owner', pointer: '/ownership/0/owners/1' },
    ],
    [
      'a level that there is not',
      { shares: [{ ...acme, shares: [{ userId: 'ann', level: 'all' }] }] },
      { code: 'wrong_type', pointer: '/shares/0/shares/0/level' },
    ],
    [
      'an empty interval',
      {
        teams: [{ accountId: 'acme', members: [{ userId: 'ann', access: {}, from: '2026-01-02', to: '2026-01-02' }] }],
      },
      { code: 'empty_interval', pointer: '/teams/0/members/0' },
    ],
    [
      'a deny without a scope',
      { denies: [{ userId: 'ann', denies: [acme] }] },
      { code: 'missing_member', pointer: '/denies/0/denies/0/scope' },
    ],
    [
      'the same key twice',
      {
        denies: [
          { userId: 'ann', denies: [] },
          { userId: 'ann', denies: [] },
        ],
      },
      { code: 'duplicate_id', pointer: '/denies/1' },
    ],
  ])('refuses %s and leaves the index as it was', (_, change, issue) => {
    const index = compileAccess(input, options);
    expect(thrownIssues(() => updateAccess(index, change))).toMatchObject([issue]);
    expect(accessLevel(index, 'ann', acme)).toBe('edit');
  });

  it('refuses a user that is not among those given', () => {
    const index = compileAccess({ ...input, users: [{ id: 'ann' }] }, options);
    const memberships = [{ userId: 'ben', memberships: [{ territoryId: 'dach' }] }];
    expect(thrownIssues(() => updateAccess(index, { memberships }))).toMatchObject([
      { code: 'unknown_user', pointer: '/memberships/0/userId', userId: 'ben' },
    ]);
  });
});
