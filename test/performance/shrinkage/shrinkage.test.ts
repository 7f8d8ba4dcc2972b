import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrinkMeans, shrinkProportions, shrinkRatios } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const ids = ['a', 'b', 'c', 'd', '__proto__', 'é'];

function distinct<Group extends { readonly id: string }>(group: fc.Arbitrary<Group>): fc.Arbitrary<Group[]> {
  return fc.uniqueArray(group, { selector: ({ id }) => id, maxLength: 6 });
}

const id = fc.constantFrom(...ids);
const proportions = distinct(
  fc.tuple(id, fc.nat({ max: 200 }), fc.nat({ max: 200 })).map(([own, one, other]) => {
    return { id: own, successes: Math.min(one, other), trials: Math.max(one, other) };
  }),
);
const ratios = distinct(fc.record({ id, actual: fc.nat({ max: 200 }), expected: fc.integer({ min: 1, max: 200 }) }));
const means = distinct(
  fc.record({ id, mean: fc.integer({ min: -100, max: 100 }), responses: fc.integer({ min: 1, max: 500 }) }),
);

function isBetween(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}

describe('shrinkProportions', () => {
  it.each([
    [9, 10, '0.766667'],
    [90, 100, '0.866667'],
    [2, 2, '0.727273'],
  ])('draws %d of %d towards the prior (T3-f)', (successes, trials, shrunk) => {
    const prior = { mean: 0.7, strength: 20 };
    const [group] = shrinkProportions([{ id: 'a', successes, trials }], { prior }).groups;
    expect(group.shrunk?.toFixed(6)).toBe(shrunk);
    expect(group.weight).toBe(20 / (20 + trials));
  });

  it('tells the prior from the groups by their moments', () => {
    const groups = [
      { id: 'a', successes: 90, trials: 100 },
      { id: 'b', successes: 50, trials: 100 },
      { id: 'c', successes: 70, trials: 100 },
    ];
    // S = 8, p(1 - p) = 0.21, so that rho = (8 / 0.21 - 2) / (200 - 2).
    const rho = (8 / 0.21 - 2) / 198;
    const { prior, groups: found } = shrinkProportions(groups);
    expect(prior.source).toBe('estimated');
    expect(prior.mean).toBeCloseTo(0.7, 12);
    expect(prior.strength).toBeCloseTo(1 / rho - 1, 9);
    expect(found[0].shrunk).toBeCloseTo((90 + 0.7 * (1 / rho - 1)) / (100 + 1 / rho - 1), 12);
  });

  it('takes groups for the mean where they do not differ, with a caution', () => {
    const groups = [
      { id: 'a', successes: 7, trials: 10 },
      { id: 'b', successes: 14, trials: 20 },
    ];
    const { prior, groups: found, cautions } = shrinkProportions(groups);
    expect(prior).toEqual({ mean: 0.7, strength: null, source: 'estimated' });
    expect(found.map(({ weight, shrunk }) => [weight, shrunk])).toEqual([
      [1, 0.7],
      [1, 0.7],
    ]);
    expect(cautions.map(({ code }) => code)).toEqual(['exchangeability', 'few_groups', 'no_difference_found']);
  });

  it('takes a group without trials for the mean, and not for 0', () => {
    const groups = [
      { id: 'a', successes: 0, trials: 0 },
      { id: 'b', successes: 3, trials: 4 },
    ];
    const { groups: found, cautions } = shrinkProportions(groups, { prior: { mean: 0.7, strength: 20 } });
    expect(found[0]).toEqual({ id: 'a', raw: null, weight: 1, shrunk: 0.7 });
    expect(cautions.at(-1)).toEqual({ code: 'small_samples', ids: ['a', 'b'], minimum: 5 });
    expect(shrinkProportions(groups.slice(0, 1)).groups).toEqual([{ id: 'a', raw: null, weight: 1, shrunk: null }]);
    expect(shrinkProportions([])).toEqual({
      prior: { mean: null, strength: null, source: 'estimated' },
      groups: [],
      cautions: [],
    });
  });

  it('refuses more successes than trials, and an id that is there twice', () => {
    const groups = [
      { id: 'a', successes: 3, trials: 2 },
      { id: 'a', successes: 1, trials: 2 },
    ];
    expect(thrownIssues(() => shrinkProportions(groups)).map(({ code }) => code)).toEqual([
      'duplicate_id',
      'wrong_type',
    ]);
  });
});

describe('shrinkRatios', () => {
  it.each([
    [12, 8, '1.2222'],
    [120, 80, '1.4444'],
    [3, 1, '1.1818'],
  ])('draws %d of %d expected towards the prior (T3-f)', (actual, expected, shrunk) => {
    const prior = { mean: 1, strength: 10 };
    const [group] = shrinkRatios([{ id: 'a', actual, expected }], { prior }).groups;
    expect(group.shrunk?.toFixed(4)).toBe(shrunk);
  });

  it('tells the prior from the groups by their moments', () => {
    const groups = [
      { id: 'a', actual: 150, expected: 100 },
      { id: 'b', actual: 50, expected: 100 },
    ];
    // Σ E (r - 1)² = 50, of which counts alone make 1, over 200 - 100.
    const { prior } = shrinkRatios(groups);
    expect(prior.mean).toBe(1);
    expect(prior.strength).toBeCloseTo(1 / 0.49, 12);
  });

  it('refuses a fraction of a case, and doubts counts that may be amounts of money', () => {
    expect(thrownIssues(() => shrinkRatios([{ id: 'a', actual: 3.5, expected: 2 }]))).toEqual([
      expect.objectContaining({ code: 'wrong_type', pointer: '/groups/0/actual' }),
    ]);
    const groups = [
      { id: 'a', actual: 10_000, expected: 9_000 },
      { id: 'b', actual: 9_999, expected: 9_000 },
    ];
    const { cautions } = shrinkRatios(groups);
    expect(cautions.at(-1)).toEqual({ code: 'counts_or_amounts', ids: ['a'], from: 10_000 });
  });

  it('refuses something counted where nothing was expected', () => {
    expect(thrownIssues(() => shrinkRatios([{ id: 'a', actual: 3, expected: 0 }]))).toEqual([
      {
        code: 'wrong_type',
        pointer: '/groups/0/expected',
        expected: 'more than 0, since something was counted',
        received: '0',
      },
    ]);
    expect(shrinkRatios([{ id: 'a', actual: 0, expected: 0 }]).groups[0].shrunk).toBeNull();
  });
});

describe('shrinkMeans', () => {
  const scores = [
    [40, 100],
    [10, 400],
    [55, 25],
    [-20, 16],
    [30, 225],
  ];
  const groups = scores.map(([mean, responses], at) => ({ id: ids[at], mean, responses }));

  it('draws means towards that of all by DerSimonian and Laird (T3-g)', () => {
    const { prior, groups: found } = shrinkMeans(groups, { standardDeviation: 90 });
    expect(prior.heterogeneity.toFixed(4)).toBe('19.5578');
    expect(prior.variance.toFixed(3)).toBe('264.284');
    expect(prior.mean?.toFixed(4)).toBe('24.9977');
    const byId = new Map(found.map((group) => [group.id, group]));
    const inOrder = groups.map((group) => byId.get(group.id));
    expect(inOrder.map((group) => group?.variance)).toEqual([81, 20.25, 324, 506.25, 36]);
    expect(inOrder.map((group) => group?.weight.toFixed(4))).toEqual([
      '0.2346',
      '0.0712',
      '0.5508',
      '0.6570',
      '0.1199',
    ]);
    expect(inOrder.map((group) => group?.shrunk?.toFixed(3))).toEqual([
      '36.481',
      '11.067',
      '38.476',
      '9.564',
      '29.400',
    ]);
  });

  it('takes means that differ no more than chance for one, with a caution', () => {
    const alike = groups.map((group, at) => ({ ...group, mean: 30 + at, responses: 10 }));
    const { prior, groups: found, cautions } = shrinkMeans(alike, { standardDeviation: 90 });
    expect(prior.variance).toBe(0);
    expect(new Set(found.map(({ shrunk }) => shrunk))).toEqual(new Set([prior.mean]));
    expect(cautions.map(({ code }) => code)).toContain('no_difference_found');
  });

  it('takes the spread of a group before that of the options, and asks for one of the two', () => {
    const [group] = groups;
    expect(shrinkMeans([{ ...group, standardDeviation: 50 }], { standardDeviation: 90 }).groups[0].variance).toBe(25);
    expect(
      thrownIssues(() =>
        shrinkMeans([
          { ...group, standardDeviation: 50 },
          { ...group, id: 'z' },
        ]),
      ),
    ).toEqual([
      {
        code: 'missing_member',
        pointer: '/groups/1/standardDeviation',
        expected: 'a number above 0, here or in the options',
      },
    ]);
  });

  it('leaves a single mean where it is', () => {
    const { groups: found, cautions } = shrinkMeans(groups.slice(0, 1), { standardDeviation: 90 });
    expect(found[0]).toMatchObject({ raw: 40, shrunk: 40 });
    expect(cautions.map(({ code }) => code)).toEqual(['exchangeability', 'few_groups', 'no_difference_found']);
  });
});

const givenPrior = fc.record({
  mean: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
  strength: fc.integer({ min: 0, max: 200 }),
});
const maybePrior = fc.option(givenPrior, { nil: undefined });

describe('shrinking', () => {
  it('property: stays between what was counted and the prior, and mixes them by the weight', () => {
    fc.assert(
      fc.property(proportions, ratios, means, maybePrior, (shares, counted, scored, prior) => {
        const options = prior === undefined ? {} : { prior };
        for (const found of [
          shrinkProportions(deepFreeze(shares), options),
          shrinkRatios(deepFreeze(counted), options),
          shrinkMeans(deepFreeze(scored), { standardDeviation: 60 }),
        ]) {
          for (const { raw, shrunk, weight } of found.groups) {
            expect(weight).toBeGreaterThanOrEqual(0);
            expect(weight).toBeLessThanOrEqual(1);
            if (raw === null || shrunk === null || found.prior.mean === null) continue;
            expect(isBetween(shrunk, raw, found.prior.mean)).toBe(true);
            expect(shrunk).toBeCloseTo(weight * found.prior.mean + (1 - weight) * raw, 9);
          }
        }
      }),
    );
  });

  it('property: keeps the order of groups with as many cases', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 50 }), { minLength: 2, maxLength: 6 }), maybePrior, (amounts, prior) => {
        const options = prior === undefined ? {} : { prior };
        const shares = amounts.map((successes, at) => ({ id: ids[at], successes, trials: 50 }));
        const counted = amounts.map((actual, at) => ({ id: ids[at], actual, expected: 20 }));
        const scored = amounts.map((mean, at) => ({ id: ids[at], mean, responses: 9 }));
        for (const { groups } of [
          shrinkProportions(shares, options),
          shrinkRatios(counted, options),
          shrinkMeans(scored, { standardDeviation: 30 }),
        ]) {
          const sorted = [...groups].sort((a, b) => (a.raw ?? 0) - (b.raw ?? 0));
          sorted.slice(1).forEach(({ shrunk }, at) => {
            expect(shrunk ?? 0).toBeGreaterThanOrEqual(sorted[at].shrunk ?? 0);
          });
        }
      }),
    );
  });

  it('property: comes as close to what was counted as there are cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), givenPrior, (successes, prior) => {
        const distances = [1, 100, 1_000_000].map((times) => {
          const group = { id: 'a', successes: successes * times, trials: 4 * times };
          const [{ raw, shrunk }] = shrinkProportions([group], { prior }).groups;
          return Math.abs((shrunk ?? 0) - (raw ?? 0));
        });
        expect(distances[1]).toBeLessThanOrEqual(distances[0]);
        expect(distances[2]).toBeLessThan(0.001);
      }),
    );
  });

  it('property: has the common mean and τ² of sums written out', () => {
    fc.assert(
      fc.property(means, (groups) => {
        const { prior } = shrinkMeans(groups, { standardDeviation: 60 });
        if (groups.length === 0) return;
        const rows = groups.map(({ mean, responses }) => ({ y: mean, v: 3_600 / responses }));
        const sum = (of: (row: { y: number; v: number }) => number) => rows.reduce((all, row) => all + of(row), 0);
        const w = sum(({ v }) => 1 / v);
        const centre = sum(({ y, v }) => y / v) / w;
        const q = sum(({ y, v }) => (y - centre) ** 2 / v);
        const c = w - sum(({ v }) => 1 / v ** 2) / w;
        const tau = groups.length < 2 ? 0 : Math.max(0, (q - (groups.length - 1)) / c);
        expect(prior.heterogeneity).toBeCloseTo(q, 6);
        expect(prior.variance).toBeCloseTo(tau, 6);
        expect(prior.mean).toBeCloseTo(sum(({ y, v }) => y / (v + tau)) / sum(({ v }) => 1 / (v + tau)), 6);
      }),
    );
  });

  it('property: does not depend on the order of groups, and lists them by id', () => {
    fc.assert(
      fc.property(proportions, ratios, means, (shares, counted, scored) => {
        const reversed = <T>(list: readonly T[]) => [...list].reverse();
        const one = shrinkProportions(shares);
        expect(shrinkProportions(reversed(shares))).toStrictEqual(one);
        expect(shrinkRatios(reversed(counted))).toStrictEqual(shrinkRatios(counted));
        const options = { standardDeviation: 60 };
        expect(shrinkMeans(reversed(scored), options)).toStrictEqual(shrinkMeans(scored, options));
        expect(one.groups.map((group) => group.id)).toEqual(shares.map((group) => group.id).sort());
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        for (const shrink of [shrinkProportions, shrinkRatios, shrinkMeans]) {
          const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(shrink, undefined, args));
          call(hostileValue(recipe));
          call([hostileValue(recipe)]);
          call([], hostileValue(recipe));
          call([], { prior: hostileValue(recipe) });
        }
      }),
      { numRuns: 40 },
    );
  });
});
