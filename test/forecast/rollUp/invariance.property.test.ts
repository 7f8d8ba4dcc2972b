import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contributingLines,
  defaultCategories,
  type ForecastColumns,
  fiscalCalendar,
  forecastOf,
  forecastsByDimension,
  forecastsByUser,
  forecastTotal,
  type Grain,
  periods as periodsOf,
  type RollUp,
  rollUp,
} from '../../../src/index.js';
import { convertedWorlds } from './convertedWorlds.js';
import { isBelow, slowLines } from './slowRollUp.js';
import { denseWorlds, type World } from './worldArbitraries.js';
import { input, line } from './worlds.js';

const MONTHS = ['oct', 'nov', 'dec'];
const CATEGORIES = defaultCategories.map(({ id }) => id);
const small = fc.integer({ min: -1_000_000, max: 1_000_000 });
const dimensions = [{ id: 'product', values: ['a', 'b'] }];

/** `single` by name, then `cumulative`. */
function numbersOf({ single, cumulative }: ForecastColumns): number[] {
  return [...Object.values(single), ...Object.values(cumulative)].map((amount) => amount ?? Number.NaN);
}

function plus(lists: readonly number[][]): number[] {
  return lists[0].map((_, at) => lists.reduce((sum, list) => sum + list[at], 0));
}

describe('negative amounts (P5)', () => {
  it('property: leave what is open and what is closed to be all but what is omitted', () => {
    fc.assert(
      fc.property(denseWorlds(small), (world) => {
        const found = rollUp(world.input, world.options);
        for (const { id } of world.input.territories) {
          const { single, cumulative } = forecastOf(found, id, MONTHS);
          const { omitted: _, pipeline, bestCase, commit, closed } = single;
          expect(Number(cumulative.openPipeline) + Number(cumulative.closedOnly)).toBe(
            [pipeline, bestCase, commit, closed].reduce<number>((sum, amount) => sum + Number(amount), 0),
          );
          expect(cumulative.commitForecast).toBe(Number(commit) + Number(closed));
          expect(cumulative.bestCaseForecast).toBe(Number(bestCase) + Number(cumulative.commitForecast));
        }
      }),
    );
  });

  it('are allowed, and make a less certain column the smaller one', () => {
    const lines = [line('won', 100, 'closed', ['W']), line('credit', -30, 'commit', ['W'])];
    const { cumulative } = forecastOf(rollUp(input(lines)), 'G', 'Q4');
    expect(cumulative).toStrictEqual({ openPipeline: -30, bestCaseForecast: 70, commitForecast: 70, closedOnly: 100 });
  });
});

describe('months, quarters and years (P9)', () => {
  const calendar = fiscalCalendar({ kind: 'months' });
  const inYear = (grain: Grain) => periodsOf(calendar, { from: '2026-01-01', to: '2027-01-01', grain });
  const [byMonth, byQuarter, byYear] = [inYear('period'), inYear('quarter'), inYear('year')];

  function forecasts({ input, options }: World, id: string) {
    const [months, quarters, years] = [byMonth, byQuarter, byYear].map((periods) =>
      rollUp({ ...input, periods }, options),
    );
    return {
      quarters: byQuarter.map((quarter) => {
        const inside = byMonth.filter(({ from }) => quarter.from <= from && from < quarter.to);
        return {
          whole: numbersOf(forecastOf(quarters, id, quarter.id)),
          parts: inside.map((month) => numbersOf(forecastOf(months, id, month.id))),
        };
      }),
      year: numbersOf(forecastOf(years, id, byYear[0].id)),
    };
  }

  it('property: have the same amounts, in each territory', () => {
    fc.assert(
      fc.property(denseWorlds(small), (world) => {
        for (const { id } of world.input.territories) {
          const { quarters, year } = forecasts(world, id);
          for (const { whole, parts } of quarters) expect(plus(parts)).toStrictEqual(whole);
          expect(plus(quarters.map(({ whole }) => whole))).toStrictEqual(year);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('property: miss each other by half a minor unit for each figure at most, when converted', () => {
    // In the order of `numbersOf`: how many categories a column is of.
    const widths = [...CATEGORIES.map(() => 1), 3, 3, 2, 1];
    const expectNear = (parts: readonly number[][], whole: readonly number[]) => {
      for (const [at, sum] of plus(parts).entries()) {
        expect(2 * Math.abs(sum - whole[at])).toBeLessThanOrEqual((parts.length + 1) * widths[at]);
      }
    };
    fc.assert(
      fc.property(convertedWorlds(small), (world) => {
        for (const { id } of world.input.territories) {
          const { quarters, year } = forecasts(world, id);
          for (const { whole, parts } of quarters) expectNear(parts, whole);
          expectNear(
            quarters.map(({ whole }) => whole),
            year,
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('ids (P10)', () => {
  /** Other ids in the same order: a number decides, and what comes after it differs. */
  function renamer(ids: readonly (string | undefined)[], salt: string): (id: string) => string {
    const inOrder = [...new Set(ids.flatMap((id) => (id === undefined ? [] : [id])))].sort();
    const names = new Map(inOrder.map((id, at) => [id, `${String(at).padStart(3, '0')}${salt.repeat(at % 3)}`]));
    return (id) => names.get(id) ?? expect.fail(`no name for ${id}`);
  }

  /** Everything that names ids, with each replaced. */
  function answers(found: RollUp, { input }: World, rename: { territory: string[]; period: string[] }) {
    return rename.territory.map((territoryId) => ({
      months: rename.period.map((period) => forecastOf(found, territoryId, period)),
      users: forecastsByUser(found, territoryId, rename.period).map(({ userId: _, ...rest }) => rest),
      values: forecastsByDimension(
        found,
        { territoryId, dimensionId: input.dimensions?.[0].id ?? '' },
        rename.period,
      ).map(({ value: _, ...rest }) => rest),
      total: forecastTotal(found, rename.period),
      lines: contributingLines(found, territoryId, rename.period).length,
    }));
  }

  it('property: may be any others in the same order', () => {
    fc.assert(
      fc.property(
        denseWorlds(small),
        fc.constantFrom('', 'x', '\uffff', '\u0000', '__proto__'),
        ({ input, options }, salt) => {
          const { territories, lines, periods } = input;
          const territory = renamer(
            territories.map(({ id }) => id),
            salt,
          );
          const of = renamer(
            lines.map(({ id }) => id),
            salt,
          );
          const user = renamer(
            lines.map(({ userId }) => userId),
            salt,
          );
          const value = renamer(['a', 'b'], salt);
          const given = { ...input, dimensions };
          const renamed = {
            territories: territories.map(({ id, parentId, ...rest }) => ({
              ...rest,
              id: territory(id),
              parentId: parentId === null ? null : territory(parentId),
            })),
            periods: periods.map(({ id, ...rest }) => ({ ...rest, id: `${salt}${id}` })),
            dimensions: [{ id: `${salt}d`, values: ['a', 'b'].map(value) }],
            lines: lines.map(({ id, userId, dimensions: own, territories: entries, ...rest }) => ({
              ...rest,
              id: of(id),
              territories: entries.map((entry) => ({ ...entry, territoryId: territory(entry.territoryId) })),
              ...(userId === undefined ? {} : { userId: user(userId) }),
              ...(own === undefined ? {} : { dimensions: Object.fromEntries([[`${salt}d`, value(own.product)]]) }),
            })),
          };
          const [before, after] = [rollUp(given, options), rollUp(renamed, options)];
          const ids = territories.map(({ id }) => id);
          const names = { territory: ids.map(territory), period: renamed.periods.map(({ id }) => id) };
          expect(answers(after, { input: renamed, options }, names)).toStrictEqual(
            answers(before, { input: given, options }, { territory: ids, period: MONTHS }),
          );
          expect(contributingLines(after, names.territory[0], names.period)).toStrictEqual(
            contributingLines(before, ids[0], MONTHS).map(of),
          );
          expect(after.totals).toStrictEqual(before.totals);
          expect(after.issues.map(({ code }) => code)).toStrictEqual(before.issues.map(({ code }) => code));
        },
      ),
    );
  });
});

describe('amounts times k under `fractional` (P11)', () => {
  /** A multiple of every sum of up to three weights from 1 to 3: with it, each part is whole. */
  const WHOLE = 2_520;
  const factors = fc.integer({ min: -50, max: 50 }).filter((factor) => factor !== 0);

  function times({ input, options }: World, factor: number): World {
    const lines = input.lines.map((each) => ({ ...each, amountMinor: each.amountMinor * factor }));
    return { input: { ...input, lines }, options: { ...options, overlap: 'fractional' } };
  }

  function forecastIn({ input, options }: World, id: string): number[] {
    return numbersOf(forecastOf(rollUp(input, options), id, MONTHS));
  }

  it('property: give sums times k, where nothing is left to be rounded', () => {
    fc.assert(
      fc.property(denseWorlds(small), factors, (world, factor) => {
        const whole = times(world, WHOLE);
        const scaled = times(whole, factor);
        for (const { id } of world.input.territories) {
          expect(forecastIn(scaled, id)).toStrictEqual(forecastIn(whole, id).map((amount) => amount * factor + 0));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('property: give sums times k where a line is within the territory as a whole, and near them elsewhere', () => {
    fc.assert(
      fc.property(denseWorlds(small), factors, (given, factor) => {
        const [world, scaled] = [times(given, 1), times(given, factor)];
        const lines = slowLines(world);
        for (const { id } of world.input.territories) {
          const cut = lines.filter(({ shares }) => {
            const inside = [...shares.keys()].filter((each) => isBelow(world.input, each, id));
            return inside.length > 0 && inside.length < shares.size;
          });
          // A part is less than one unit away from its quota; that of the scaled amount as well.
          const most = cut.reduce((sum, { shares }) => sum + shares.size, 0) * (Math.abs(factor) + 1);
          const [before, after] = [forecastIn(world, id), forecastIn(scaled, id)];
          for (const [at, amount] of after.entries()) {
            expect(Math.abs(amount - before[at] * factor)).toBeLessThanOrEqual(most);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
