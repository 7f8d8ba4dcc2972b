import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AdjustedForecast,
  type AdjustedForecasts,
  applyAdjustments,
  type CreditLine,
  compileRates,
  type ForecastAdjustment,
  forecastOf,
  type RollUp,
  rollUp,
} from '../../../src/index.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { input, line, months } from '../rollUp/worlds.js';
import { forests, reordered } from '../targets/forests.js';
import { given, type SlowTree, slowDifferences, slowSums } from './slowAdjustments.js';

const rates = compileRates([{ from: 'EUR', to: 'USD', rate: '1.10', validFrom: '2026-10-01' }]);

/** T1-b, in dollars. */
const found: RollUp = rollUp(
  input([
    line('o1', 100, 'closed', ['W'], { currency: 'USD' }),
    line('o2', 60, 'commit', ['W'], { currency: 'USD' }),
    line('o3', 40, 'bestCase', ['E'], { currency: 'USD' }),
    line('o4', 80, 'pipeline', ['UK'], { currency: 'USD' }),
    line('o5', 50, 'omitted', ['DE'], { currency: 'USD' }),
    line('o6', 30, 'commit', ['DE'], { currency: 'EUR' }),
    line('o7', 90, 'commit', ['W', 'E'], { currency: 'USD' }),
    line('o8', 20, 'bestCase', ['AMER'], { currency: 'USD' }),
  ]),
  { conversion: { rates, to: 'USD', mode: { kind: 'closeDate' } } },
);

const commit = { periodId: 'Q4', column: 'commitForecast' } as const;

const three: readonly ForecastAdjustment[] = deepFreeze([
  { ...commit, territoryId: 'W', level: 'owner', kind: 'absolute', amountMinor: 240 },
  { ...commit, territoryId: 'W', level: 'manager', kind: 'absolute', amountMinor: 230 },
  { ...commit, territoryId: 'AMER', level: 'owner', kind: 'absolute', amountMinor: 220 },
]);

function rowAt({ rows }: AdjustedForecasts, territoryId: string, column = 'commitForecast'): AdjustedForecast {
  const row = rows.find((each) => each.territoryId === territoryId && each.column === column);
  return row ?? expect.fail(`no row of ${territoryId}`);
}

function numbersOf({ rawMinor, baseMinor, ownerMinor, seenMinor }: AdjustedForecast) {
  return [rawMinor, baseMinor, ownerMinor, seenMinor];
}

/** The numbers of `W` after one adjustment at level owner. */
function adjustW(rest: object, options = {}) {
  const adjustment = { ...commit, territoryId: 'W', level: 'owner', ...rest };
  return Reflect.apply(applyAdjustments, undefined, [found, [adjustment], options]);
}

describe('applyAdjustments', () => {
  it('takes differences upward, so that a line in two siblings is not counted twice (T1-e)', () => {
    const adjusted = applyAdjustments(found, three);
    expect(numbersOf(rowAt(adjusted, 'W'))).toStrictEqual([250, 250, 240, 230]);
    expect(numbersOf(rowAt(adjusted, 'E'))).toStrictEqual([90, 90, 90, 90]);
    expect(numbersOf(rowAt(adjusted, 'AMER'))).toStrictEqual([250, 230, 220, 220]);
    expect(numbersOf(rowAt(adjusted, 'EMEA'))).toStrictEqual([33, 33, 33, 33]);
    expect(numbersOf(rowAt(adjusted, 'G'))).toStrictEqual([283, 253, 253, 253]);
    expect(adjusted.currency).toBe('USD');
    expect(adjusted.issues).toStrictEqual([]);
  });

  it('has a row for each territory, period and adjustable column, by id, period and certainty', () => {
    const lines = [line('a', 5, 'commit', ['W'], { closeDate: '2026-12-01' })];
    const { rows } = applyAdjustments(rollUp(input(lines, { periods: months })), [], { periodIds: ['dec', 'oct'] });
    expect(rows.map(({ territoryId, periodId, column }) => `${territoryId} ${periodId} ${column}`).slice(0, 5)).toEqual(
      [
        'AMER oct bestCaseForecast',
        'AMER oct commitForecast',
        'AMER dec bestCaseForecast',
        'AMER dec commitForecast',
        'DE oct bestCaseForecast',
      ],
    );
    expect(rows).toHaveLength(28);
    expect(rows.filter(({ rawMinor }) => rawMinor === 5)).toHaveLength(6);
  });

  it('names the adjustments that a row rests on', () => {
    const by = { by: 'ann', at: '2026-11-20' };
    const adjustment = { ...commit, territoryId: 'W', level: 'owner', kind: 'delta', amountMinor: -5, ...by } as const;
    const row = rowAt(applyAdjustments(found, [adjustment]), 'W');
    expect([row.ownerAdjustment, row.managerAdjustment]).toStrictEqual([adjustment, null]);
  });

  it('takes 0 for a number like any other', () => {
    expect(numbersOf(rowAt(adjustW({ kind: 'absolute', amountMinor: 0 }), 'W'))).toStrictEqual([250, 250, 0, 0]);
    expect(numbersOf(rowAt(adjustW({ kind: 'factor', factor: '0' }), 'AMER'))).toStrictEqual([250, 0, 0, 0]);
  });

  it('adds a delta, and multiplies by a factor exactly with one rounding, a half to the even neighbour', () => {
    expect(rowAt(adjustW({ kind: 'delta', amountMinor: -7 }), 'W').ownerMinor).toBe(243);
    expect(rowAt(adjustW({ kind: 'factor', factor: '1.1' }), 'W').ownerMinor).toBe(275);
    expect(rowAt(adjustW({ kind: 'factor', factor: '0.498' }), 'W').ownerMinor).toBe(124);
    expect(rowAt(adjustW({ kind: 'factor', factor: '0.502' }), 'W').ownerMinor).toBe(126);
    expect(rowAt(adjustW({ kind: 'factor', factor: '0.4980000000000000000000000000000000001' }), 'W').ownerMinor).toBe(
      125,
    );
  });

  it("builds the manager's adjustment on the owner's number", () => {
    const adjusted = applyAdjustments(found, [
      { ...commit, territoryId: 'W', level: 'manager', kind: 'factor', factor: '0.5' },
      { ...commit, territoryId: 'W', level: 'owner', kind: 'delta', amountMinor: 50 },
    ]);
    expect(numbersOf(rowAt(adjusted, 'W'))).toStrictEqual([250, 250, 300, 150]);
  });

  it("tells how far the base has drifted since the adjustment that is seen was made, the manager's before the owner's", () => {
    const owner = { ...three[0], baseAtEntryMinor: 260 };
    const manager = { ...three[1], baseAtEntryMinor: 200 };
    expect(rowAt(applyAdjustments(found, [owner]), 'W').driftMinor).toBe(-10);
    expect(rowAt(applyAdjustments(found, [owner, manager]), 'W').driftMinor).toBe(50);
    expect(rowAt(applyAdjustments(found, [owner, three[1]]), 'W').driftMinor).toBeNull();
    expect(rowAt(applyAdjustments(found, [owner]), 'E').driftMinor).toBeNull();
  });

  it('adjusts the categories themselves in mode single', () => {
    const adjustment = { ...three[0], column: 'commit' };
    const adjusted = applyAdjustments(found, [adjustment], { mode: 'single' });
    expect(numbersOf(rowAt(adjusted, 'W', 'commit'))).toStrictEqual([150, 150, 240, 240]);
    expect(numbersOf(rowAt(adjusted, 'G', 'commit'))).toStrictEqual([183, 273, 273, 273]);
    expect(new Set(adjusted.rows.map(({ column }) => column))).toStrictEqual(new Set(['bestCase', 'commit']));
    expect(adjusted.issues).toStrictEqual([]);
  });

  it('adjusts every open category above the lowest, whatever they are called', () => {
    const categories = [
      { id: 'pipeline', kind: 'open' },
      { id: 'mostLikely', kind: 'open' },
      { id: '__proto__', kind: 'open' },
      { id: 'won', kind: 'closed' },
    ] as const;
    const lines = [line('a', 5, '__proto__', ['W']), line('b', 7, 'won', ['W'])];
    const { rows } = applyAdjustments(rollUp(input(lines, { categories })), []);
    expect(rows.slice(-2).map(({ column, rawMinor }) => [column, rawMinor])).toStrictEqual([
      ['mostLikelyForecast', 12],
      ['__proto__Forecast', 12],
    ]);
  });

  it.each(['openPipeline', 'closedOnly', 'pipeline', 'omitted', 'forecast'])(
    'refuses the column %s by name',
    (column) => {
      const { rows, issues } = adjustW({ kind: 'absolute', amountMinor: 1, column });
      const adjustable = ['bestCaseForecast', 'commitForecast'];
      const place = { territoryId: 'W', periodId: 'Q4', column, level: 'owner' };
      expect(issues).toStrictEqual([{ code: 'column_not_adjustable', pointer: '/0/column', ...place, adjustable }]);
      expect(rows).toStrictEqual(applyAdjustments(found, []).rows);
    },
  );

  it('reports an adjustment of a column of the other mode', () => {
    const { rows, issues } = adjustW({ kind: 'absolute', amountMinor: 1 }, { mode: 'single' });
    const place = { ...commit, territoryId: 'W', level: 'owner' };
    expect(issues).toStrictEqual([
      { code: 'adjustment_of_other_mode', pointer: '/0/column', ...place, mode: 'single' },
    ]);
    expect(rows).toStrictEqual(applyAdjustments(found, [], { mode: 'single' }).rows);
  });

  it('reports adjustments in places that there are not, and goes on', () => {
    const gone = { ...three[0], territoryId: 'mars', periodId: 'Q9' };
    const { issues, ...adjusted } = applyAdjustments(found, [gone, ...three]);
    expect(issues).toStrictEqual([
      { code: 'unknown_territory', pointer: '/0/territoryId', territoryId: 'mars' },
      { code: 'unknown_period', pointer: '/0/periodId', periodId: 'Q9' },
    ]);
    expect(adjusted.rows).toStrictEqual(applyAdjustments(found, three).rows);
  });

  it('counts none of several adjustments in one place, in whatever order', () => {
    const again = { ...three[0], kind: 'delta', amountMinor: 1 } as const;
    const { rows, issues } = applyAdjustments(found, [again, three[1], three[0]]);
    expect(issues).toMatchObject([{ code: 'duplicate_adjustment', pointer: '/2', firstPointer: '/0', level: 'owner' }]);
    expect(rows).toStrictEqual(applyAdjustments(found, [three[0], again, three[1]]).rows);
    expect(rows).toStrictEqual(applyAdjustments(found, [three[1]]).rows);
  });

  it('warns where a forecast exceeds the one that includes it', () => {
    const adjusted = applyAdjustments(found, [
      { ...commit, territoryId: 'W', level: 'owner', kind: 'absolute', amountMinor: 260 },
      { ...commit, territoryId: 'E', level: 'owner', kind: 'absolute', amountMinor: 130 },
    ]);
    expect(adjusted.issues).toStrictEqual([
      {
        code: 'adjustment_not_monotone',
        territoryId: 'W',
        ...commit,
        amountMinor: 260,
        widerColumn: 'bestCaseForecast',
        widerAmountMinor: 250,
      },
    ]);
  });

  it('does not warn where negative amounts alone do that', () => {
    const negative = rollUp(input([line('credit', -5, 'bestCase', ['W'])]));
    expect(applyAdjustments(negative, []).issues).toStrictEqual([]);
  });

  it('is null with an issue where a number does not fit, and right where it comes back', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const wide = rollUp(input([line('a', most, 'commit', ['W']), line('b', most, 'commit', ['E'])]));
    const { rows, issues } = applyAdjustments(wide, [
      { ...commit, territoryId: 'W', level: 'owner', kind: 'delta', amountMinor: -most },
    ]);
    const column = 'commitForecast';
    expect(numbersOf(rowAt({ rows, issues, currency: null }, 'AMER', column))).toStrictEqual([null, most, most, most]);
    const unsafe = issues.filter(({ code }) => code === 'unsafe_amount');
    expect(unsafe).toContainEqual({
      code: 'unsafe_amount',
      pointer: '/rows/1/rawMinor',
      received: String(2n * BigInt(most)),
    });
    expect(rows[1]).toMatchObject({ territoryId: 'AMER', column });
  });

  it('reports everything that is wrong with the form at once', () => {
    const adjustments = [
      { ...three[0], amountMinor: 0.5 },
      { ...commit, level: 'boss', kind: 'factor', factor: '-1' },
      7,
    ];
    const issues = thrownIssues(() => Reflect.apply(applyAdjustments, undefined, [found, adjustments]));
    expect(issues.map((issue) => ('pointer' in issue ? `${issue.code} ${issue.pointer}` : ''))).toStrictEqual([
      'wrong_type /0/amountMinor',
      'missing_member /1/territoryId',
      'wrong_type /1/level',
      'wrong_type /1/factor',
      'wrong_type /2',
    ]);
    expect(thrownIssues(() => applyAdjustments(found, [], { periodIds: 'Q9' }))).toStrictEqual([
      { code: 'unknown_period', periodId: 'Q9' },
    ]);
  });
});

const ids = (nodes: readonly { id: string }[]) => fc.constantFrom(...nodes.map(({ id }) => id));

function adjustmentsIn(nodes: readonly { id: string }[]): fc.Arbitrary<ForecastAdjustment[]> {
  const place = {
    territoryId: ids(nodes),
    periodId: fc.constant('Q4'),
    column: fc.constant('commitForecast'),
    level: fc.constantFrom('owner', 'manager'),
  };
  const amount = fc.record({ ...place, kind: fc.constantFrom('absolute', 'delta'), amountMinor: fc.integer() });
  const factors = fc.constantFrom('0', '0.25', '0.5', '0.75', '1', '1.5', '2.25');
  const factor = fc.record({ ...place, kind: fc.constant('factor' as const), factor: factors });
  return fc.uniqueArray(fc.oneof(amount, factor), {
    maxLength: 8,
    selector: ({ territoryId, level }) => `${level} ${territoryId}`,
  });
}

/** Trees with lines in up to so many territories each, and adjustments. */
function worlds(most: number) {
  return forests().chain((territories) => {
    const entry = ids(territories).map((territoryId) => ({ territoryId }));
    const lines = fc.array(
      fc.record({ amountMinor: fc.integer(), territories: fc.array(entry, { minLength: 1, maxLength: most }) }),
      { maxLength: 12 },
    );
    return fc.record({
      territories: fc.constant(territories),
      lines: lines.map((list): CreditLine[] =>
        list.map((each, at) => ({ ...line(`l${at}`, 0, 'commit', []), ...each })),
      ),
      adjustments: adjustmentsIn(territories),
    });
  });
}

type World = typeof worlds extends (most: number) => fc.Arbitrary<infer Value> ? Value : never;

function run({ territories, lines }: World, adjustments: readonly ForecastAdjustment[]) {
  return applyAdjustments(rollUp(input(lines, { territories })), deepFreeze([...adjustments]));
}

function slowTree({ territories, lines }: World, adjustments: readonly ForecastAdjustment[]): SlowTree {
  const isBelow = (id: string | null, above: string): boolean => {
    if (id === null || id === above) return id !== null;
    return isBelow(territories.find((each) => each.id === id)?.parentId ?? null, above);
  };
  const rawOf = (territoryId: string) =>
    lines
      .filter((each) => each.territories.some((entry) => isBelow(entry.territoryId, territoryId)))
      .reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return { territories, rawOf, adjustments };
}

function commitRows({ rows }: AdjustedForecasts) {
  return rows.filter(({ column }) => column === 'commitForecast');
}

describe('properties of adjustments', () => {
  it('property: agree with a walk down the tree, whatever the overlaps, in whatever order', () => {
    const ordered = worlds(4).chain((world) =>
      fc.record({
        world: fc.constant(world),
        order: reordered(world.adjustments),
        nodes: reordered(world.territories),
      }),
    );
    fc.assert(
      fc.property(ordered, ({ world, order, nodes }) => {
        const adjusted = run(world, world.adjustments);
        for (const row of commitRows(adjusted)) {
          const { raw, base, owner, seen } = slowDifferences(slowTree(world, world.adjustments), row.territoryId);
          expect(numbersOf(row)).toStrictEqual([raw, base, owner, seen]);
        }
        expect(run({ ...world, territories: nodes }, order).rows).toStrictEqual(adjusted.rows);
      }),
    );
  });

  it('property: are the sum of what is seen of the children where no line is in two territories (P7)', () => {
    fc.assert(
      fc.property(worlds(1), (world) => {
        for (const row of commitRows(run(world, world.adjustments))) {
          const { raw, base, owner, seen } = slowSums(slowTree(world, world.adjustments), row.territoryId);
          expect(numbersOf(row)).toStrictEqual([raw, base, owner, seen]);
        }
      }),
    );
  });

  it('property: without any, all numbers are those of the roll-up, and removing one brings them back (P6)', () => {
    fc.assert(
      fc.property(worlds(4), (world) => {
        const forecast = rollUp(input(world.lines, { territories: world.territories }));
        const adjusted = run(world, world.adjustments.slice(1));
        for (const row of run(world, []).rows) {
          const raw = given(forecastOf(forecast, row.territoryId, 'Q4').cumulative.commitForecast);
          expect(numbersOf(row)).toStrictEqual([raw, raw, raw, raw]);
        }
        run(world, world.adjustments);
        expect(run(world, world.adjustments.slice(1))).toStrictEqual(adjusted);
      }),
    );
  });

  it('property: one changes only its own territory and those above, in its own column', () => {
    fc.assert(
      fc.property(worlds(4), (world) => {
        const [one] = world.adjustments;
        if (one === undefined) return;
        const above = new Set<string | null>();
        for (let id: string | null = one.territoryId; id !== null; ) {
          above.add(id);
          id = world.territories.find((each) => each.id === id)?.parentId ?? null;
        }
        const others = ({ rows }: AdjustedForecasts) =>
          rows.filter(({ territoryId, column }) => !above.has(territoryId) || column !== one.column);
        expect(others(run(world, world.adjustments))).toStrictEqual(others(run(world, world.adjustments.slice(1))));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), (recipe) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(applyAdjustments, undefined, args));
        call(hostileValue(recipe), []);
        call(found, hostileValue(recipe));
        call(found, [hostileValue(recipe)]);
        call(found, three, hostileValue(recipe));
        for (const member of ['mode', 'periodIds']) call(found, three, { [member]: hostileValue(recipe) });
        for (const member of [
          'territoryId',
          'periodId',
          'column',
          'level',
          'kind',
          'amountMinor',
          'baseAtEntryMinor',
        ]) {
          call(found, [{ ...three[0], [member]: hostileValue(recipe) }]);
        }
      }),
    );
  });
});
