import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditLines } from '../../../src/forecast/rollUp/creditLines.js';
import { defaultCategories } from '../../../src/forecast/rollUp/defaultCategories.js';
import { forecastOf } from '../../../src/forecast/rollUp/forecastOf.js';
import { rollUp } from '../../../src/forecast/rollUp/rollUp.js';
import type { OpportunitySplit, SplitOpportunity } from '../../../src/forecast/rollUp/splitTypes.js';
import { weightedPipeline } from '../../../src/forecast/rollUp/weightedPipeline.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { input, line } from './worlds.js';

function opportunity(amountMinor: number, splits: readonly OpportunitySplit[]): SplitOpportunity {
  return { ...line('o', amountMinor, 'commit', ['AMER']), userId: 'owner', splits };
}

function amountsOf(amountMinor: number, weights: readonly number[]) {
  const splits = weights.map((weight, at) => ({ id: `s${at}`, weight }));
  return creditLines([opportunity(amountMinor, splits)]).lines.map((each) => each.amountMinor);
}

describe('revenue splits', () => {
  it('add up to the last unit (T1-c)', () => {
    expect(amountsOf(10_000_001, [3334, 3333, 3333])).toStrictEqual([3_334_001, 3_333_000, 3_333_000]);
    expect(amountsOf(10_001, [1, 1, 1])).toStrictEqual([3334, 3334, 3333]);
    expect(amountsOf(-10_001, [1, 1])).toStrictEqual([-5001, -5000]);
  });

  it('have their own user and territories', () => {
    const splits: OpportunitySplit[] = [
      { id: 'a', weight: 60, userId: 'ann', territories: [{ territoryId: 'W' }] },
      { id: 'b', weight: 40 },
    ];
    const { lines } = creditLines(deepFreeze([opportunity(100, splits)]));
    expect(lines).toStrictEqual([
      { ...line('o/a', 60, 'commit', ['W']), opportunityId: 'o', kind: 'revenue', userId: 'ann' },
      { ...line('o/b', 40, 'commit', ['AMER']), opportunityId: 'o', kind: 'revenue' },
    ]);
  });

  it('are none for an opportunity that is a line itself', () => {
    const whole = { ...line('o', 7, 'commit', ['W']), userId: 'ann' };
    expect(creditLines([whole]).lines).toStrictEqual([{ ...whole, kind: 'revenue' }]);
  });
});

describe('overlay splits', () => {
  it('may come to any total, and never change revenue (T1-d)', () => {
    const splits: OpportunitySplit[] = [
      { id: '1', weight: 60, territories: [{ territoryId: 'W' }] },
      { id: '2', weight: 40, territories: [{ territoryId: 'E' }] },
      { id: '3', kind: 'overlay', percent: 100, territories: [{ territoryId: 'W' }] },
      { id: '4', kind: 'overlay', percent: 50, territories: [{ territoryId: 'DE' }] },
    ];
    const found = rollUp(input(creditLines([opportunity(1000, splits)]).lines));
    const commits = (id: string) => {
      const { single, overlay } = forecastOf(found, id, 'Q4');
      return [single.commit, overlay.single.commit];
    };
    expect(['W', 'E', 'AMER', 'G'].map(commits)).toStrictEqual([
      [600, 1000],
      [400, 0],
      [1000, 1000],
      [1000, 1500],
    ]);
  });

  it('round a half to the even neighbour, with the percentage as it is written', () => {
    const amounts = [0.1, 5, 15].map((percent) => {
      const { lines } = creditLines([opportunity(10, [{ id: 's', kind: 'overlay', percent }])]);
      return lines.map(({ kind, amountMinor }) => [kind, amountMinor]);
    });
    expect(amounts).toStrictEqual([
      [
        ['revenue', 10],
        ['overlay', 0],
      ],
      [
        ['revenue', 10],
        ['overlay', 0],
      ],
      [
        ['revenue', 10],
        ['overlay', 2],
      ],
    ]);
  });
});

describe('stages', () => {
  const stages = [
    { id: 'talks', category: 'commit', probability: 0.4 },
    { id: 'won', category: 'closed' },
  ];
  const { category: _, ...deal } = { ...line('o', 100, '', ['W']) };

  it('say what opportunities count as, and how likely they are won', () => {
    const given: SplitOpportunity[] = [
      { ...deal, id: 'a', stage: 'talks' },
      { ...deal, id: 'b', stage: 'talks', probability: 0.9 },
      { ...deal, id: 'c', stage: 'talks', category: 'pipeline' },
      { ...deal, id: 'd', stage: 'won', splits: [{ id: 's', weight: 1 }] },
      { ...deal, id: 'e', category: 'commit' },
    ];
    const { lines, issues } = creditLines(deepFreeze(given), { stages });
    expect(issues).toStrictEqual([]);
    expect(lines.map(({ id, category, probability }) => [id, category, probability])).toStrictEqual([
      ['a', 'commit', 0.4],
      ['b', 'commit', 0.9],
      ['c', 'pipeline', 0.4],
      ['d/s', 'closed', undefined],
      ['e', 'commit', undefined],
    ]);
    const categories = defaultCategories.map((each) => (each.id === 'commit' ? { ...each, probability: 0.8 } : each));
    const found = rollUp(input(lines, { categories }));
    expect(weightedPipeline(found, 'W', 'Q4').meanMinor).toBeCloseTo(40 + 90 + 40 + 80, 10);
  });

  it('that there are not, or none and no category, keep an opportunity from having lines', () => {
    const given = [{ ...deal, stage: 'tlaks' }, { ...deal, category: 'commit', stage: 'lost' }, deal];
    const { lines, issues } = creditLines(given, { stages });
    expect(lines).toStrictEqual([]);
    expect(issues).toMatchObject([
      { code: 'refused_opportunity', pointer: '/0/stage', received: 'the text `tlaks`' },
      { pointer: '/1/stage' },
      { pointer: '/2/category', expected: 'the id of a category', received: 'nothing' },
    ]);
    expect(creditLines([{ ...deal, stage: 'talks' }]).issues).toMatchObject([{ pointer: '/0/category' }]);
    expect(creditLines([{ ...deal, category: 'commit', stage: 'any' }]).lines).toHaveLength(1);
  });

  it('are refused where they make no sense', () => {
    const wrong = [{ id: 'a', category: 'commit', probability: 1.5 }, { id: 'b' }];
    // @ts-expect-error a stage without a category
    expect(thrownIssues(() => creditLines([], { stages: wrong }))).toStrictEqual([
      {
        code: 'wrong_type',
        pointer: '/stages/0/probability',
        expected: 'a number from 0 to 1',
        received: 'the number `1.5`',
      },
      { code: 'missing_member', pointer: '/stages/1/category', expected: 'a non-empty text' },
    ]);
    expect(thrownIssues(() => creditLines([], { stages: [...stages, stages[0]] }))).toMatchObject([
      { code: 'duplicate_id', pointer: '/stages/2/id', id: 'talks' },
    ]);
  });
});

describe('an opportunity that cannot be split', () => {
  it('is listed, and has no lines', () => {
    const bad = [
      7,
      { ...opportunity(0.5, []) },
      opportunity(1, [
        { id: 'a', weight: -1 },
        { id: 'a', weight: 1 },
        { id: 'c', kind: 'overlay', percent: Number.NaN },
      ]),
      opportunity(Number.MAX_SAFE_INTEGER, [{ id: 'x', kind: 'overlay', percent: 101 }]),
      opportunity(3, []),
    ];
    // @ts-expect-error opportunities from outside may be anything
    const { lines, issues } = creditLines(bad);
    expect(lines).toStrictEqual([{ ...line('o', 3, 'commit', ['AMER']), userId: 'owner', kind: 'revenue' }]);
    expect(issues.map((issue) => ('pointer' in issue ? issue.pointer : ''))).toStrictEqual([
      '/0',
      '/1/amountMinor',
      '/2/splits/0/weight',
      '/2/splits/1/id',
      '/2/splits/2/percent',
      '/3/splits/0/percent',
    ]);
  });

  it('never throws anything else, whatever it is', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const hostile = hostileValue(recipe);
        // @ts-expect-error anything at all
        thrownIssues(() => creditLines(hostile));
        // @ts-expect-error anything at all
        thrownIssues(() => creditLines([hostile, { ...opportunity(3, []), splits: hostile }]));
        // @ts-expect-error anything at all
        thrownIssues(() => creditLines([opportunity(3, [hostile])]));
      }),
    );
  });
});

it('property: revenue lines add up to the opportunity, in any order, and overlay changes nothing (P8)', () => {
  const weights = fc.array(fc.oneof(fc.nat(1000), fc.double({ min: 0, max: 1e6, noNaN: true })), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.maxSafeInteger(), weights, (amountMinor, given) => {
      const splits: OpportunitySplit[] = given.map((weight, at) => ({ id: `s${at}`, weight }));
      const { lines } = creditLines([opportunity(amountMinor, splits)]);
      expect(lines.reduce((sum, each) => sum + BigInt(each.amountMinor), 0n)).toBe(BigInt(amountMinor));
      const backwards = creditLines([opportunity(amountMinor, [...splits].reverse())]).lines;
      expect([...backwards].reverse()).toStrictEqual(lines);
      const more = creditLines([
        opportunity(amountMinor, [...splits, { id: 'x', kind: 'overlay', percent: 70 }]),
      ]).lines;
      expect(more.filter(({ kind }) => kind === 'revenue')).toStrictEqual(lines);
    }),
  );
});

describe('splits without territories of their own', () => {
  const memberships = [
    { userId: 'ann', territoryId: 'W', role: 'rep', to: '2026-11-01' },
    { userId: 'ann', territoryId: 'E', from: '2026-11-01' },
    { userId: 'ann', territoryId: 'DE' },
    { userId: 'ben', territoryId: 'UK' },
  ];
  const assignments = [
    { accountId: 'acme', territories: [{ territoryId: 'W' }, { territoryId: 'E' }] },
    { accountId: 'other', territories: [{ territoryId: 'UK' }] },
  ];

  function territoriesOf(more: object, options: object = { memberships, assignments }): string[][] {
    const splits: OpportunitySplit[] = [
      { id: 'ann', weight: 1, userId: 'ann' },
      { id: 'ben', weight: 1, userId: 'ben' },
      { id: 'own', weight: 1, userId: 'ann', territories: [{ territoryId: 'G' }] },
      { id: 'nobody', kind: 'overlay', percent: 1 },
    ];
    const { lines } = creditLines([{ ...opportunity(100, splits), accountId: 'acme', ...more }], options);
    return lines.map((each) => each.territories.map(({ territoryId }) => territoryId));
  }

  it('are in those of their user that are those of the account as well, else in those of the opportunity', () => {
    expect(territoriesOf({})).toStrictEqual([['E', 'W'], ['AMER'], ['G'], ['AMER']]);
    expect(territoriesOf({ accountId: 'other' })).toStrictEqual([['AMER'], ['UK'], ['G'], ['AMER']]);
    expect(territoriesOf({ accountId: undefined })).toStrictEqual([['AMER'], ['AMER'], ['G'], ['AMER']]);
    expect(territoriesOf({ accountId: 'unknown' })).toStrictEqual([['AMER'], ['AMER'], ['G'], ['AMER']]);
    expect(territoriesOf({}, {})).toStrictEqual([['AMER'], ['AMER'], ['G'], ['AMER']]);
  });

  it('follow memberships that are in effect on the day', () => {
    const given = { memberships, assignments };
    expect(territoriesOf({}, { ...given, asOf: '2026-10-31' })[0]).toStrictEqual(['W']);
    expect(territoriesOf({}, { ...given, asOf: '2026-11-01' })[0]).toStrictEqual(['E']);
    expect(territoriesOf({}, { ...given, attribution: 'closeDate', asOf: '2026-10-31' })[0]).toStrictEqual(['E']);
  });

  it('are counted by the roll-up where they belong, and add up', () => {
    const splits: OpportunitySplit[] = [{ id: 'ann', weight: 1, userId: 'ann' }];
    const { lines } = creditLines([{ ...opportunity(100, splits), accountId: 'acme' }], { memberships, assignments });
    const commits = (overlap: 'distinct' | 'primary') =>
      ['W', 'E', 'AMER'].map((id) => forecastOf(rollUp(input(lines), { overlap }), id, 'Q4').single.commit);
    expect(commits('distinct')).toStrictEqual([100, 100, 100]);
    expect(commits('primary')).toStrictEqual([0, 100, 100]);
  });

  it('need memberships and assignments together, and sound dates', () => {
    const call = (options: object) => thrownIssues(() => creditLines([], options));
    expect(call({ memberships })).toMatchObject([{ code: 'missing_member', pointer: '/assignments' }]);
    expect(call({ assignments })).toMatchObject([{ code: 'missing_member', pointer: '/memberships' }]);
    const broken = [{ userId: 'ann', territoryId: 'W', from: '2026-02-30' }];
    expect(call({ memberships: broken, assignments, asOf: 'today' })).toMatchObject([
      { code: 'invalid_date', pointer: '/memberships/0/from' },
      { code: 'invalid_date', pointer: '/asOf' },
    ]);
    expect(call({ memberships: [{ userId: 'ann' }], assignments: 7 })).toMatchObject([
      { code: 'missing_member', pointer: '/memberships/0/territoryId' },
      { code: 'wrong_type', pointer: '/assignments' },
    ]);
  });

  it('are refused with an account id that is no text', () => {
    const { lines, issues } = creditLines([Object.assign(opportunity(100, []), { accountId: 7 })]);
    expect(lines).toStrictEqual([]);
    expect(issues).toMatchObject([{ code: 'refused_opportunity', pointer: '/0/accountId' }]);
  });

  it('property: agree with a look at every membership, in whatever order, and add up all the same', () => {
    const ids = fc.constantFrom('W', 'E', 'UK', 'DE');
    const days = fc.record(
      { from: fc.constantFrom('2026-11-01', '2026-11-22'), to: fc.constantFrom('2026-11-23', '2027-01-01') },
      { requiredKeys: [] },
    );
    const membership = fc.tuple(fc.constantFrom('ann', 'ben'), ids, days);
    fc.assert(
      fc.property(
        fc.array(membership, { maxLength: 6 }),
        fc.uniqueArray(ids),
        fc.constantFrom('2026-11-10', '2026-12-31', undefined),
        (list, accountIds, asOf) => {
          const given = list.map(([userId, territoryId, interval]) => ({ userId, territoryId, ...interval }));
          const account = { accountId: 'acme', territories: accountIds.map((territoryId) => ({ territoryId })) };
          const day = asOf === undefined ? {} : { asOf };
          const splits: OpportunitySplit[] = [
            { id: 'a', weight: 1, userId: 'ann' },
            { id: 'b', weight: 1, userId: 'ben' },
          ];
          const deals = deepFreeze([{ ...opportunity(101, splits), accountId: 'acme' }]);
          const run = (each: typeof given) =>
            creditLines(deals, { memberships: each, assignments: [account], ...day }).lines;
          const lines = run(given);
          for (const { userId, territories } of lines) {
            const shared = given
              .filter((each) => each.userId === userId && accountIds.includes(each.territoryId))
              .filter(({ from = '', to = '~' }) => asOf === undefined || (from <= asOf && asOf < to))
              .map(({ territoryId }) => territoryId);
            const expected = shared.length > 0 ? [...new Set(shared)].sort() : ['AMER'];
            expect(territories.map(({ territoryId }) => territoryId)).toStrictEqual(expected);
          }
          expect(lines.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(101);
          expect(run([...given].reverse())).toStrictEqual(lines);
        },
      ),
    );
  });

  it('property: whatever the options are, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const deals = [{ ...opportunity(100, [{ id: 'a', weight: 1, userId: 'ann' }]), accountId: 'acme' }];
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(creditLines, undefined, args));
        call(deals, hostileValue(recipe));
        for (const member of ['memberships', 'assignments', 'attribution', 'asOf']) {
          call(deals, { memberships, assignments, [member]: hostileValue(recipe) });
          call(deals, { memberships, assignments, [member]: [hostileValue(recipe)] });
        }
        for (const member of ['accountId', 'closeDate', 'territories', 'userId']) {
          call([{ ...deals[0], [member]: hostileValue(recipe) }], { memberships, assignments });
        }
      }),
    );
  });
});
