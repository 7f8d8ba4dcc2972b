import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccountTerritories,
  type Activity,
  assignAccounts,
  type ConflictOptions,
  type CreditedSale,
  compileModel,
  conflicts,
  type Membership,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

function assignment(accountId: string, ...territoryIds: string[]): AccountTerritories {
  return { accountId, territories: territoryIds.map((territoryId) => ({ territoryId })) };
}

function activity(id: string, userId: string, accountId: string, calls = 1, date = '2026-11-02'): Activity {
  return { id, userId, accountId, date, calls };
}

function sale(id: string, userId: string, accountId: string, date = '2026-11-02'): CreditedSale {
  return { id, userId, accountId, date, amountMinor: 100, currency: 'EUR' };
}

const day = { firstDate: '2026-11-02', lastDate: '2026-11-02' };
const plan = [assignment('acme', 'west'), assignment('bolt', 'west', 'east'), assignment('core')];
const work = [
  activity('1', 'ann', 'acme', 5),
  activity('2', 'ben', 'acme', 2),
  activity('3', 'ben', 'acme', 1, '2026-11-05'),
  activity('4', 'cleo', 'acme', 1),
  activity('5', 'ann', 'bolt', 4),
  activity('6', 'ben', 'bolt', 4),
  activity('7', 'ann', 'core', 9),
];

describe('conflicts', () => {
  it('finds accounts that two or more sellers work, the costliest first', () => {
    expect(conflicts(plan, work).accounts).toEqual([
      {
        accountId: 'acme',
        role: null,
        territoryIds: ['west'],
        sellers: [
          { userId: 'ann', calls: 5, ...day, activityIds: ['1'] },
          { userId: 'ben', calls: 3, ...day, lastDate: '2026-11-05', activityIds: ['2', '3'] },
          { userId: 'cleo', calls: 1, ...day, activityIds: ['4'] },
        ],
        calls: 9,
        extraCalls: 4,
      },
      {
        accountId: 'bolt',
        role: null,
        territoryIds: ['east', 'west'],
        sellers: [
          { userId: 'ann', calls: 4, ...day, activityIds: ['5'] },
          { userId: 'ben', calls: 4, ...day, activityIds: ['6'] },
        ],
        calls: 8,
        extraCalls: 4,
      },
    ]);
  });

  it('tells the cost of all of them', () => {
    expect(conflicts(plan, work).total).toEqual({
      workedAccounts: 3,
      contestedAccounts: 2,
      calls: 26,
      extraCalls: 8,
      extraSellers: 3,
    });
  });

  it('tells it by territory, those without conflicts last', () => {
    expect(conflicts(plan, work).byTerritory).toEqual([
      { territoryId: 'west', workedAccounts: 2, contestedAccountIds: ['acme', 'bolt'], extraCalls: 8 },
      { territoryId: 'east', workedAccounts: 1, contestedAccountIds: ['bolt'], extraCalls: 4 },
      { territoryId: null, workedAccounts: 1, contestedAccountIds: [], extraCalls: 0 },
    ]);
  });

  it('tells it by pair of sellers', () => {
    expect(conflicts(plan, work).byPair).toEqual([
      { userIds: ['ann', 'ben'], contestedAccountIds: ['acme', 'bolt'], extraCalls: 7 },
      { userIds: ['ann', 'cleo'], contestedAccountIds: ['acme'], extraCalls: 1 },
      { userIds: ['ben', 'cleo'], contestedAccountIds: ['acme'], extraCalls: 1 },
    ]);
  });

  it('looks at a period from its first day to before its last', () => {
    const found = conflicts(plan, work, { from: '2026-11-02', to: '2026-11-05' });
    const acme = found.accounts.find(({ accountId }) => accountId === 'acme');
    expect(acme?.sellers[1]).toEqual({ userId: 'ben', calls: 2, ...day, activityIds: ['2'] });
    expect(found.outsidePeriod).toEqual({ activities: 1, sales: 0 });
  });

  it('does not take a handover for a conflict', () => {
    const handedOver = [
      activity('1', 'ann', 'acme', 5, '2026-11-02'),
      activity('2', 'ann', 'acme', 1, '2026-11-09'),
      activity('3', 'ben', 'acme', 4, '2026-11-10'),
    ];
    const found = conflicts(plan, handedOver);
    expect(found.accounts).toEqual([]);
    expect(found.total).toMatchObject({ workedAccounts: 1, contestedAccounts: 0, calls: 10, extraCalls: 0 });
    expect(found.handovers).toEqual([
      {
        accountId: 'acme',
        role: null,
        fromUserIds: ['ann'],
        toUserIds: ['ben'],
        lastDate: '2026-11-09',
        firstDate: '2026-11-10',
      },
    ]);
    const together = conflicts(plan, [...handedOver, activity('4', 'ann', 'acme', 1, '2026-11-10')]);
    expect(together.accounts.map(({ extraCalls }) => extraCalls)).toEqual([4]);
    expect(together.handovers).toEqual([]);
  });

  it('does not take different roles for a conflict, from activities or from memberships', () => {
    const [first, second] = work;
    const inRoles = [
      { ...first, role: 'seller' },
      { ...second, role: 'engineer' },
    ];
    expect(conflicts(plan, inRoles).accounts).toEqual([]);
    const memberships = [
      { userId: 'ann', territoryId: 'west', role: 'seller' },
      { userId: 'ben', territoryId: 'world', role: 'engineer' },
    ];
    const territories = [
      { id: 'world', parentId: null },
      { id: 'west', parentId: 'world' },
      { id: 'east', parentId: 'world' },
    ];
    expect(conflicts(plan, [first, second], { memberships, territories }).accounts).toEqual([]);
    // Without the tree, what ben does in the territory is not known.
    expect(conflicts(plan, [first, second], { memberships }).accounts.map(({ role }) => role)).toEqual([null]);
    const two = [...memberships, { userId: 'ben', territoryId: 'west', role: 'seller' }];
    expect(conflicts(plan, [first, second], { memberships: two, territories }).accounts).toHaveLength(1);
    const same = [inRoles[0], { ...second, role: 'seller' }];
    expect(conflicts(plan, same).accounts.map(({ role }) => role)).toEqual(['seller']);
  });

  it('lists no pairs of more than 50 sellers, and counts what it leaves off', () => {
    const crowd = Array.from({ length: 3_000 }, (_, at) => activity(`c${at}`, `u${at}`, 'acme', 1 + (at % 2)));
    const late = [activity('l', 'late', 'acme', 1, '2026-11-03'), activity('k', 'u0', 'acme', 1, '2026-11-03')];
    const found = conflicts(plan, [...crowd, ...late, ...work.slice(4, 6)]);
    expect(found.byPair.map(({ userIds }) => userIds)).toEqual([['ann', 'ben']]);
    // 3,000 sellers of the first day and one more, who meets u0 alone.
    const pairs = (3_000 * 2_999) / 2 + 1;
    expect(found.issues).toEqual([{ code: 'pairs_left_off', accountId: 'acme', sellers: 3_001, pairs, maximum: 50 }]);
    expect(found.accounts[0]).toMatchObject({ calls: 4_502, extraCalls: 4_500 });
    expect(found.byTerritory[0]).toMatchObject({ territoryId: 'west', extraCalls: 4_504 });
  });

  it('counts an activity for one call', () => {
    const [first, second] = work.map(({ calls: _, ...rest }) => rest);
    expect(conflicts(plan, [first, second]).total.calls).toBe(2);
  });

  it('takes a table of assignments', () => {
    const compiled = compileModel({
      id: 'plan',
      territories: [{ id: 'west', parentId: null, criteria: { '==': [{ var: 'state' }, 'CA'] } }],
    });
    const table = assignAccounts(compiled, [
      { id: 'acme', state: 'CA' },
      { id: 'bolt', state: 'NY' },
    ]);
    const found = conflicts(table, work);
    expect(found.accounts.map(({ accountId, territoryIds }) => [accountId, territoryIds])).toEqual([
      ['acme', ['west']],
      ['bolt', []],
    ]);
    expect(found.issues).toEqual([{ code: 'unknown_record', type: 'account', id: 'core' }]);
  });

  it('counts accounts that no assignment has, with an issue', () => {
    const found = conflicts([], work.slice(0, 2));
    expect(found.byTerritory.map(({ territoryId, extraCalls }) => [territoryId, extraCalls])).toEqual([[null, 2]]);
    expect(found.issues).toEqual([{ code: 'unknown_record', type: 'account', id: 'acme' }]);
  });
});

describe('sales outside the territory', () => {
  const memberships: Membership[] = [
    { userId: 'ann', territoryId: 'west', to: '2026-11-01' },
    { userId: 'ann', territoryId: 'east', from: '2026-11-01' },
    { userId: 'dora', territoryId: 'world' },
  ];

  function reasons(sales: CreditedSale[], options: ConflictOptions = {}) {
    const { outsideSales } = conflicts(plan, [], { sales, memberships, ...options });
    return outsideSales.map(({ saleId, reason }) => `${saleId} ${reason}`);
  }

  it('are judged by the memberships of their day', () => {
    expect(reasons([sale('before', 'ann', 'acme', '2026-10-31'), sale('after', 'ann', 'acme', '2026-11-01')])).toEqual([
      'after other_territory',
    ]);
    expect(reasons([sale('either', 'ann', 'bolt')])).toEqual([]);
  });

  it('are those of a stranger, and of accounts in no territory', () => {
    expect(reasons([sale('s', 'zoe', 'acme'), sale('t', 'ann', 'core')])).toEqual([
      's no_membership',
      't unassigned_account',
    ]);
  });

  it('are at home below the seller in the tree', () => {
    const territories = [
      { id: 'world', parentId: null },
      { id: 'west', parentId: 'world' },
      { id: 'east', parentId: 'world' },
    ];
    expect(reasons([sale('s', 'dora', 'acme')])).toEqual(['s other_territory']);
    expect(reasons([sale('s', 'dora', 'acme')], { territories })).toEqual([]);
    const { issues } = conflicts(plan, [], { memberships, territories: territories.slice(0, 2) });
    expect(issues).toEqual([{ code: 'unknown_territory', territoryId: 'east' }]);
  });

  it('are explained, and add up', () => {
    const found = conflicts(plan, [], { sales: [sale('s', 'ann', 'acme'), sale('r', 'zoe', 'acme')], memberships });
    expect(found.outsideSales).toEqual([
      {
        saleId: 'r',
        userId: 'zoe',
        accountId: 'acme',
        date: '2026-11-02',
        amountMinor: 100,
        reason: 'no_membership',
        territoryIds: ['west'],
        memberOf: [],
      },
      {
        saleId: 's',
        userId: 'ann',
        accountId: 'acme',
        date: '2026-11-02',
        amountMinor: 100,
        reason: 'other_territory',
        territoryIds: ['west'],
        memberOf: ['east'],
      },
    ]);
    expect([found.outsideMinor, found.currency]).toEqual([200, 'EUR']);
  });

  it('have no sum beyond 2^53', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const sales = ['r', 's'].map((id) => ({ ...sale(id, 'zoe', 'acme'), amountMinor: most }));
    const found = conflicts(plan, [], { sales, memberships });
    expect(found.outsideMinor).toBeNull();
    expect(found.issues).toEqual([{ code: 'unsafe_amount', received: '18014398509481982' }]);
  });

  it('have one currency, or none at all', () => {
    const [first, second] = [sale('s', 'zoe', 'acme'), sale('t', 'zoe', 'acme')];
    const { currency: _, ...unnamed } = second;
    expect(thrownIssues(() => conflicts(plan, [], { sales: [first, unnamed], memberships }))).toEqual([
      { code: 'missing_member', pointer: '/sales/1/currency', expected: 'a currency, as other sales have one' },
    ]);
    expect(conflicts(plan, [], { sales: [unnamed], memberships })).toMatchObject({ outsideMinor: 100, currency: null });
  });

  it('need memberships', () => {
    expect(thrownIssues(() => conflicts(plan, [], { sales: [sale('s', 'ann', 'acme')] }))).toEqual([
      {
        code: 'missing_member',
        pointer: '/memberships',
        expected: 'a list of memberships, to tell whose sales are whose',
      },
    ]);
  });
});

describe('what conflicts refuses', () => {
  it('is told all at once', () => {
    const activities = [activity('1', 'a', 'x', 1, '2026-02-30'), activity('1', 'b', 'x')];
    const sales = [sale('s', 'a', 'x'), { ...sale('t', 'a', 'x'), currency: 'USD' }];
    const memberships = [{ userId: 'a', territoryId: 't', from: '2026-02-01', to: '2026-01-01' }];
    const call = () => conflicts([], activities, { sales, memberships, from: '2026-01-01', to: '2026-01-01' });
    expect(thrownIssues(call).map(({ code }) => code)).toEqual([
      'duplicate_id',
      'invalid_date',
      'empty_interval',
      'mixed_currency',
      'empty_interval',
    ]);
    expect(thrownIssues(() => conflicts([assignment('a'), assignment('a')], []))).toEqual([
      {
        code: 'duplicate_id',
        pointer: '/assignments/1/accountId',
        id: 'a',
        firstPointer: '/assignments/0/accountId',
      },
    ]);
  });
});

const accountId = fc.constantFrom('p', 'q', 'r', '__proto__', 'constructor');
const userId = fc.constantFrom('ann', 'ben', 'cleo', '__proto__');
const territoryId = fc.constantFrom('e', 'w', 'constructor');
const date = fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04');
const assignments = fc.uniqueArray(
  fc.record({
    accountId,
    territories: fc.uniqueArray(territoryId).map((own) => own.map((id) => ({ territoryId: id }))),
  }),
  { selector: (one) => one.accountId },
);
const activities = fc
  .array(
    fc.record(
      { userId, accountId, date, calls: fc.integer({ min: 1, max: 9 }), role: fc.constantFrom('seller', 'expert') },
      { requiredKeys: ['userId', 'accountId', 'date', 'calls'] },
    ),
    { maxLength: 25 },
  )
  .map((list) => list.map((one, at) => ({ ...one, id: `${at}` })));
const sales = fc
  .array(fc.record({ userId, accountId, date, amountMinor: fc.integer({ min: -5, max: 50 }) }), { maxLength: 10 })
  .map((list) => list.map((one, at) => ({ ...one, id: `${at}` })));
const span = fc.constantFrom(
  {},
  { from: '2026-01-02' },
  { to: '2026-01-03' },
  { from: '2026-01-02', to: '2026-01-04' },
);
const memberships = fc.array(
  fc
    .tuple(userId, territoryId, span)
    .map(([user, territory, days]) => ({ userId: user, territoryId: territory, ...days })),
  { maxLength: 8 },
);
const worlds = fc.record({ assignments, activities, sales, memberships, period: span });

const isIn = (day: string, { from, to }: { from?: string; to?: string }) =>
  (from === undefined || day >= from) && (to === undefined || day < to);

interface Rival {
  readonly userId: string;
  readonly calls: number;
  readonly days: readonly string[];
}

function areTogether(one: Rival, other: Rival): boolean {
  const [first, last] = [one, other].map(({ days }) => [days[0], days[days.length - 1]]);
  return first[0] <= last[1] && last[0] <= first[1];
}

/** Sellers of one account by role, as far as all are known, joined as long as any two groups have two who were together. */
function rivalsSlowly(own: readonly Activity[]): Rival[][] {
  const roles = own.some(({ role }) => role === undefined) ? [undefined] : [...new Set(own.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const inRole = own.filter((one) => role === undefined || one.role === role);
    const groups = [...new Set(inRole.map(({ userId }) => userId))].map((user): Rival[] => {
      const theirs = inRole.filter(({ userId }) => userId === user);
      const calls = theirs.reduce((sum, { calls: some = 1 }) => sum + some, 0);
      return [{ userId: user, calls, days: theirs.map(({ date: day }) => day).sort() }];
    });
    for (;;) {
      const meets = (a: Rival[]) => groups.findIndex((b) => a !== b && a.some((x) => b.some((y) => areTogether(x, y))));
      const at = groups.findIndex((group) => meets(group) !== -1);
      if (at === -1) return groups;
      const other = groups.splice(meets(groups[at]), 1)[0];
      groups.find((group) => group.some((x) => other.some((y) => areTogether(x, y))))?.push(...other);
    }
  });
}

describe('conflicts in any world', () => {
  it('property: are those of loops over everything', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { assignments: plan, activities: done, sales: sold, memberships: members, period } = deepFreeze(world);
        const found = conflicts(plan, done, { ...period, sales: sold, memberships: members });
        const counted = done.filter((one) => isIn(one.date, period));
        const costs = new Map<string, number>();
        const met = new Map<string, { accounts: Set<string>; fewer: number }>();
        for (const account of new Set(counted.map((one) => one.accountId))) {
          for (const group of rivalsSlowly(counted.filter((one) => one.accountId === account))) {
            const calls = group.map((rival) => rival.calls);
            const cost = calls.reduce((sum, one) => sum + one, 0) - Math.max(...calls);
            if (group.length > 1) costs.set(account, (costs.get(account) ?? 0) + cost);
            for (const one of group) {
              for (const other of group) {
                if (one.userId >= other.userId || !areTogether(one, other)) continue;
                const pair = met.get(`${one.userId}/${other.userId}`) ?? { accounts: new Set(), fewer: 0 };
                met.set(`${one.userId}/${other.userId}`, pair);
                pair.accounts.add(account);
                pair.fewer += Math.min(one.calls, other.calls);
              }
            }
          }
        }
        const foundCosts = new Map<string, number>();
        for (const { accountId: id, extraCalls } of found.accounts) {
          foundCosts.set(id, (foundCosts.get(id) ?? 0) + extraCalls);
        }
        expect(foundCosts).toEqual(costs);
        expect(found.total.contestedAccounts).toBe(costs.size);
        expect(found.total.extraCalls).toBe([...costs.values()].reduce((sum, cost) => sum + cost, 0));
        expect(
          new Map(
            found.byPair.map(({ userIds, contestedAccountIds, extraCalls }) => [
              userIds.join('/'),
              { accounts: new Set(contestedAccountIds), fewer: extraCalls },
            ]),
          ),
        ).toEqual(met);
        const outside = sold.filter((one) => {
          if (!isIn(one.date, period)) return false;
          const homes = plan.find(({ accountId: id }) => id === one.accountId)?.territories ?? [];
          return !homes.some(({ territoryId: home }) =>
            members.some((own) => own.userId === one.userId && own.territoryId === home && isIn(one.date, own)),
          );
        });
        expect(new Set(found.outsideSales.map(({ saleId }) => saleId))).toEqual(new Set(outside.map(({ id }) => id)));
        expect(found.outsideMinor).toBe(outside.reduce((sum, { amountMinor }) => sum + amountMinor, 0));
      }),
    );
  });

  it('property: add up over territories, where each account is in one', () => {
    fc.assert(
      fc.property(worlds, ({ assignments: plan, activities: done }) => {
        const single = plan.map((one) => ({ ...one, territories: one.territories.slice(0, 1) }));
        const { total, byTerritory } = conflicts(single, done);
        expect(byTerritory.reduce((sum, { extraCalls }) => sum + extraCalls, 0)).toBe(total.extraCalls);
        expect(byTerritory.reduce((sum, { workedAccounts }) => sum + workedAccounts, 0)).toBe(total.workedAccounts);
      }),
    );
  });

  it('property: do not depend on the order of anything', () => {
    fc.assert(
      fc.property(worlds, ({ assignments: plan, activities: done, sales: sold, memberships: members, period }) => {
        const reversed = <T>(list: readonly T[]) => [...list].reverse();
        expect(
          conflicts(reversed(plan), reversed(done), {
            ...period,
            sales: reversed(sold),
            memberships: reversed(members),
          }),
        ).toStrictEqual(conflicts(plan, done, { ...period, sales: sold, memberships: members }));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(conflicts, undefined, args));
        call(hostileValue(recipe), work);
        call([hostileValue(recipe)], work);
        call(plan, hostileValue(recipe));
        call(plan, [hostileValue(recipe)]);
        call(plan, work, hostileValue(recipe));
        call(plan, work, { memberships: [hostileValue(recipe)] });
      }),
      { numRuns: 40 },
    );
  });
});
