import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExperienceInput, experienceAndRevenue, type PeriodRow } from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { type Drift, driftingWorld, experienceInputs, plantedWorld } from '../../support/experienceWorlds.js';
import { thrownIssues } from '../../support/thrownIssues.js';

const periods = ['p', 'q', 'r', 's'];

/** Rows of a territory, with an experience and a retention for each period. */
function rowsOf(territoryId: string, experience: number[], retention: number[]): PeriodRow[] {
  return periods.map((periodId, at) => {
    return {
      territoryId,
      periodId,
      experience: experience[at],
      responses: 9,
      retention: retention[at],
      isRealigned: false,
    };
  });
}

/** Experience and retention beyond those of territory and period: x = (1, 0, 2), (0, 1, 0), (3, 0, 1) twice the y. */
const small: ExperienceInput = {
  periods,
  rows: [
    ...rowsOf('a', [1, 0, 2, 9], [9, 5, 3, 7]),
    ...rowsOf('b', [0, 1, 0, 9], [9, 1, 3, 1]),
    ...rowsOf('c', [3, 0, 1, 9], [9, 7, 1, 3]),
  ],
};

describe('experienceAndRevenue', () => {
  it('finds a slope without noise, whatever territories and periods have of their own', () => {
    const { retention } = experienceAndRevenue(small, { draws: 9 });
    expect(retention.pairs).toBe(9);
    expect(retention.degreesOfFreedom).toBe(2);
    expect(retention.slope?.estimate).toBeCloseTo(2, 12);
    expect(retention.slope?.lower).toBeCloseTo(2, 6);
    expect(retention.pearson?.estimate).toBeCloseTo(1, 12);
    expect(retention.verdict).toBe('together');
  });

  it('lists the pairs that went in, by territory and period', () => {
    const { used, leftOut } = experienceAndRevenue(small, { draws: 9 }).retention;
    expect(used.map(({ territoryId, periodId }) => territoryId + periodId).join(' ')).toBe(
      'ap aq ar bp bq br cp cq cr',
    );
    expect(leftOut).toEqual([]);
  });

  it('has no relation with what nobody gave', () => {
    const { repeatSales } = experienceAndRevenue(small, { draws: 9 });
    expect(repeatSales).toMatchObject({
      pairs: 0,
      slope: null,
      pValue: null,
      verdict: null,
      reason: 'outcome_not_given',
    });
    expect(repeatSales.leftOut.every(({ reason }) => reason === 'outcome_missing')).toBe(true);
    expect(repeatSales.cautions).toEqual([]);
  });

  it('leaves out pairs that do not compare, with the reason', () => {
    const changes: Partial<PeriodRow>[] = [
      { experience: null },
      { responses: 4 },
      { isRealigned: true },
      { retention: null },
    ];
    const found = changes.map((change) => {
      const rows = small.rows.map((row) =>
        row.territoryId === 'b' && row.periodId === 'q' ? { ...row, ...change } : row,
      );
      return experienceAndRevenue({ periods, rows }, { draws: 1 }).retention.leftOut;
    });
    const key = { territoryId: 'b' };
    expect(found).toEqual([
      [{ ...key, periodId: 'q', reason: 'experience_missing' }],
      [{ ...key, periodId: 'q', reason: 'too_few_responses' }],
      [{ ...key, periodId: 'p', reason: 'realigned' }],
      [{ ...key, periodId: 'p', reason: 'outcome_missing' }],
    ]);
  });

  it('does not take a missing experience for 0', () => {
    const rows = small.rows.map((row) =>
      row.territoryId === 'a' && row.periodId === 'p' ? { ...row, experience: null } : row,
    );
    expect(experienceAndRevenue({ periods, rows }, { draws: 1 }).retention.slope?.estimate).toBeCloseTo(2, 12);
  });

  it('takes repeat sales for parts of what the territory usually repeats', () => {
    const rows = small.rows.map(({ retention = 0, ...row }) => {
      const usual = row.territoryId === 'a' ? 1_000 : 70_000;
      return { ...row, repeatSalesMinor: usual * (10 + (retention ?? 0)) };
    });
    const inTens = rows.map((row) => ({ ...row, repeatSalesMinor: row.repeatSalesMinor * 10 }));
    const { repeatSales } = experienceAndRevenue({ periods, rows }, { draws: 1 });
    expect(repeatSales.pairs).toBe(9);
    expect(experienceAndRevenue({ periods, rows: inTens }, { draws: 1 }).repeatSales.slope?.estimate).toBeCloseTo(
      repeatSales.slope?.estimate ?? Number.NaN,
      12,
    );
  });

  it('leaves out territories without usual repeat sales', () => {
    const rows = small.rows.map((row) => ({ ...row, repeatSalesMinor: row.territoryId === 'a' ? 0 : 5 }));
    const { leftOut } = experienceAndRevenue({ periods, rows }, { draws: 1 }).repeatSales;
    expect(leftOut.map(({ territoryId, periodId, reason }) => [territoryId, periodId, reason])).toEqual([
      ['a', 'p', 'no_usual_sales'],
      ['a', 'q', 'no_usual_sales'],
      ['a', 'r', 'no_usual_sales'],
    ]);
  });

  it('tells nothing from too few pairs, or from what does not move', () => {
    const lone = { periods, rows: small.rows.filter(({ territoryId }) => territoryId === 'a') };
    expect(experienceAndRevenue(lone).retention).toMatchObject({
      degreesOfFreedom: 0,
      slope: null,
      reason: 'too_few_pairs',
    });
    const flat = { periods, rows: small.rows.map((row) => ({ ...row, retention: 0.8 })) };
    expect(experienceAndRevenue(flat).retention).toMatchObject({ slope: null, verdict: null, reason: 'no_variation' });
    const tiny = { periods, rows: small.rows.map((row) => ({ ...row, experience: (row.experience ?? 0) * 1e-160 })) };
    expect(experienceAndRevenue(tiny, { draws: 1 }).retention.reason).toBe('no_variation');
  });

  it('looks at a territory by itself where it has enough periods', () => {
    const { byTerritory } = experienceAndRevenue(small, { draws: 9 }).retention;
    expect(byTerritory.map(({ territoryId, pairs, reason }) => [territoryId, pairs, reason])).toEqual([
      ['a', 3, 'too_few_periods'],
      ['b', 3, 'too_few_periods'],
      ['c', 3, 'too_few_periods'],
    ]);
    const world = plantedWorld({ seed: 2, effect: 0.02 });
    const found = experienceAndRevenue(world, { draws: 1 }).retention.byTerritory;
    expect(found.filter(({ verdict }) => verdict === 'together').length).toBeGreaterThan(6);
    expect(experienceAndRevenue(world, { draws: 1, minimumPeriods: 9 }).retention.byTerritory[0].reason).toBe(
      'too_few_periods',
    );
  });

  it('says in cautions what is to be doubted', () => {
    const rows = small.rows.map((row) =>
      row.territoryId === 'c' && row.periodId === 'q'
        ? { ...row, responses: 2 }
        : row.territoryId === 'b' && row.periodId === 'r'
          ? { ...row, isRealigned: true }
          : row,
    );
    expect(experienceAndRevenue({ periods, rows }, { draws: 1 }).retention.cautions).toEqual([
      { code: 'correlation_not_cause', outcome: 'retention' },
      { code: 'ecological_inference', outcome: 'retention' },
      { code: 'few_pairs', pairs: 7, degreesOfFreedom: 1, recommended: 20 },
      { code: 'few_territories', territories: 3, recommended: 12 },
      { code: 'few_periods', periods: 3, recommended: 6 },
      { code: 'realigned_pairs', territoryIds: ['b'], pairs: 1 },
      { code: 'small_samples', ids: ['c'], minimum: 5 },
    ]);
    const bare = small.rows.map(({ isRealigned: _, responses: __, ...row }) => row);
    const codes = experienceAndRevenue({ periods, rows: bare }, { draws: 1 }).retention.cautions.map(
      ({ code }) => code,
    );
    expect(codes).toContain('realignment_unknown');
    expect(codes).toContain('sample_sizes_unknown');
    const many = experienceAndRevenue(plantedWorld({ seed: 1, effect: 0 }), { draws: 1 }).retention.cautions;
    expect(many.find(({ code }) => code === 'many_territories')).toMatchObject({ territories: 12 });
  });

  it('refuses periods and rows that are there twice, or nowhere', () => {
    const rows = [...rowsOf('a', [], []), { territoryId: 'a', periodId: 'q' }, { territoryId: 'a', periodId: 'x' }];
    expect(thrownIssues(() => experienceAndRevenue({ periods: [...periods, 'p'], rows }))).toEqual([
      { code: 'duplicate_id', pointer: '/periods/4', id: 'p', firstPointer: '/periods/0' },
      { code: 'duplicate_period', pointer: '/rows/4', territoryId: 'a', periodId: 'q', firstPointer: '/rows/1' },
      { code: 'unknown_period', pointer: '/rows/5/periodId', periodId: 'x' },
    ]);
  });

  it('lets more than 60 territories leave in 60 groups', () => {
    const world = driftingWorld({ seed: 3, effect: 0.02, drift: 'walk', territories: 130, periods: 7 });
    const { retention } = experienceAndRevenue(world, { draws: 1 });
    expect([retention.territories, retention.degreesOfFreedom, retention.verdict]).toEqual([130, 59, 'together']);
  });

  it('is the same for the same seed', () => {
    const world = plantedWorld({ seed: 4, effect: 0 });
    const [one, again, ...others] = [3, 3, 4, 5, 6].map(
      (seed) => experienceAndRevenue(world, { seed, draws: 200 }).retention.pValue,
    );
    expect(again).toBe(one);
    expect(others.some((other) => other !== one)).toBe(true);
  });
});

function holdsNothing(figure: { lower: number; upper: number } | null): boolean {
  return figure !== null && figure.lower <= 0 && figure.upper >= 0;
}

describe('a planted truth', () => {
  it.each([0, 0.3])('is found where experience brings retention and repeat sales, with %d of the rows lost', (lost) => {
    const world = plantedWorld({ seed: 7, effect: 0.008, lost });
    const { retention, repeatSales } = experienceAndRevenue(world, { draws: 199 });
    for (const { slope, pearson, spearman, pValue, verdict } of [retention, repeatSales]) {
      expect(slope?.lower).toBeGreaterThan(0);
      expect(pearson?.lower).toBeGreaterThan(0);
      expect(spearman?.lower).toBeGreaterThan(0);
      expect(pValue).toBe(1 / 200);
      expect(verdict).toBe('together');
    }
    expect(retention.slope?.lower).toBeLessThan(0.008);
    expect(retention.slope?.upper).toBeGreaterThan(0.008);
  });

  it('is found where territories drift', () => {
    const drifts: readonly Drift[] = ['trend', 'walk', 'autocorrelated', 'season', 'uneven'];
    for (const drift of drifts) {
      const { retention } = experienceAndRevenue(driftingWorld({ seed: 1, effect: 0.02, drift }), { draws: 199 });
      expect(retention.verdict).toBe('together');
      expect(retention.slope?.lower).toBeLessThan(0.02);
      expect(retention.slope?.upper).toBeGreaterThan(0.02);
      expect(retention.pValue).toBeLessThan(0.05);
    }
  });

  it.each<Drift>(['trend', 'walk', 'autocorrelated', 'season', 'uneven'])(
    'is not found where there is none and territories drift: %s',
    (drift) => {
      const worlds = Array.from({ length: 60 }, (_, seed) => driftingWorld({ seed, effect: 0, drift }));
      const found = worlds.map((world) => experienceAndRevenue(world, { draws: 19 }).retention);
      // Within four standard errors of 5 %, as often as 8 of 60; the soak looks closer.
      for (const figure of ['slope', 'pearson', 'spearman'] as const) {
        expect(found.filter((relation) => holdsNothing(relation[figure])).length).toBeGreaterThanOrEqual(51);
      }
      const single = found.flatMap(({ byTerritory }) => byTerritory);
      const sure = single.filter(({ verdict }) => verdict === 'together' || verdict === 'opposite').length;
      expect(sure / single.length).toBeLessThan(0.12);
    },
  );

  it('is not found where there is none, in about 95 of 100 worlds', () => {
    const worlds = Array.from({ length: 150 }, (_, seed) =>
      plantedWorld({ seed, effect: 0, lost: seed % 2 ? 0.2 : 0 }),
    );
    const found = worlds.map((world) => experienceAndRevenue(world, { draws: 1 }).retention);
    // Within four standard errors of 95 %; the soak looks closer, and at shuffling as well.
    for (const figure of ['slope', 'pearson', 'spearman'] as const) {
      expect(found.filter((relation) => holdsNothing(relation[figure])).length).toBeGreaterThanOrEqual(131);
    }
  });
});

/** The slope of a regression with a column for every territory and period but one. */
function slowSlope(pairs: readonly { territory: string; period: string; x: number; y: number }[]): number {
  const dummies = [
    ...[...new Set(pairs.map(({ territory }) => territory))]
      .slice(1)
      .map((id) => pairs.map((pair) => (pair.territory === id ? 1 : 0))),
    ...[...new Set(pairs.map(({ period }) => period))]
      .slice(1)
      .map((id) => pairs.map((pair) => (pair.period === id ? 1 : 0))),
  ];
  return slopeBySweeping(
    dummies,
    pairs.map(({ x }) => x),
    pairs.map(({ y }) => y),
  );
}

/** Columns made orthogonal one by one (Gram and Schmidt), which leaves nothing of those that others make up. */
function slopeBySweeping(columns: readonly (readonly number[])[], x: readonly number[], y: readonly number[]): number {
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, at) => sum + value * b[at], 0);
  const basis: number[][] = [];
  const sweep = (column: readonly number[]) =>
    [...basis, ...basis].reduce<number[]>(
      (left, base) => left.map((value, at) => value - (dot(left, base) / dot(base, base)) * base[at]),
      [...column],
    );
  for (const column of [x.map(() => 1), ...columns]) {
    const left = sweep(column);
    if (dot(left, left) > 1e-9) basis.push(left);
  }
  const [ownX, ownY] = [sweep(x), sweep(y)];
  return dot(ownX, ownY) / dot(ownX, ownX);
}

type Table = readonly (readonly number[])[];

/** Without the means of rows and columns, in a table where nothing is missing. */
function withoutMeans(table: Table): number[][] {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const columns = table[0].map((_, at) => mean(table.map((row) => row[at])));
  return table.map((row) => row.map((value, at) => value - mean(row) - columns[at] + mean(columns)));
}

function dotOf(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, at) => sum + value * b[at], 0);
}

/** The slope of two tables, and the sum of squared scores of their rows. */
function slowFit(x: Table, y: Table) {
  const [own, outcome] = [withoutMeans(x), withoutMeans(y)];
  const slope = dotOf(own.flat(), outcome.flat()) / dotOf(own.flat(), own.flat());
  const scores = own.map((row, r) =>
    dotOf(
      row,
      outcome[r].map((value, at) => value - slope * row[at]),
    ),
  );
  return { slope, t: Math.abs(slope) / Math.sqrt(dotOf(scores, scores)) };
}

/** The part of all ways to flip the signs of rows with a slope as sure as that of the table itself. */
function everyFlipping(x: Table, y: Table): number {
  const own = withoutMeans(y);
  const goal = slowFit(x, own).t - 1e-9;
  const ways = Array.from({ length: 2 ** x.length }, (_, way) => x.map((__, r) => ((way >> r) & 1 ? -1 : 1)));
  const strong = ways.filter(
    (signs) =>
      slowFit(
        x,
        own.map((row, r) => row.map((value) => signs[r] * value)),
      ).t >= goal,
  );
  return strong.length / ways.length;
}

const ids = ['a', 'b', 'c', 'd', 'e'];

function tableOf(height: number, width: number): fc.Arbitrary<number[][]> {
  const row = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: width, maxLength: width });
  return fc.array(row, { minLength: height, maxLength: height });
}

describe('a relation', () => {
  const tables = fc.tuple(...[0, 1].map(() => tableOf(5, 3)));

  it('property: has the share of every way to flip the signs of territories', () => {
    fc.assert(
      fc.property(tables, ([x, y]) => {
        const rows = ids.flatMap((id, at) => rowsOf(id, x[at], [0, ...y[at]]));
        const { pValue } = experienceAndRevenue({ periods, rows }, { draws: 16 }).retention;
        if (pValue !== null) expect(pValue).toBe(everyFlipping(x, y));
        const drawn = experienceAndRevenue({ periods, rows }, { draws: 15 }).retention.pValue;
        if (drawn !== null) expect(drawn).toBeGreaterThanOrEqual(1 / 16);
      }),
    );
  });

  it('property: is as unsure as leaving out territories tells', () => {
    fc.assert(
      fc.property(tables, ([x, y]) => {
        const rows = ids.flatMap((id, at) => rowsOf(id, x[at], [0, ...y[at]]));
        const { slope } = experienceAndRevenue({ periods, rows }, { draws: 1 }).retention;
        if (slope === null) return;
        const others = x.map((_, gone) => {
          const rest = (table: Table) => table.filter((__, at) => at !== gone);
          return slowFit(rest(x), rest(y)).slope;
        });
        const error = Math.sqrt((4 / 5) * others.reduce((sum, other) => sum + (other - slope.estimate) ** 2, 0));
        // Student's t at 4 degrees of freedom.
        expect(slope.upper - slope.estimate).toBeCloseTo(2.7764451052 * error, 6);
        expect(slope.estimate - slope.lower).toBeCloseTo(2.7764451052 * error, 6);
      }),
    );
  });

  it('property: has the slope of a regression with a column for each territory and period', () => {
    fc.assert(
      fc.property(experienceInputs(), (input) => {
        const rowAt = new Map(input.rows.map((row) => [`${row.territoryId} ${row.periodId}`, row]));
        const { retention } = experienceAndRevenue(deepFreeze(input), { draws: 1 });
        const pairs = retention.used.map(({ territoryId, periodId }) => {
          const next = input.periods[input.periods.indexOf(periodId) + 1];
          const [row, after] = [rowAt.get(`${territoryId} ${periodId}`), rowAt.get(`${territoryId} ${next}`)];
          return {
            territory: territoryId,
            period: periodId,
            x: row?.experience ?? Number.NaN,
            y: after?.retention ?? Number.NaN,
          };
        });
        if (retention.slope === null) return;
        expect(retention.slope.estimate).toBeCloseTo(slowSlope(pairs), 8);
      }),
    );
  });

  it('property: accounts for every pair once, and has figures or a reason', () => {
    fc.assert(
      fc.property(experienceInputs(), (input) => {
        const found = experienceAndRevenue(input, { draws: 2 });
        for (const relation of [found.retention, found.repeatSales]) {
          const keys = [...relation.used, ...relation.leftOut].map((key) => `${key.territoryId} ${key.periodId}`);
          expect(new Set(keys).size).toBe(keys.length);
          const known = new Set(keys);
          for (const { territoryId, periodId } of input.rows) {
            if (periodId !== input.periods.at(-1)) expect(known.has(`${territoryId} ${periodId}`)).toBe(true);
          }
          expect(relation.slope === null).toBe(relation.reason !== null);
          expect(JSON.stringify(relation)).not.toContain('null,null,null,null');
          for (const figure of [relation.slope, relation.pearson, relation.spearman]) {
            if (figure === null) continue;
            expect(figure.lower).toBeLessThanOrEqual(figure.estimate + 1e-12);
            expect(figure.upper).toBeGreaterThanOrEqual(figure.estimate - 1e-12);
          }
        }
      }),
    );
  });

  it('property: does not depend on the order of rows', () => {
    const reordered = experienceInputs().chain((input) =>
      fc.tuple(fc.constant(input), fc.shuffledSubarray([...input.rows], { minLength: input.rows.length })),
    );
    fc.assert(
      fc.property(reordered, ([input, rows]) => {
        expect(experienceAndRevenue({ ...input, rows }, { draws: 5 })).toStrictEqual(
          experienceAndRevenue(input, { draws: 5 }),
        );
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(experienceAndRevenue, undefined, args));
        call(hostileValue(recipe), { draws: 1 });
        call({ periods: hostileValue(recipe), rows: [] });
        call({ ...small, rows: [hostileValue(recipe)] });
        call(small, hostileValue(recipe));
        call(small, { draws: 1, seed: hostileValue(recipe) });
      }),
      { numRuns: 40 },
    );
  });
});
