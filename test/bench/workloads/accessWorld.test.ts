import { describe, expect, it } from 'vitest';
import { accessPairs, freshPairs } from '../../../bench/workloads/access/accessPairs.js';
import { accessWorld, withoutOwners } from '../../../bench/workloads/access/accessWorld.js';
import { compileAccess, compileModel, listAccessible } from '../../../src/index.js';

const ACCOUNTS = 2_000;
const world = accessWorld(ACCOUNTS);

describe('a world of access', () => {
  it('is always the same one', () => {
    expect(accessWorld(ACCOUNTS)).toEqual(world);
  });

  it('has two different territories and one owner for each account', () => {
    const { offsets, territories, accountIds } = world.assignments;
    expect(accountIds).toHaveLength(ACCOUNTS);
    for (const [row] of accountIds.entries())
      expect(new Set(territories.subarray(offsets[row], offsets[row + 1])).size).toBe(2);
    expect(world.ownership.map(({ id }) => id)).toEqual(accountIds);
    expect(new Set(world.shares.map(({ id }) => id)).size).toBe(ACCOUNTS / 20);
  });

  it('has a valid model whose territories are in the order of the table', () => {
    expect(compileModel(world.model).index.nodes).toHaveLength(20);
    expect(world.assignments.territoryIds).toEqual(world.model.territories.map(({ id }) => id).sort());
  });

  it('has one to three memberships for each user, and one user who sees everything', () => {
    const counts = world.users.map(({ id }) => world.memberships.filter(({ userId }) => userId === id).length);
    expect([...new Set(counts)].sort()).toEqual([1, 2, 3]);
    const index = compileAccess(withoutOwners(world), { asOf: '2026-07-01' });
    expect([...listAccessible(index, world.users[0].id, 'account')]).toHaveLength(ACCOUNTS);
  });
});

describe('pairs of access', () => {
  it('are the same for the same seed, of some users where they are given', () => {
    const pairs = accessPairs(world, { count: 100, seed: 1, among: ['u1'] });
    expect(accessPairs(world, { count: 100, seed: 1, among: ['u1'] })).toEqual(pairs);
    expect(new Set(pairs.userIds)).toEqual(new Set(['u1']));
  });

  it('say the same in new strings', () => {
    const pairs = accessPairs(world, { count: 100, seed: 1 });
    expect(freshPairs(pairs)).toEqual(pairs);
  });
});
