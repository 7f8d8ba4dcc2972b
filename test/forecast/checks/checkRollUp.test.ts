import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClaimedTotal,
  checkRollUp,
  compileRates,
  contributingLines,
  creditLines,
  forecastOf,
  forecastTotal,
  type RollUpFinding,
  type RollUpInput,
  rollUp,
  updateRollUp,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { slowLines } from '../rollUp/slowRollUp.js';
import { worlds } from '../rollUp/worldArbitraries.js';
import { input, line } from '../rollUp/worlds.js';

const lines = [
  line('o1', 100, 'closed', ['W']),
  line('o2', 60, 'commit', ['W']),
  line('o7', 90, 'commit', ['W', 'E']),
  line('o8', 20, 'bestCase', ['AMER']),
  line('o9', 80, 'pipeline', ['UK']),
];

/** What each territory has in a category, as `id amount` says it. */
function claims(category: string, amounts: Readonly<Record<string, number>>): ClaimedTotal[] {
  return Object.entries(amounts).map(([id, amountMinor]) => {
    return { territoryId: id === 'all' ? null : id, periodId: 'Q4', category, amountMinor };
  });
}

const rightClaims = [
  ...claims('closed', { all: 100, G: 100, AMER: 100, W: 100 }),
  ...claims('commit', { all: 150, G: 150, AMER: 150, W: 150, E: 90 }),
  ...claims('bestCase', { all: 20, G: 20, AMER: 20 }),
  ...claims('pipeline', { all: 80, G: 80, EMEA: 80, UK: 80 }),
];

function replaced(claim: ClaimedTotal): ClaimedTotal[] {
  const isSame = (other: ClaimedTotal) => other.territoryId === claim.territoryId && other.category === claim.category;
  return [...rightClaims.filter((other) => !isSame(other)), claim];
}

function claim(territoryId: string | null, category: string, amountMinor: number, lineIds?: string[]): ClaimedTotal {
  return { territoryId, periodId: 'Q4', category, amountMinor, ...(lineIds === undefined ? {} : { lineIds }) };
}

function check(given: readonly ClaimedTotal[], more: Partial<RollUpInput> = {}): RollUpFinding[] {
  return checkRollUp(deepFreeze(given), deepFreeze(input(lines, more)));
}

describe('checkRollUp', () => {
  it('finds nothing where everything adds up', () => {
    expect(check(rightClaims)).toEqual([]);
    expect(checkRollUp(rollUp(input(lines)), input(lines))).toEqual([]);
  });

  it('names the line that children added up count twice, and by how much', () => {
    expect(check(replaced(claim('AMER', 'commit', 240)))).toEqual([
      {
        ...{ code: 'wrong_total', territoryId: 'AMER', periodId: 'Q4', category: 'commit', kind: 'revenue' },
        ...{ claimedMinor: 240, expectedMinor: 150, differenceMinor: 90 },
        doubleCounted: [{ lineId: 'o7', countedMinor: 180, expectedMinor: 90 }],
        ...{ dropped: [], foreign: [], isExplained: true },
      },
    ]);
  });

  it('names the line that a sum over children drops, since it is in the territory itself', () => {
    expect(check(replaced(claim('AMER', 'bestCase', 0)))).toMatchObject([
      { territoryId: 'AMER', differenceMinor: -20, dropped: [{ lineId: 'o8', countedMinor: 0 }], isExplained: true },
    ]);
  });

  it('names the one line whose amount is missing', () => {
    expect(check(replaced(claim('W', 'commit', 90)))).toMatchObject([
      { territoryId: 'W', dropped: [{ lineId: 'o2', countedMinor: 0, expectedMinor: 60 }], isExplained: true },
    ]);
  });

  it('names nobody where several lines might be missing', () => {
    const twins = [line('a', 5, 'commit', ['W']), line('b', 5, 'commit', ['W']), line('c', 7, 'commit', ['W'])];
    const given = claims('commit', { G: 17, AMER: 17, W: 12 });
    expect(checkRollUp(given, input(twins))).toMatchObject([
      { territoryId: 'W', differenceMinor: -5, dropped: [], doubleCounted: [], isExplained: false },
    ]);
  });

  it('counts the lines that a number comes with', () => {
    const given = claim('W', 'commit', 200, ['o2', 'o2', 'o9', 'nothing']);
    expect(check(replaced(given))).toMatchObject([
      {
        doubleCounted: [{ lineId: 'o2', countedMinor: 120, expectedMinor: 60 }],
        dropped: [{ lineId: 'o7', countedMinor: 0, expectedMinor: 90 }],
        foreign: [
          { lineId: 'nothing', countedMinor: null, expectedMinor: 0 },
          { lineId: 'o9', countedMinor: 80, expectedMinor: 0 },
        ],
        isExplained: true,
      },
    ]);
  });

  it('names the line that was read twice', () => {
    const given = claims('commit', { G: 30, AMER: 15, W: 15 });
    const twice = [line('a', 15, 'commit', ['W']), line('a', 15, 'commit', ['W'])];
    expect(checkRollUp(given, input(twice))).toMatchObject([
      { territoryId: 'G', doubleCounted: [{ lineId: 'a', countedMinor: 30, expectedMinor: 15 }], isExplained: true },
    ]);
  });

  it('names the opportunity of a line', () => {
    const split = line('o1/s1', 15, 'commit', ['W'], { opportunityId: 'o1' });
    const given = claims('commit', { G: 0, AMER: 15, W: 15 });
    expect(checkRollUp(given, input([split]))).toMatchObject([{ dropped: [{ lineId: 'o1/s1', opportunityId: 'o1' }] }]);
  });

  it('misses a number where lines belong, unless only what is there is asked for', () => {
    const given = rightClaims.filter(({ territoryId, category }) => territoryId !== 'E' || category !== 'commit');
    expect(check(given)).toMatchObject([
      { code: 'not_claimed', territoryId: 'E', expectedMinor: 90, dropped: [{ lineId: 'o7' }], isExplained: true },
    ]);
    expect(checkRollUp(given, input(lines), { unclaimed: 'unchecked' })).toEqual([]);
  });

  it('lists a second number for one place, whichever comes first', () => {
    const given = [...rightClaims, claim('W', 'closed', 130)];
    const expected = [{ code: 'repeated_claim', territoryId: 'W', category: 'closed', claimedMinor: 130 }];
    expect(check(given)).toMatchObject(expected);
    expect(check([...given].reverse())).toMatchObject(expected);
  });

  it.each([
    ['territory', { territoryId: 'LATAM' }],
    ['period', { periodId: 'Q9' }],
    ['category', { category: 'won' }],
  ])('lists a number for a %s that there is not', (unknown, member) => {
    expect(check([...rightClaims, { ...claim('W', 'omitted', 5), ...member }])).toMatchObject([
      { code: 'unknown_place', unknown, claimedMinor: 5, ...member },
    ]);
  });

  it('lists lines without a territory where no number is a total of everything', () => {
    const lost = line('lost', 7, 'commit', [], { opportunityId: 'deal' });
    const given = rightClaims.filter(({ territoryId }) => territoryId !== null);
    const withLost = { ...input([...lines, lost]) };
    expect(checkRollUp(given, withLost)).toEqual([
      {
        ...{ code: 'unlisted_line', row: 5, lineId: 'lost', opportunityId: 'deal', amountMinor: 7 },
        reason: 'unassigned_line',
      },
    ]);
    expect(checkRollUp(rightClaims, withLost)).toMatchObject([
      { code: 'wrong_total', territoryId: null, dropped: [{ lineId: 'lost' }], isExplained: true },
    ]);
  });

  it('lists lines that have no place in a list of numbers, but not those of other periods', () => {
    const strange = [
      line('typo', 5, 'comit', ['W']),
      line('half', 0.5, 'commit', ['W']),
      line('early', 5, 'commit', ['W'], { closeDate: '2026-09-30' }),
    ];
    const found = checkRollUp(rightClaims, input([...lines, ...strange]));
    expect(found).toMatchObject([
      { code: 'unlisted_line', lineId: 'typo', amountMinor: 5, reason: 'unknown_category' },
      { code: 'unlisted_line', lineId: 'half', amountMinor: null, reason: 'refused_line' },
    ]);
  });

  it('lists an opportunity that is there as a whole and in splits', () => {
    const whole = line('o1', 100, 'commit', ['W']);
    const { lines: splits } = creditLines([
      {
        ...whole,
        splits: [
          { id: 's1', weight: 1 },
          { id: 's2', weight: 1 },
        ],
      },
    ]);
    const both = input([whole, ...splits]);
    expect(checkRollUp(rollUp(both), both)).toEqual([
      { code: 'whole_and_splits', opportunityId: 'o1', lineIds: ['o1', 'o1/s1', 'o1/s2'], amountMinor: 200 },
    ]);
    expect(checkRollUp(rollUp(input(splits)), input(splits))).toEqual([]);
  });

  it('looks at overlay only where some is claimed', () => {
    const overlay = line('v', 50, 'commit', ['W'], { kind: 'overlay' });
    const withOverlay = input([...lines, overlay]);
    expect(checkRollUp(rightClaims, withOverlay)).toEqual([]);
    expect(checkRollUp([...rightClaims, { ...claim('W', 'commit', 50), kind: 'overlay' }], withOverlay)).toMatchObject(
      [null, 'AMER', 'G'].map((territoryId) => ({ code: 'not_claimed', territoryId, kind: 'overlay' })),
    );
  });

  it('converts as the roll-up does, and rounds each sum once', () => {
    const euro = { currency: 'EUR' };
    const three = ['a', 'b', 'c'].map((id) => line(id, 5, 'commit', ['W'], euro));
    const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-10-01' }]);
    const options = { conversion: { rates, to: 'USD', mode: { kind: 'closeDate' } } } as const;
    expect(checkRollUp(rollUp(input(three), options), input(three), options)).toEqual([]);
    const given = claims('commit', { G: 16, AMER: 16, W: 18 });
    expect(checkRollUp(given, input(three), options)).toMatchObject([
      { territoryId: 'W', claimedMinor: 18, expectedMinor: 16, isExplained: false },
    ]);
  });

  it('finds sums of a roll-up that are not those of its lines, and a line of which no issue tells', () => {
    const withLost = input([...lines, line('lost', 7, 'commit', [])]);
    const found = rollUp(withLost);
    const others = rollUp(input(lines.map((each) => (each.id === 'o2' ? { ...each, amountMinor: 61 } : each))));
    const damaged = { ...found, issues: [], revenue: others.revenue };
    expect(checkRollUp(damaged, withLost)).toMatchObject([
      { code: 'wrong_total', territoryId: null, differenceMinor: 1 - 7 },
      { code: 'wrong_total', territoryId: 'AMER', differenceMinor: 1, dropped: [], isExplained: false },
      { code: 'wrong_total', territoryId: 'G', differenceMinor: 1 },
      { code: 'wrong_total', territoryId: 'W', differenceMinor: 1 },
      { code: 'unlisted_line', lineId: 'lost', reason: 'unassigned_line' },
    ]);
  });

  it('finds what a roll-up of other lines lacks', () => {
    const found = rollUp(input(lines.filter(({ id }) => id !== 'o9')));
    expect(checkRollUp(found, input(lines))).toMatchObject(
      [null, 'EMEA', 'G', 'UK'].map((territoryId) => ({
        territoryId,
        differenceMinor: -80,
        dropped: [{ lineId: 'o9' }],
        isExplained: true,
      })),
    );
  });

  it.each<[string, unknown, string]>([
    ['wrong_type', 7, ''],
    ['wrong_type', [7], '/0'],
    ['missing_member', [{ periodId: 'Q4', category: 'commit', amountMinor: 1 }], '/0/territoryId'],
    ['wrong_type', [{ ...claim('W', 'commit', 1), amountMinor: 0.5 }], '/0/amountMinor'],
    ['unknown_member', [{ ...claim('W', 'commit', 1), lines: [] }], '/0/lines'],
  ])('refuses what are no numbers: %s, %j', (code, given, pointer) => {
    const issues = thrownIssues(() => Reflect.apply(checkRollUp, undefined, [given, input(lines)]));
    expect(issues).toMatchObject([{ code, pointer }]);
  });

  it('refuses unusable options', () => {
    const call = (options: unknown) =>
      thrownIssues(() => Reflect.apply(checkRollUp, undefined, [[], input([]), options]));
    expect(call({ unclaimed: 'none' })).toMatchObject([{ code: 'wrong_type', pointer: '/unclaimed' }]);
    expect(call({ overlap: 'half' })).toMatchObject([{ code: 'wrong_type', pointer: '/overlap' }]);
  });
});

describe('property: checkRollUp', () => {
  it('finds nothing in what rollUp makes, under every policy', () => {
    fc.assert(
      fc.property(worlds(), ({ input, options }) => {
        expect(checkRollUp(rollUp(input, options), input, options)).toEqual([]);
      }),
    );
  });

  it('finds nothing in a roll-up that was updated, and what it lacks where it was not', () => {
    fc.assert(
      fc.property(worlds(), ({ input, options }) => {
        const half = input.lines.slice(0, Math.floor(input.lines.length / 2));
        const before = rollUp({ ...input, lines: half }, options);
        const changed = { ...line('new', 7, 'commit', ['t0']), closeDate: '2026-11-15' };
        const after = updateRollUp(before, { lines: [changed] });
        const all = { ...input, lines: [...half, changed] };
        expect(checkRollUp(after, all, options)).toEqual([]);
        const lacking = checkRollUp(before, all, options).flatMap((each) => ('dropped' in each ? each.dropped : []));
        expect(lacking.map(({ lineId }) => lineId)).toEqual(lacking.map(() => 'new'));
      }),
    );
  });

  it('finds nothing in the numbers of a roll-up as a list, in any order, and lists the lines that are in none', () => {
    fc.assert(
      fc.property(worlds(fc.integer({ min: -999, max: 999 })), fc.integer(), (world, seed) => {
        const listed = shuffled(listOf(world), seed);
        const { input, options } = world;
        const isWrong = ({ code }: RollUpFinding) => code !== 'unlisted_line';
        expect(checkRollUp(listed, input, options).filter(isWrong)).toEqual([]);
      }),
    );
  });

  it('explains children added up to the last unit, and says so where nothing is counted twice', () => {
    fc.assert(
      fc.property(worlds(fc.integer({ min: 1, max: 999 })), (world) => {
        const given = { input: world.input, options: { ...world.options, overlap: 'distinct' as const } };
        const naive = naiveList(given);
        const found = checkRollUp(naive, given.input, given.options).filter(({ code }) => code !== 'unlisted_line');
        const exact = new Map(listOf(given).map((each) => [keyOf(each), each.amountMinor]));
        const wrong = naive.filter((each) => exact.get(keyOf(each)) !== each.amountMinor);
        expect(found.map(keyOf).sort()).toEqual(wrong.map(keyOf).sort());
        for (const finding of found) {
          if (finding.code !== 'wrong_total') continue;
          const tooMuch = finding.doubleCounted.reduce(
            (sum, each) => sum + (each.countedMinor ?? 0) - (each.expectedMinor ?? 0),
            0,
          );
          expect([finding.isExplained, tooMuch]).toEqual([true, finding.differenceMinor]);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('names just the line that a number lacks where numbers come with their lines', () => {
    fc.assert(
      fc.property(worlds(fc.integer({ min: 1, max: 999 })), fc.nat(), (world, seed) => {
        const given = { input: world.input, options: { ...world.options, overlap: 'distinct' as const } };
        const found = rollUp(given.input, given.options);
        const listed = listOf(given).map((each) => {
          const { territoryId, category, kind } = each;
          if (territoryId === null) return each;
          return { ...each, lineIds: contributingLines(found, territoryId, each.periodId, { category, kind }) };
        });
        const filled = listed.filter((each) => 'lineIds' in each && each.lineIds.length > 0);
        if (filled.length === 0) return;
        const chosen = filled[seed % filled.length];
        const ids = 'lineIds' in chosen ? chosen.lineIds : [];
        const left = slowLines(given).find(({ line }) => line.id === ids[seed % ids.length])?.line.amountMinor ?? 0;
        const damaged = listed.map((each) =>
          each === chosen
            ? {
                ...each,
                amountMinor: each.amountMinor - left,
                lineIds: ids.filter((_, at) => at !== seed % ids.length),
              }
            : each,
        );
        const findings = checkRollUp(damaged, given.input, given.options).filter(
          ({ code }) => code !== 'unlisted_line',
        );
        expect(findings).toMatchObject([
          {
            code: 'wrong_total',
            dropped: [{ lineId: ids[seed % ids.length], countedMinor: 0, expectedMinor: left }],
            doubleCounted: [],
            foreign: [],
            isExplained: true,
          },
        ]);
      }),
    );
  });

  it('throws a TerritoryError alone, whatever it gets', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(checkRollUp, undefined, args));
        call(hostileValue(recipe), input(lines));
        call([hostileValue(recipe)], input(lines));
        call(rightClaims, {
          ...input(lines),
          lines: [hostileValue(recipe), { ...lines[0], amountMinor: hostileValue(recipe) }],
        });
        call(rightClaims, input(lines), { unclaimed: hostileValue(recipe) });
        call(rightClaims, input(lines), hostileValue(recipe));
      }),
    );
  });
});

type World = { readonly input: RollUpInput; readonly options: Parameters<typeof rollUp>[1] };

const CATEGORIES = ['omitted', 'pipeline', 'bestCase', 'commit', 'closed'];

/** All that a roll-up says, number by number. */
function listOf({ input, options }: World) {
  const found = rollUp(input, options);
  return [...input.territories.map(({ id }) => id), null].flatMap((territoryId) =>
    input.periods.flatMap(({ id: periodId }) => {
      const { single, overlay } =
        territoryId === null ? forecastTotal(found, periodId) : forecastOf(found, territoryId, periodId);
      return CATEGORIES.flatMap((category) => [
        { territoryId, periodId, category, kind: 'revenue' as const, amountMinor: single[category] ?? 0 },
        { territoryId, periodId, category, kind: 'overlay' as const, amountMinor: overlay.single[category] ?? 0 },
      ]);
    }),
  );
}

/** The same where a parent adds up its children and its own lines; the total stays right. */
function naiveList(world: World) {
  const found = rollUp(world.input, world.options);
  return listOf(world).map((each) => {
    const { territoryId, periodId, category, kind } = each;
    if (territoryId === null || kind === 'overlay') return each;
    const children = world.input.territories.filter(({ parentId }) => parentId === territoryId);
    const parts = children.map(({ id }) => forecastOf(found, id, periodId).single[category] ?? 0);
    const own = forecastOf(found, territoryId, periodId).own.single[category] ?? 0;
    return { ...each, amountMinor: parts.reduce((sum, part) => sum + part, own) };
  });
}

function keyOf(place: ClaimedTotal | RollUpFinding): string {
  if (!('territoryId' in place)) return '';
  return JSON.stringify([place.territoryId, place.periodId, place.category, place.kind ?? 'revenue']);
}

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const order = items.map((item, at) => ({ item, rank: ((at + 1) * 7_919 + seed) % 1_009 }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
