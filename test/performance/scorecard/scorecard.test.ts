import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Metric, type ScorecardInput, scorecard, type TeamValues } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const metrics: readonly Metric[] = [
  { id: 'index', worst: 0.8, best: 1.2, weight: 0.4 },
  { id: 'growth', worst: -0.1, best: 0.3, weight: 0.2 },
  { id: 'experience', worst: 0.3, best: 0.9, weight: 0.3 },
  { id: 'bias', worst: 0.3, best: 0, weight: 0.1 },
];

function team(id: string, ...values: (number | null)[]): TeamValues {
  return { id, values: values.map((value, at) => ({ metricId: metrics[at].id, value, cases: 40 })) };
}

const teams = [
  team('N', 1.1, 0.08, 0.62, 0.12),
  team('S', 0.95, 0.2, 0.81, 0.06),
  team('E', 1.25, -0.02, 0.4, 0.25),
  team('W', 1, 0.1, 0.75, 0.1),
];

function scoresOf(input: ScorecardInput, draws = 1): (readonly [string, string | undefined])[] {
  return scorecard(input, { draws }).teams.map(({ teamId, score }) => [teamId, score?.toFixed(4)]);
}

describe('scorecard', () => {
  it('ranks by a weighted mean (T3-h)', () => {
    expect(scoresOf({ metrics, teams })).toEqual([
      ['S', '0.6350'],
      ['N', '0.6100'],
      ['W', '0.5917'],
      ['E', '0.5067'],
    ]);
  });

  it('ranks by a weighted product, which an unbalanced team loses by (T3-h)', () => {
    expect(scoresOf({ metrics, teams, aggregate: 'geometric' })).toEqual([
      ['N', '0.5978'],
      ['S', '0.5940'],
      ['W', '0.5812'],
      ['E', '0.3540'],
    ]);
  });

  it('says how often each team is first under similar weights (T3-h)', () => {
    const { teams: found } = scorecard({ metrics, teams }, { draws: 4_000 });
    const shares = new Map(found.map(({ teamId, shareFirst }) => [teamId, shareFirst ?? Number.NaN]));
    // Within four standard errors of the draws.
    expect(Math.abs((shares.get('S') ?? 0) - 0.67)).toBeLessThan(0.03);
    expect(Math.abs((shares.get('N') ?? 0) - 0.3)).toBeLessThan(0.03);
    expect(Math.abs((shares.get('E') ?? 0) - 0.03)).toBeLessThan(0.015);
    expect(shares.get('W')).toBeLessThan(0.01);
    expect(found.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
    expect(found.map(({ rankInterval }) => rankInterval)).toEqual([
      { best: 1, worst: 4 },
      { best: 1, worst: 3 },
      { best: 2, worst: 4 },
      expect.objectContaining({ worst: 4 }),
    ]);
  });

  it('says that such a ranking is mostly noise', () => {
    expect(scorecard({ metrics, teams }, { draws: 500 }).cautions).toEqual([
      { code: 'overlapping_ranks', teamIds: ['S', 'N', 'W', 'E'], overlapping: 6, pairs: 6 },
      { code: 'uncertain_first', teamId: 'S', share: expect.closeTo(0.67, 1) },
      { code: 'chance_not_in_ranks', metricIds: expect.arrayContaining(['experience']) },
    ]);
  });

  it('has no caution but that of chance where one team is better in everything', () => {
    const better = [team('good', 1.2, 0.3, 0.9, 0), team('bad', 0.9, 0, 0.5, 0.2)];
    const { teams: found, cautions } = scorecard({ metrics, teams: better }, { draws: 50 });
    expect(cautions.map(({ code }) => code)).toEqual(['chance_not_in_ranks']);
    expect(found.map(({ rankInterval, shareFirst }) => [rankInterval, shareFirst])).toEqual([
      [{ best: 1, worst: 1 }, 1],
      [{ best: 2, worst: 2 }, 0],
    ]);
  });

  it('explains each score by its parts', () => {
    const [{ parts, score }] = scorecard({ metrics, teams: [team('E', 1.25, -0.02, 0.4, 0.25)] }, { draws: 1 }).teams;
    expect(parts.map(({ metricId, clipped }) => [metricId, clipped])).toEqual([
      ['bias', null],
      ['experience', null],
      ['growth', null],
      ['index', 'best'],
    ]);
    expect(parts.map(({ normalized }) => normalized.toFixed(4))).toEqual(['0.1667', '0.1667', '0.2000', '1.0000']);
    expect(parts.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(score ?? Number.NaN, 14);
  });

  it('gives the weight of a missing metric to the others, and says that the score is partial', () => {
    const gaps = [team('A', 1.2, null, 0.9), team('B', null, null, null, null)];
    const { teams: found, cautions } = scorecard({ metrics, teams: gaps }, { draws: 10 });
    expect(found.map(({ score, rank, partial, missing }) => [score, rank, partial, missing])).toEqual([
      [1, 1, true, ['bias', 'growth']],
      [null, null, true, ['bias', 'experience', 'growth', 'index']],
    ]);
    expect(found[0].parts.map(({ weight }) => weight)).toEqual([expect.closeTo(3 / 7, 14), expect.closeTo(4 / 7, 14)]);
    expect(cautions).toEqual([{ code: 'partial_score', teamId: 'A', missing: ['bias', 'growth'] }]);
  });

  it('says which metrics rest on few cases, or on nobody knows how many', () => {
    const values = [
      { metricId: 'growth', value: 0.1, cases: 4 },
      { metricId: 'index', value: 1 },
      { metricId: 'experience', value: 0.5, cases: 5 },
      { metricId: 'bias', value: null, cases: 0 },
    ];
    const { cautions } = scorecard({ metrics, teams: [{ id: 'A', values }] }, { draws: 1 });
    expect(cautions).toEqual([
      { code: 'partial_score', teamId: 'A', missing: ['bias'] },
      { code: 'small_metric_samples', teamId: 'A', metricIds: ['growth'], minimum: 5 },
      { code: 'metric_samples_unknown', metricIds: ['index'] },
    ]);
  });

  it('does not let a geometric score go to 0 for a single metric', () => {
    const input = { metrics, teams: [team('A', 0.5, 0.3, 0.9, 0)], aggregate: 'geometric' as const };
    const [found] = scorecard(input, { draws: 1, floor: 0.01 }).teams;
    expect(found.score).toBeCloseTo(0.01 ** 0.4, 12);
    expect(found.parts.map(({ clipped }) => clipped)).toEqual([null, null, null, 'worst']);
  });

  it('lets teams with the same figures share a rank, and the first place', () => {
    const twins = [team('b', 1, 0.1, 0.5, 0.1), team('a', 1, 0.1, 0.5, 0.1)];
    const { teams: found } = scorecard({ metrics, teams: twins }, { draws: 10 });
    expect(found.map(({ teamId, rank, shareFirst }) => [teamId, rank, shareFirst])).toEqual([
      ['a', 1, 0.5],
      ['b', 1, 0.5],
    ]);
  });

  it('calls a tie a tie, with any weights or with those given', () => {
    const twins = [team('b', 1, 0.1, 0.5, 0.1), team('a', 1, 0.1, 0.5, 0.1)];
    const found = scorecard({ metrics, teams: twins }, { draws: 50 }).cautions;
    expect(found[0]).toEqual({ code: 'tied_teams', teamIds: ['a', 'b'], rank: 1, isWithAnyWeights: true });
    expect(found.map(({ code }) => code)).toEqual(['tied_teams', 'chance_not_in_ranks']);
    const even = metrics.slice(0, 2).map((metric) => ({ ...metric, worst: 0, best: 1, weight: 1 }));
    const mirrored = [
      { id: 'x', values: even.map(({ id }, at) => ({ metricId: id, value: at, cases: 9 })) },
      { id: 'y', values: even.map(({ id }, at) => ({ metricId: id, value: 1 - at, cases: 9 })) },
    ];
    const { cautions } = scorecard({ metrics: even, teams: mirrored }, { draws: 50 });
    expect(cautions.map(({ code }) => code)).toEqual([
      'tied_teams',
      'overlapping_ranks',
      'uncertain_first',
      'uncertain_first',
      'chance_not_in_ranks',
    ]);
    expect(cautions[0]).toMatchObject({ rank: 1, isWithAnyWeights: false });
  });

  it('calls sums a tie that differ only by how they were added up', () => {
    const three = ['a', 'b', 'c'].map((id) => ({ id, worst: 0, best: 1, weight: 1 }));
    const valuesOf = (values: number[]) => values.map((value, at) => ({ metricId: three[at].id, value, cases: 99 }));
    const teams = [
      { id: 'y', values: valuesOf([0.3, 0, 0]) },
      { id: 'x', values: valuesOf([0.1, 0.2, 0]) },
      { id: 'z', values: valuesOf([0.3 - 1e-6, 0, 0]) },
    ];
    const found = scorecard({ metrics: three, teams }, { draws: 50 });
    expect(found.teams.map(({ teamId, rank }) => [teamId, rank])).toEqual([
      ['x', 1],
      ['y', 1],
      ['z', 3],
    ]);
    expect(found.cautions[0]).toEqual({ code: 'tied_teams', teamIds: ['x', 'y'], rank: 1, isWithAnyWeights: false });
  });

  it('has no draws where one metric is all that counts', () => {
    const one = metrics.map((metric) => ({ ...metric, weight: metric.id === 'index' ? 3 : 0 }));
    const { teams: found } = scorecard({ metrics: one, teams }, { draws: 20 });
    expect(found.map(({ teamId, shareFirst }) => [teamId, shareFirst])).toEqual([
      ['E', 1],
      ['N', 0],
      ['W', 0],
      ['S', 0],
    ]);
  });

  it('is the same for the same seed', () => {
    const shares = (seed: number) =>
      scorecard({ metrics, teams }, { seed, draws: 50 }).teams.map((one) => one.shareFirst);
    expect(shares(3)).toEqual(shares(3));
    expect(shares(3)).not.toEqual(shares(4));
  });

  it('refuses what is no scorecard, with everything at once', () => {
    const input = {
      metrics: [
        { id: 'a', worst: 1, best: 1, weight: 0 },
        { id: 'a', worst: 1, best: 2, weight: 0 },
      ],
      teams: [
        {
          id: 't',
          values: [
            { metricId: 'a', value: 1 },
            { metricId: 'a', value: 2 },
            { metricId: 'x', value: 2 },
          ],
        },
        { id: 't', values: [] },
      ],
    };
    expect(thrownIssues(() => scorecard(input))).toEqual([
      { code: 'duplicate_id', pointer: '/metrics/1/id', id: 'a', firstPointer: '/metrics/0/id' },
      { code: 'wrong_type', pointer: '/metrics/0/best', expected: 'another number than worst', received: '1' },
      { code: 'zero_weights', pointer: '/metrics' },
      { code: 'duplicate_id', pointer: '/teams/1/id', id: 't', firstPointer: '/teams/0/id' },
      {
        code: 'duplicate_id',
        pointer: '/teams/0/values/1/metricId',
        id: 'a',
        firstPointer: '/teams/0/values/0/metricId',
      },
      { code: 'unknown_metric', pointer: '/teams/0/values/2/metricId', metricId: 'x' },
    ]);
  });
});

const goalpost = fc.integer({ min: -20, max: 20 });
const metricLists = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', '__proto__'),
      worst: goalpost,
      best: goalpost,
      weight: fc.integer({ min: 0, max: 9 }),
    }),
    { selector: ({ id }) => id, minLength: 1 },
  )
  .filter((list) => list.every(({ worst, best }) => worst !== best) && list.some(({ weight }) => weight > 0));

const inputs = metricLists.chain((list) => {
  const values = fc.uniqueArray(
    fc.record(
      {
        metricId: fc.constantFrom(...list.map(({ id }) => id)),
        value: fc.option(fc.integer({ min: -25, max: 25 }), { freq: 5 }),
        cases: fc.nat({ max: 9 }),
      },
      { requiredKeys: ['metricId', 'value'] },
    ),
    { selector: ({ metricId }) => metricId },
  );
  const team = fc.record({ id: fc.constantFrom('t', 'u', 'v', 'constructor'), values });
  return fc.record({
    metrics: fc.constant(list),
    teams: fc.uniqueArray(team, { selector: ({ id }) => id }),
    aggregate: fc.constantFrom('linear' as const, 'geometric' as const),
  });
});

/** The score of a team as it would be worked out by hand. */
function slowScore({ metrics: list, aggregate }: ScorecardInput, { values }: TeamValues): number | null {
  const known = values.flatMap(({ metricId, value }) => {
    const metric = list.find(({ id }) => id === metricId);
    if (metric === undefined || value === null) return [];
    const part = (value - metric.worst) / (metric.best - metric.worst);
    return [{ weight: metric.weight, part: Math.min(1, Math.max(0, part)) }];
  });
  const whole = known.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  if (aggregate === 'linear') return known.reduce((sum, { weight, part }) => sum + weight * part, 0) / whole;
  return Math.exp(known.reduce((sum, { weight, part }) => sum + weight * Math.log(Math.max(0.01, part)), 0) / whole);
}

describe('a score', () => {
  it('property: is that of a calculation by hand, from 0 to 1', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { teams: found } = scorecard(deepFreeze(input), { draws: 2 });
        expect(found.length).toBe(input.teams.length);
        for (const { teamId, score } of found) {
          const slow = slowScore(input, input.teams.find(({ id }) => id === teamId) ?? expect.fail('no such team'));
          expect(score === null).toBe(slow === null);
          if (score === null || slow === null) continue;
          expect(score).toBeCloseTo(slow, 12);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('property: has no place for other teams', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { teams: found } = scorecard(input, { draws: 1 });
        for (const own of input.teams) {
          const alone = scorecard({ ...input, teams: [own] }, { draws: 1 }).teams[0];
          const among = found.find(({ teamId }) => teamId === own.id);
          expect([alone.score, alone.parts, alone.missing]).toStrictEqual([among?.score, among?.parts, among?.missing]);
        }
      }),
    );
  });

  it('property: does not fall when a metric gets better', () => {
    fc.assert(
      fc.property(inputs, fc.nat(), fc.integer({ min: 1, max: 9 }), (input, pick, by) => {
        const { teams: found } = scorecard(input, { draws: 1 });
        for (const own of input.teams) {
          const values = own.values.map((value, at) => {
            const metric = input.metrics.find(({ id }) => id === value.metricId) ?? expect.fail('no such metric');
            if (at !== pick % own.values.length || value.value === null) return value;
            return { ...value, value: value.value + Math.sign(metric.best - metric.worst) * by };
          });
          const better = scorecard({ ...input, teams: [{ ...own, values }] }, { draws: 1 }).teams[0].score;
          const before = found.find(({ teamId }) => teamId === own.id)?.score ?? 0;
          expect((better ?? 0) - before).toBeGreaterThanOrEqual(-1e-15);
        }
      }),
    );
  });

  it('property: has ranks and shares that go with each other', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { teams: found } = scorecard(input, { draws: 20 });
        const ranked = found.filter(({ score }) => score !== null);
        for (const { rank, score, rankInterval } of ranked) {
          expect(rank).toBe(1 + ranked.filter((other) => (other.score ?? 0) > (score ?? 0) * (1 + 1e-9)).length);
          expect(rankInterval?.best).toBeGreaterThanOrEqual(1);
          expect(rankInterval?.worst).toBeLessThanOrEqual(ranked.length);
          expect(rankInterval?.best).toBeLessThanOrEqual(rankInterval?.worst ?? 0);
        }
        const shares = ranked.reduce((sum, { shareFirst }) => sum + (shareFirst ?? Number.NaN), 0);
        expect(shares).toBeCloseTo(ranked.length === 0 ? 0 : 1, 9);
      }),
    );
  });

  it('property: gives no rank on small samples, or without knowing their size, but with a caution', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { cautions } = scorecard(input, { draws: 1 });
        const codes = new Set(cautions.map(({ code }) => code));
        const counting = new Set(input.metrics.filter(({ weight }) => weight > 0).map(({ id }) => id));
        const known = input.teams.flatMap(({ values }) => values.filter(({ metricId }) => counting.has(metricId)));
        const shown = known.filter(({ value }) => value !== null);
        expect(codes.has('small_metric_samples')).toBe(shown.some(({ cases = 5 }) => cases < 5));
        expect(codes.has('metric_samples_unknown')).toBe(shown.some(({ cases }) => cases === undefined));
      }),
    );
  });

  it('property: does not depend on the order of anything', () => {
    fc.assert(
      fc.property(inputs, ({ metrics: list, teams: own, aggregate }) => {
        const other = {
          metrics: [...list].reverse(),
          teams: own.map((one) => ({ ...one, values: [...one.values].reverse() })).reverse(),
          aggregate,
        };
        expect(scorecard(other, { draws: 5 })).toStrictEqual(
          scorecard({ metrics: list, teams: own, aggregate }, { draws: 5 }),
        );
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(scorecard, undefined, args));
        call(hostileValue(recipe));
        call({ metrics: [hostileValue(recipe)], teams });
        call({ metrics, teams: hostileValue(recipe) });
        call(
          { metrics, teams: [{ id: 'a', values: [{ metricId: 'index', value: hostileValue(recipe) }] }] },
          { draws: 1 },
        );
        call({ metrics, teams: [] }, hostileValue(recipe));
      }),
      { numRuns: 40 },
    );
  });
});
