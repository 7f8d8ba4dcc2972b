import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Holding, likeForLikeGrowth } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { shuffled } from '../../support/salesArbitraries.js';
import { thrownIssues } from '../../support/thrownIssues.js';

function held(...entries: readonly [territoryId: string, accountId: string, amountMinor: number][]): Holding[] {
  return entries.map(([territoryId, accountId, amountMinor]) => ({ territoryId, accountId, amountMinor }));
}

describe('likeForLikeGrowth', () => {
  it('counts only the accounts that a territory held in both periods', () => {
    const { rows } = likeForLikeGrowth({
      previous: held(['south', 'bosch', 100], ['south', 'lost', 50], ['north', 'otto', 300]),
      current: held(['south', 'bosch', 110], ['south', 'otto', 330], ['south', 'fresh', 40]),
    });
    expect(rows).toEqual([
      {
        territoryId: 'north',
        likeForLike: {
          currentMinor: 0,
          previousMinor: 0,
          changeMinor: 0,
          growth: null,
          reason: 'nonpositive_previous',
        },
        whole: { currentMinor: 0, previousMinor: 300, changeMinor: -300, growth: -1 },
        accountIds: [],
        leftOut: [{ accountId: 'otto', reason: 'moved_out', amountMinor: 300, territoryIds: ['south'] }],
      },
      {
        territoryId: 'south',
        likeForLike: { currentMinor: 110, previousMinor: 100, changeMinor: 10, growth: 0.1 },
        whole: { currentMinor: 480, previousMinor: 150, changeMinor: 330, growth: 2.2 },
        accountIds: ['bosch'],
        leftOut: [
          { accountId: 'fresh', reason: 'new', amountMinor: 40, territoryIds: [] },
          { accountId: 'lost', reason: 'gone', amountMinor: 50, territoryIds: [] },
          { accountId: 'otto', reason: 'moved_in', amountMinor: 330, territoryIds: ['north'] },
        ],
      },
    ]);
  });

  it('warns of territories whose accounts moved', () => {
    const { cautions } = likeForLikeGrowth({
      previous: held(['north', 'otto', 1], ['west', 'ikea', 1]),
      current: held(['south', 'otto', 1], ['west', 'ikea', 1], ['west', 'fresh', 1]),
    });
    expect(cautions).toEqual([
      { code: 'realignment', territoryId: 'north', movedIn: [], movedOut: ['otto'] },
      { code: 'realignment', territoryId: 'south', movedIn: ['otto'], movedOut: [] },
    ]);
  });

  it('warns of accounts that were lost, and of luck where several territories can be compared', () => {
    const { cautions } = likeForLikeGrowth({
      previous: held(['north', 'otto', 1], ['west', 'ikea', 1], ['west', 'lost', 9]),
      current: held(['north', 'otto', 2], ['west', 'ikea', 1]),
    });
    expect(cautions).toEqual([
      { code: 'survivors_only', territoryId: 'west', accountIds: ['lost'] },
      { code: 'regression_to_mean', territories: 2 },
    ]);
  });

  it('refuses an account twice in a territory, and lets it be in two', () => {
    const twice = held(['north', 'otto', 1], ['south', 'otto', 1], ['north', 'otto', 2]);
    expect(thrownIssues(() => likeForLikeGrowth({ previous: [], current: twice }))).toEqual([
      {
        code: 'duplicate_holding',
        pointer: '/current/2',
        accountId: 'otto',
        territoryId: 'north',
        firstPointer: '/current/0',
      },
    ]);
  });

  const holdings = fc.uniqueArray(
    fc.record({
      territoryId: fc.constantFrom('a', 'b', '__proto__'),
      accountId: fc.constantFrom('p', 'q', 'r', 'constructor'),
      amountMinor: fc.integer({ min: -9, max: 99 }),
    }),
    { selector: ({ territoryId, accountId }) => `${territoryId} ${accountId}`, maxLength: 9 },
  );
  const inputs = fc.record({ previous: holdings, current: holdings });

  it('property: agrees with sums over accounts, and loses none', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        for (const row of likeForLikeGrowth(deepFreeze(input)).rows) {
          const [before, after] = [input.previous, input.current].map((list) =>
            list.filter(({ territoryId }) => territoryId === row.territoryId),
          );
          const kept = after.filter((one) => before.some(({ accountId }) => accountId === one.accountId));
          const keptBefore = before.filter((one) => after.some(({ accountId }) => accountId === one.accountId));
          expect(row.likeForLike).toMatchObject({ currentMinor: sum(kept), previousMinor: sum(keptBefore) });
          expect(row.whole).toMatchObject({ currentMinor: sum(after), previousMinor: sum(before) });
          expect(row.accountIds).toEqual(kept.map(({ accountId }) => accountId).sort());
          expect(row.leftOut).toHaveLength(before.length + after.length - 2 * kept.length);
          expect(sum(kept) + sum(row.leftOut.filter(({ reason }) => ['new', 'moved_in'].includes(reason)))).toBe(
            sum(after),
          );
        }
      }),
    );
  });

  it('property: does not depend on the order of anything', () => {
    const both = inputs.chain((input) =>
      fc.tuple(fc.constant(input), fc.record({ previous: shuffled(input.previous), current: shuffled(input.current) })),
    );
    fc.assert(
      fc.property(both, ([input, other]) => {
        expect(likeForLikeGrowth(other)).toStrictEqual(likeForLikeGrowth(input));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const bad = hostileValue(recipe);
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(likeForLikeGrowth, undefined, args));
        call(bad);
        call({ previous: bad, current: [bad] });
        for (const member of ['accountId', 'territoryId', 'amountMinor'])
          call({ previous: [], current: [{ ...held(['a', 'b', 1])[0], [member]: bad }] });
      }),
    );
  });
});

function sum(list: readonly { readonly amountMinor: number }[]): number {
  return list.reduce((all, { amountMinor }) => all + amountMinor, 0);
}
