import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileRates,
  contributingLines,
  defaultCategories,
  type Forecast,
  type ForecastColumns,
  forecastOf,
  forecastsByDimension,
  forecastsByUser,
  forecastTotal,
  rollUp,
  unassignedOf,
} from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { addUp, type ConvertedWorld, convertedWorlds, exactSum, type Fraction, rounded } from './convertedWorlds.js';
import { isBelow, type SlowLine, slowLines } from './slowRollUp.js';
import { input, line, months } from './worlds.js';

const MONTHS = months.map(({ id }) => id);
const CATEGORIES = defaultCategories.map(({ id }) => id);
const small = fc.integer({ min: -1_000_000, max: 1_000_000 });
const positive = fc.nat(1_000_000);

/** The columns with the number of categories in each. */
const COLUMNS = [
  ...CATEGORIES.map((id) => ({ categories: 1, amountIn: ({ single }: ForecastColumns) => single[id] })),
  { categories: 3, amountIn: ({ cumulative }: ForecastColumns) => cumulative.openPipeline },
  { categories: 3, amountIn: ({ cumulative }: ForecastColumns) => cumulative.bestCaseForecast },
  { categories: 2, amountIn: ({ cumulative }: ForecastColumns) => cumulative.commitForecast },
  { categories: 1, amountIn: ({ cumulative }: ForecastColumns) => cumulative.closedOnly },
];

function run({ input, options }: ConvertedWorld) {
  return rollUp(input, options);
}

function idsOf({ input }: ConvertedWorld): string[] {
  return input.territories.map(({ id }) => id);
}

/** Calls `visit` with the lines of revenue that count in each month and category. */
function visitCells(world: ConvertedWorld, visit: (month: string, category: string, lines: SlowLine[]) => void): void {
  const revenue = slowLines(world).filter(({ line }) => line.kind !== 'overlay');
  for (const { id: month, from, to } of months) {
    const inMonth = revenue.filter(({ line }) => from <= line.closeDate && line.closeDate < to);
    for (const category of CATEGORIES) {
      const lines = inMonth.filter(({ line }) => line.category === category);
      visit(month, category, lines);
    }
  }
}

function roundedIn({ options }: ConvertedWorld, sum: Fraction): number {
  return Number(rounded(sum, options.conversion.rounding ?? 'halfEven'));
}

/** Expects that parts miss a whole by no more than half a minor unit for each of them, in each month and category. */
function expectWithin(parts: readonly ForecastColumns[], whole: ForecastColumns, figures: number, periods = 3): void {
  for (const { categories, amountIn } of COLUMNS) {
    const missed = parts.reduce((sum, part) => sum + Number(amountIn(part)), 0) - Number(amountIn(whole));
    expect(2 * Math.abs(missed)).toBeLessThanOrEqual(figures * categories * periods);
  }
}

/** The children of a territory, or the roots, with its own lines, and what they have too much with the sign turned. */
function partsOf({ input }: ConvertedWorld, found: ReturnType<typeof run>, id: string | null, whole: Forecast) {
  const children = input.territories.filter(({ parentId }) => parentId === id);
  const parts = children.map((child) => forecastOf(found, child.id, MONTHS));
  return [...parts, whole.own, negative(whole.overlap)];
}

function negative({ single, cumulative }: ForecastColumns): ForecastColumns {
  const turn = (amounts: object) => Object.entries(amounts).map(([id, amount]) => [id, -amount]);
  const { openPipeline, closedOnly, ...forecasts } = cumulative;
  const turned = { openPipeline: -Number(openPipeline), closedOnly: -Number(closedOnly) };
  return {
    single: Object.fromEntries(turn(single)),
    cumulative: { ...Object.fromEntries(turn(forecasts)), ...turned },
  };
}

describe('a converted roll-up', () => {
  it('has figures that are each rounded once, so that siblings may have more than their parent', () => {
    const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-01-01' }]);
    const lines = [
      line('a', 5, 'commit', ['W'], { currency: 'EUR', userId: 'ann' }),
      line('b', 5, 'commit', ['E'], { currency: 'EUR', userId: 'ben' }),
    ];
    const found = rollUp(input(lines), { conversion: { rates, to: 'USD', mode: { kind: 'closeDate' } } });
    const commitOf = (id: string) => forecastOf(found, id, 'Q4').single.commit;
    expect(['W', 'E', 'AMER', 'G'].map(commitOf)).toStrictEqual([6, 6, 11, 11]);
    expect(forecastOf(found, 'AMER', 'Q4').overlap.single.commit).toBe(0);
    expect(forecastsByUser(found, 'AMER', 'Q4').map(({ single }) => single.commit)).toStrictEqual([6, 6]);
  });

  it('property: has in each territory the exact sum over the set of its lines, rounded once (P1)', () => {
    fc.assert(
      fc.property(convertedWorlds(small), (world) => {
        const found = run(deepFreeze(world));
        visitCells(world, (month, category, lines) => {
          for (const territoryId of idsOf(world)) {
            const { single, own } = forecastOf(found, territoryId, month);
            expect(single[category]).toBe(roundedIn(world, exactSum(world, lines, { territoryId })));
            const direct = exactSum(world, lines, { territoryId, isOwn: true });
            expect(own.single[category]).toBe(roundedIn(world, direct));
          }
        });
      }),
    );
  });

  it('property: has every line once in its total, rounded once (P2)', () => {
    fc.assert(
      fc.property(convertedWorlds(small), (world) => {
        const found = run(world);
        visitCells(world, (month, category, lines) => {
          const all = exactSum(world, lines, { territoryId: null });
          const nowhere = lines.filter(({ shares }) => shares.size === 0);
          expect(forecastTotal(found, month).single[category]).toBe(roundedIn(world, all));
          const unassigned = exactSum(world, nowhere, { territoryId: null });
          expect(unassignedOf(found, month).single[category]).toBe(roundedIn(world, unassigned));
        });
        const total = forecastTotal(found, MONTHS);
        const parts = partsOf(world, found, null, total);
        expectWithin(parts, total, parts.length + 1);
      }),
    );
  });

  it('property: has the exact overlap, and parts that miss the whole by half a minor unit each at most (P3)', () => {
    fc.assert(
      fc.property(convertedWorlds(positive), (world) => {
        const found = run(world);
        for (const id of idsOf(world)) {
          const whole = forecastOf(found, id, MONTHS);
          const parts = partsOf(world, found, id, whole);
          expectWithin(parts, whole, parts.length + 1);
        }
        visitCells(world, (month, category, lines) => {
          for (const territoryId of idsOf(world)) {
            const children = world.input.territories.filter(({ parentId }) => parentId === territoryId);
            const { numerator, denominator } = exactSum(world, lines, { territoryId });
            const more = addUp([
              ...children.map((child) => exactSum(world, lines, { territoryId: child.id })),
              exactSum(world, lines, { territoryId, isOwn: true }),
              { numerator: -numerator, denominator },
            ]);
            expect(more.numerator).toBeGreaterThanOrEqual(0n);
            const { overlap } = forecastOf(found, territoryId, month);
            expect(overlap.single[category]).toBe(roundedIn(world, more));
          }
        });
      }),
      { numRuns: 50 },
    );
  });

  it('property: does not change where a line counts already and gets one more territory (P4)', () => {
    fc.assert(
      fc.property(convertedWorlds(small), fc.nat(), fc.nat(), (given, one, other) => {
        const lines = given.input.lines.filter(({ id }, at, all) => all.findIndex((each) => each.id === id) === at);
        const changed = lines[one % lines.length];
        fc.pre(changed !== undefined);
        const world = {
          ...given,
          input: { ...given.input, lines },
          options: { ...given.options, overlap: 'distinct' as const },
        };
        const { id: added } = world.input.territories[other % world.input.territories.length];
        const more = { ...changed, territories: [...changed.territories, { territoryId: added }] };
        const after = run({
          ...world,
          input: { ...world.input, lines: lines.map((each) => (each === changed ? more : each)) },
        });
        const before = run(world);
        for (const id of idsOf(world)) {
          const had = contributingLines(before, id, MONTHS, { kind: changed.kind ?? 'revenue' }).includes(changed.id);
          if (!had && isBelow(world.input, added, id)) continue;
          const { single, cumulative } = forecastOf(before, id, MONTHS);
          expect(forecastOf(after, id, MONTHS)).toMatchObject({ single, cumulative });
        }
      }),
    );
  });

  it('property: has columns that add up exactly, and fall where amounts are positive (P5)', () => {
    fc.assert(
      fc.property(convertedWorlds(positive), (world) => {
        const found = run(world);
        for (const id of idsOf(world)) {
          const { single, cumulative } = forecastOf(found, id, MONTHS);
          const { omitted: _, ...rest } = single;
          const all = Object.values(rest).reduce<number>((sum, amount) => sum + Number(amount), 0);
          expect(Number(cumulative.openPipeline) + Number(cumulative.closedOnly)).toBe(all);
          const falling = [cumulative.bestCaseForecast, cumulative.commitForecast, cumulative.closedOnly].map(Number);
          expect(falling).toStrictEqual([...falling].sort((a, b) => b - a));
        }
      }),
    );
  });

  it('property: has users and values that are rounded each, and miss their territory by half a minor unit at most', () => {
    fc.assert(
      fc.property(convertedWorlds(small), (world) => {
        const found = run(world);
        for (const territoryId of idsOf(world)) {
          const slice = { dimensionId: 'product', territoryId };
          const users = forecastsByUser(found, territoryId, MONTHS);
          const values = forecastsByDimension(found, slice, MONTHS);
          const whole = forecastOf(found, territoryId, MONTHS);
          for (const rows of [users, values]) expectWithin(rows, whole, rows.length + 1);
          for (const rows of [users, values]) {
            const owns = rows.map(({ own }) => own);
            expectWithin(owns, whole.own, rows.length + 1);
          }
          visitCells(world, (month, category, lines) => {
            const rows = [
              ...forecastsByUser(found, territoryId, month).map((row) => ({
                row,
                lines: lines.filter(({ line }) => (line.userId ?? null) === row.userId),
              })),
              ...forecastsByDimension(found, slice, month).map((row) => ({
                row,
                lines: lines.filter(({ line }) => (line.dimensions?.product ?? null) === row.value),
              })),
            ];
            for (const { row, lines } of rows) {
              expect(row.single[category]).toBe(roundedIn(world, exactSum(world, lines, { territoryId })));
            }
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});
