import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditLines } from '../../../src/forecast/rollUp/creditLines.js';
import { forecastOf } from '../../../src/forecast/rollUp/forecastOf.js';
import { rollUp } from '../../../src/forecast/rollUp/rollUp.js';
import type { OpportunitySplit, SplitOpportunity } from '../../../src/forecast/rollUp/splitTypes.js';
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
