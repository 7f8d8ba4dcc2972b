import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountHolder, advance, disruptionOf, organizationModels } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

function holders(...entries: readonly string[]): AccountHolder[] {
  return entries.map((entry) => {
    const [accountId, userId, territoryId] = entry.split(' ');
    return { accountId, userId, ...(territoryId === undefined ? {} : { territoryId }) };
  });
}

const before = deepFreeze(holders('a ann north', 'b ann north', 'b bob north', 'c bob south', 'd cy south'));
const after = deepFreeze(
  holders('a ann north', 'b ann north', 'b cy north', 'c bob north', 'c eve north', 'e eve north'),
);
const accounts = [
  { accountId: 'a', amountMinor: 100 },
  { accountId: 'b', amountMinor: 200 },
  { accountId: 'c', amountMinor: 300 },
  { accountId: 'e', amountMinor: 50 },
];

describe('disruptionOf', () => {
  it('counts accounts, amounts and relations that change hands', () => {
    const found = disruptionOf(before, after, { accounts });
    expect(found.accounts).toEqual({ changed: 2, before: 4, share: 0.5 });
    expect(found.amounts).toEqual({ changed: 200, before: 600, share: 1 / 3 });
    expect(found.relations).toEqual({ changed: 2, before: 5, share: 0.4 });
    expect(found.relationsGained).toBe(3);
    expect(found.accountIdsWithoutAmount).toEqual(['d']);
    expect(found.issues).toEqual([]);
  });

  it('has what becomes of every account', () => {
    const { rows } = disruptionOf(before, after, { accounts });
    expect(rows.map(({ accountId, outcome }) => [accountId, outcome])).toEqual([
      ['a', 'kept'],
      ['b', 'moved'],
      ['c', 'joined'],
      ['d', 'abandoned'],
      ['e', 'new'],
    ]);
    expect(rows[1]).toEqual({
      accountId: 'b',
      outcome: 'moved',
      leftUserIds: ['bob'],
      joinedUserIds: ['cy'],
      amountMinor: 200,
    });
  });

  it('has what every user and every territory gives up and gets', () => {
    const { users, territories } = disruptionOf(before, after, { accounts });
    expect(users.find(({ userId }) => userId === 'bob')).toEqual({
      userId: 'bob',
      lostAccountIds: ['b'],
      gainedAccountIds: [],
      keptAccountIds: ['c'],
      lostMinor: 200,
      gainedMinor: 0,
      keptMinor: 300,
    });
    expect(territories).toEqual([
      {
        territoryId: 'north',
        lostAccountIds: [],
        gainedAccountIds: ['c', 'e'],
        keptAccountIds: ['a', 'b'],
        lostMinor: 0,
        gainedMinor: 350,
        keptMinor: 300,
        relationsLost: 1,
        relationsGained: 4,
      },
      {
        territoryId: 'south',
        lostAccountIds: ['c', 'd'],
        gainedAccountIds: [],
        keptAccountIds: [],
        lostMinor: 300,
        gainedMinor: 0,
        keptMinor: 0,
        relationsLost: 2,
        relationsGained: 0,
      },
    ]);
  });

  it('has no amounts where none are given, and no share of nothing', () => {
    expect(disruptionOf(before, after).amounts).toEqual({ changed: null, before: null, share: null });
    expect(disruptionOf([], after).accounts).toEqual({ changed: 0, before: 0, share: null });
  });

  it('has an issue for a sum beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const wide = ['a', 'b'].map((accountId) => ({ accountId, amountMinor: most }));
    const found = disruptionOf(before, before, { accounts: wide });
    expect(found.amounts).toEqual({ changed: 0, before: null, share: null });
    expect(found.issues).toEqual([{ code: 'unsafe_amount', received: '18014398509481982' }]);
  });

  it('takes the holdings that an account went through', () => {
    const { assemblyLine } = organizationModels;
    const plan = {
      organizations: [assemblyLine],
      units: [{ id: 'line', organizationId: 'assemblyLine', territoryId: 'dach' }],
      seats: [
        { unitId: 'line', roleId: 'accountExecutive', userId: 'ann' },
        { unitId: 'line', roleId: 'customerSuccess', userId: 'cy' },
      ],
    };
    const account = { accountId: 'acme', territoryId: 'dach' };
    const sold = advance(plan, { account, stage: 'close', date: '2026-01-01' });
    const adopted = advance(plan, { account, stage: 'adopt', date: '2026-02-01' }, { state: sold.state });
    const [then, now] = [sold, adopted].map(({ state }) => state.holdings.filter(({ to }) => to === undefined));
    expect(disruptionOf(then, now).rows).toMatchObject([{ leftUserIds: ['ann'], joinedUserIds: ['cy'] }]);
  });

  it('refuses an account with two amounts', () => {
    const twice = [accounts[0], accounts[0]];
    expect(thrownIssues(() => disruptionOf(before, after, { accounts: twice }))).toEqual([
      { code: 'duplicate_id', pointer: '/accounts/1/accountId', id: 'a', firstPointer: '/accounts/0/accountId' },
    ]);
  });

  const sides: fc.Arbitrary<AccountHolder[]> = fc.array(
    fc.record({
      accountId: fc.constantFrom('a', 'b', 'c', '__proto__'),
      userId: fc.constantFrom('ann', 'bob', 'cy', '__proto__'),
      territoryId: fc.constantFrom('north', 'south'),
    }),
    { maxLength: 10 },
  );
  const values = ['a', 'b', 'c'].map((accountId, row) => ({ accountId, amountMinor: 10 ** row }));

  it('property: agrees with a comparison of all pairs', () => {
    fc.assert(
      fc.property(sides, sides, (was, is) => {
        const found = disruptionOf(deepFreeze(was), deepFreeze(is), { accounts: values });
        const pairs = (list: AccountHolder[]) => new Set(list.map(({ accountId, userId }) => `${accountId} ${userId}`));
        const [old, next] = [pairs(was), pairs(is)];
        const ended = [...old].filter((pair) => !next.has(pair));
        expect(found.relations).toMatchObject({ changed: ended.length, before: old.size });
        expect(found.relationsGained).toBe([...next].filter((pair) => !old.has(pair)).length);
        const changed = new Set(ended.map((pair) => pair.split(' ')[0]));
        expect(found.accounts.changed).toBe(changed.size);
        expect(found.accounts.before).toBe(new Set(was.map(({ accountId }) => accountId)).size);
        const worth = values.filter(({ accountId }) => changed.has(accountId));
        expect(found.amounts.changed).toBe(worth.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
      }),
    );
  });

  it('property: nothing changes from a plan to itself, and back again everything is the other way round', () => {
    fc.assert(
      fc.property(sides, sides, (was, is) => {
        const same = disruptionOf(was, [...was].reverse(), { accounts: values });
        expect([same.accounts.changed, same.relations.changed, same.relationsGained]).toEqual([0, 0, 0]);
        const [there, back] = [disruptionOf(was, is), disruptionOf(is, was)];
        expect(there.relations.changed).toBe(back.relationsGained);
        for (const [row, user] of there.users.entries()) {
          expect(user.lostAccountIds).toEqual(back.users[row].gainedAccountIds);
          expect(user.keptAccountIds).toEqual(back.users[row].keptAccountIds);
        }
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(disruptionOf, undefined, args));
        call(hostileValue(recipe), []);
        call([hostileValue(recipe)], [], hostileValue(recipe));
        call([], [], { accounts: [hostileValue(recipe)] });
      }),
      { numRuns: 40 },
    );
  });
});
