import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeIssue, type ImproveInput, improvePlan, scorePlan } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { grid, path, planOf, smallWorlds, twelve, unitsOf } from './planWorlds.js';
import { bestSlowly, compareSlowly } from './slowPlans.js';

const COUNTED = ['units_do_not_fit', 'units_too_small', 'no_load_within_band', 'total_outside_loads'];

describe('improvePlan', () => {
  it('moves the one account that brings loads within their bands (T5-c)', () => {
    const { plan, moves, after } = improvePlan({
      units: unitsOf({ a: 40, b: 35, c: 25, d: 30, e: 10, f: 10 }),
      plan: planOf({ T1: 'abc', T2: 'def' }),
      bands: [{ activity: 'load', tolerance: 0.1 }],
      weights: { imbalance: 0 },
      disruptionBy: 'load',
    });
    expect(plan).toEqual(planOf({ T1: 'ab', T2: 'cdef' }));
    expect(moves).toEqual([
      { kind: 'relocate', unitIds: ['c'], fromId: 'T1', toId: 'T2', delta: expect.closeTo(25 / 150, 12) },
    ]);
    expect(after.disruption?.activities).toEqual([{ activity: 'load', moved: 25, compared: 150, share: 25 / 150 }]);
  });

  it('balances a path, and as far as pieces allow where they have to be whole (T5-d)', () => {
    expect(improvePlan({ ...path, contiguity: 'ignored' }).after.balance[0].maxDeviation).toBe(0);
    const { after, isFeasible } = improvePlan(path);
    expect(after.balance[0].maxDeviation).toBe(0.2);
    expect(after.territories.map(({ loads }) => loads[0].load).sort()).toEqual([12, 8]);
    expect([isFeasible, after.contiguity?.isContiguous]).toEqual([true, true]);
  });

  it.each([
    [undefined, 544, [65, 64, 31]],
    [0.25, 562, [56, 48, 56]],
    [0.1, 562, [56, 48, 56]],
    [0.05, 570, [52, 52, 56]],
    [0.02, 676, [54, 53, 53]],
  ])('finds the price of balance within %s (T5-e)', (tolerance, cost, loads) => {
    const bands = tolerance === undefined ? [] : [{ activity: 'load', tolerance }];
    const { after, isOptimal, isFeasible } = improvePlan({ ...twelve, bands });
    expect(after.compactness.totalDistance).toBe(cost);
    expect(after.territories.map((territory) => territory.loads[0].load)).toEqual(loads);
    expect([isOptimal, isFeasible]).toEqual([true, true]);
  });

  it('finds the one plan that is best within 10 % (T5-e)', () => {
    const { plan } = improvePlan({ ...twelve, bands: [{ activity: 'load', tolerance: 0.1 }] });
    expect(plan.map(({ territoryId }) => Number(territoryId))).toEqual([0, 1, 0, 0, 1, 1, 2, 2, 0, 2, 1, 2]);
  });

  it('finds perfect balance in whole pieces (T5-f)', () => {
    const { after, isFeasible } = improvePlan({ ...grid, territories: [{ id: '0' }, { id: '1' }, { id: '2' }] });
    expect(after.territories.map(({ loads }) => loads[0].load)).toEqual([18, 18, 18]);
    expect(isFeasible).toBe(true);
  });

  it('finds two medians on a line (T5-g)', () => {
    const units = [0, 1, 2, 10, 11, 12].map((x) => ({ id: `at ${x}`, x, y: 0, activities: {} }));
    const { after } = improvePlan({ units, territories: [{ id: 'A' }, { id: 'B' }] });
    expect(after.territories.map(({ centre }) => centre?.x).sort()).toEqual([1, 11]);
    expect(after.compactness.totalDistance).toBe(4);
  });

  it('keeps families together, with locks and prohibitions', () => {
    const units = unitsOf({ a: 5, b: 5, c: 4, d: 4, e: 2 }).map((unit) =>
      unit.id === 'a' || unit.id === 'c' ? { ...unit, familyId: 'f' } : unit,
    );
    const { plan, isFeasible } = improvePlan({
      units,
      territories: [{ id: 'T1' }, { id: 'T2' }],
      locks: [{ unitId: 'c', territoryId: 'T2' }],
      forbidden: [{ unitId: 'e', territoryId: 'T2' }],
    });
    expect(plan).toEqual(planOf({ T1: 'bde', T2: 'ac' }).sort((a, b) => (a.unitId < b.unitId ? -1 : 1)));
    expect(isFeasible).toBe(true);
  });

  it('fills a vacant territory unless it may stay empty', () => {
    const input = {
      units: unitsOf({ a: 1, b: 1 }),
      territories: [{ id: 'T1' }, { id: 'T2' }],
      plan: planOf({ T1: 'ab' }),
    };
    const weights = { imbalance: 0 };
    expect(improvePlan({ ...input, weights }).after.territories.map(({ unitIds }) => unitIds.length)).toEqual([1, 1]);
    expect(improvePlan({ ...input, weights, emptyTerritories: 'allowed' }).moves).toEqual([]);
  });

  it('lets a piece that is cut off join what is around it', () => {
    const { after, isFeasible } = improvePlan({ ...path, plan: planOf({ T1: 'abdf', T2: 'ce' }) });
    expect(after.contiguity?.isContiguous).toBe(true);
    expect(isFeasible).toBe(true);
  });

  const broken: [string, ImproveInput, object][] = [
    [
      'a unit that is too heavy',
      {
        units: unitsOf({ a: 9, b: 1 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        bands: [{ activity: 'load', highest: 7 }],
      },
      { code: 'unit_above_band', unitIds: ['a'], activity: 'load', amount: 9, highest: 7 },
    ],
    [
      'lower ends that add up to more than there is',
      {
        units: unitsOf({ a: 2, b: 2 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        bands: [{ activity: 'load', lowest: 3 }],
      },
      { code: 'total_outside_bands', activity: 'load', total: 4, lowest: 6, highest: null },
    ],
    [
      'locks that are too much',
      {
        units: unitsOf({ a: 3, b: 3, c: 1 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        locks: planOf({ T1: 'ab' }),
        bands: [{ activity: 'load', highest: 5 }],
      },
      { code: 'locks_above_band', territoryId: 'T1', activity: 'load', unitIds: ['a', 'b'], amount: 6, highest: 5 },
    ],
    [
      'a territory that too little may go to',
      {
        units: unitsOf({ a: 3, b: 3, c: 1 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        forbidden: planOf({ T1: 'ab' }),
        bands: [{ activity: 'load', lowest: 2 }],
      },
      { code: 'reachable_below_band', territoryId: 'T1', activity: 'load', amount: 1, lowest: 2 },
    ],
    [
      'a unit that may go nowhere',
      {
        units: unitsOf({ a: 1, b: 1 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        forbidden: [...planOf({ T1: 'a' }), ...planOf({ T2: 'a' })],
      },
      { code: 'forbidden_everywhere', unitIds: ['a'] },
    ],
    [
      'a lock in a forbidden territory',
      {
        units: unitsOf({ a: 1 }),
        territories: [{ id: 'T1' }],
        locks: planOf({ T1: 'a' }),
        forbidden: planOf({ T1: 'a' }),
      },
      { code: 'lock_forbidden', unitId: 'a', territoryId: 'T1' },
    ],
    [
      'a family with two locks',
      {
        units: unitsOf({ a: 1, b: 1 }).map((unit) => ({ ...unit, familyId: 'f' })),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        locks: planOf({ T1: 'a', T2: 'b' }),
      },
      { code: 'family_locks_conflict', unitIds: ['a', 'b'], territoryIds: ['T1', 'T2'] },
    ],
    [
      'more territories than units',
      { units: unitsOf({ a: 1 }), territories: [{ id: 'T1' }, { id: 'T2' }] },
      { code: 'too_few_units', territories: 2, units: 1 },
    ],
    [
      'islands without a bridge',
      { units: unitsOf({ a: 1, b: 1, c: 1 }), territories: [{ id: 'T1' }], adjacency: [['a', 'b']] },
      { code: 'graph_in_pieces', pieces: 2, territories: 1 },
    ],
    [
      'loads that no plan brings within their bands',
      { ...path, bands: [{ activity: 'load', tolerance: 0.1 }] },
      { code: 'no_feasible_plan' },
    ],
    [
      'more large units than there is room for',
      {
        units: unitsOf({ a: 5, b: 6, c: 5.5, d: 1, e: 1 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        bands: [{ activity: 'load', highest: 9.9 }],
      },
      { code: 'units_do_not_fit', activity: 'load', amount: 5, groups: 3, room: 2, unitIds: ['b', 'c', 'a'] },
    ],
    [
      'fewer units than it takes to reach the lowest loads',
      {
        units: unitsOf({ a: 4, b: 4, c: 4, d: 4.5 }),
        territories: [{ id: 'T1' }, { id: 'T2' }, { id: 'T3' }],
        bands: [{ activity: 'load', lowest: 5 }],
      },
      { code: 'units_too_small', activity: 'load', groups: 4, needed: 6 },
    ],
    [
      'a band without any multiple of what units bring',
      {
        units: unitsOf({ a: 3, b: 6, c: 9, d: 3 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        bands: [{ activity: 'load', territoryId: 'T1', lowest: 10, highest: 11 }],
      },
      { code: 'no_load_within_band', territoryId: 'T1', activity: 'load', lowest: 10, highest: 11, divisor: 3 },
    ],
    [
      'a band that no sum of units lies in',
      {
        units: unitsOf({ a: 5, b: 7, c: 50, d: 5 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        bands: [{ activity: 'load', territoryId: 'T2', lowest: 18, highest: 49 }],
      },
      { code: 'no_load_within_band', territoryId: 'T2', activity: 'load', lowest: 18, highest: 49, divisor: 1 },
    ],
    [
      'bands whose ends are out of reach of sums',
      {
        units: unitsOf({ a: 4, b: 4, c: 4, d: 4, e: 2 }),
        territories: [{ id: 'T1' }, { id: 'T2' }],
        bands: [{ activity: 'load', highest: 9 }],
      },
      { code: 'total_outside_loads', activity: 'load', total: 18, lowest: 0, highest: 16, divisor: 2 },
    ],
  ];

  it.each(broken)('says why no plan can hold everything: %s', (_, input, issue) => {
    const { issues, isFeasible, plan } = improvePlan(deepFreeze(input));
    expect(issues).toContainEqual(issue);
    expect(isFeasible).toBe(false);
    expect(plan).toHaveLength(input.units.length);
    expect(issues.map(describeIssue).join()).not.toMatch(/undefined|NaN/);
  });

  it('shows by counting that 21 units do not fit into 20 territories with room for one each', () => {
    const units = Array.from({ length: 21 }, (_, at) => ({ id: `u${at}`, activities: { load: 51 } }));
    const territories = Array.from({ length: 20 }, (_, at) => ({ id: `t${at}` }));
    const bands = [{ activity: 'load', highest: 100 }];
    const [first] = improvePlan({ units, territories, bands }, { iterations: 0 }).issues;
    expect(first).toMatchObject({ code: 'units_do_not_fit', amount: 51, groups: 21, room: 20 });
  });

  it('property: what counting shows holds for every plan', () => {
    const counted = fc.record({
      loads: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 }),
      scale: fc.constantFrom(1, 1, 3, 0.3),
      ends: fc.array(fc.tuple(fc.nat(4), fc.nat(3)), { minLength: 2, maxLength: 3 }),
      emptyTerritories: fc.constantFrom('allowed' as const, 'refused' as const),
    });
    let claims = 0;
    fc.assert(
      fc.property(counted, ({ loads, scale, ends, emptyTerritories }) => {
        const units = loads.map((load, at) => ({ id: 'abcdef'[at], activities: { load: load * scale } }));
        const territories = ends.map((_, at) => ({ id: `T${at}` }));
        const mean = Math.floor(loads.reduce((sum, load) => sum + load, 0) / ends.length) * scale;
        const bands = ends.map(([below, width], at) => {
          const lowest = Math.max(0, mean - below * scale);
          return { activity: 'load', territoryId: `T${at}`, lowest, highest: lowest + (below + width) * scale };
        });
        const input: ImproveInput = { units, territories, bands, emptyTerritories };
        const { issues } = improvePlan(input, { iterations: 0 });
        const isClaimed = issues.some((issue) => COUNTED.includes(issue.code));
        claims += isClaimed ? 1 : 0;
        if (!isClaimed) return;
        const best = bestSlowly(input);
        expect(best.outsideBands + best.emptyTerritories).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
    expect(claims).toBeGreaterThan(20);
  });

  it('names the loads outside their bands where it is not certain that they have to be', () => {
    const { issues } = improvePlan({ ...path, bands: [{ activity: 'load', tolerance: 0.1 }] }, { iterations: 0 });
    expect(issues).toEqual([
      { code: 'band_not_met', territoryId: 'T1', activity: 'load', load: 12, lowest: 9, highest: expect.closeTo(11) },
      { code: 'band_not_met', territoryId: 'T2', activity: 'load', load: 8, lowest: 9, highest: expect.closeTo(11) },
    ]);
  });

  it('refuses units without a territory to put them in, and options of the wrong kind', () => {
    expect(thrownIssues(() => improvePlan({ units: unitsOf({ a: 1 }), territories: [] }))).toEqual([
      expect.objectContaining({ code: 'wrong_type', pointer: '/territories' }),
    ]);
    expect(thrownIssues(() => improvePlan({ units: [] }))).toEqual([
      expect.objectContaining({ code: 'missing_member', pointer: '/territories' }),
    ]);
    const options = { seed: -1, iterations: 0.5 };
    expect(thrownIssues(() => improvePlan(path, options)).map((issue) => 'pointer' in issue && issue.pointer)).toEqual([
      '/seed',
      '/iterations',
    ]);
  });

  it('takes the plan of a solver where it is better, and says so where it has none', () => {
    const input = { ...twelve, bands: [{ activity: 'load', tolerance: 0.1 }] };
    const best = improvePlan(input).plan;
    const solved = improvePlan(input, {
      iterations: 0,
      solver: ({ variables }) =>
        variables
          .filter(({ unitIds, territoryId }) =>
            best.some((entry) => entry.unitId === unitIds[0] && entry.territoryId === territoryId),
          )
          .map(({ name }) => name),
    });
    expect(solved.plan).toEqual(best);
    expect(improvePlan(input, { solver: () => null }).issues).toEqual([
      { code: 'solver_without_plan', reason: 'it found none' },
    ]);
    expect(improvePlan(input, { solver: () => ['x0_0'] }).issues).toEqual([
      { code: 'solver_without_plan', reason: 'expected the names of variables, one for each unit or family' },
    ]);
  });

  it('says that there is nothing to balance, or that nothing weighs anything', () => {
    const plan = planOf({ T1: 'abc', T2: 'd' });
    const idle = ['a', 'b', 'c', 'd'].map((id) => ({ id, activities: {} }));
    const weights = { distance: 0, imbalance: 0, disruption: 0 };
    expect(improvePlan({ units: idle, plan }).issues).toEqual([{ code: 'nothing_to_balance' }]);
    expect(improvePlan({ units: idle, plan, weights }).issues).toEqual([{ code: 'nothing_weighed' }]);
    expect(improvePlan({ units: unitsOf({ a: 1, b: 1, c: 1, d: 1 }), plan }).issues).toEqual([]);
    expect(describeIssue({ code: 'nothing_to_balance' })).toMatch('nothing to balance');
    expect(describeIssue({ code: 'nothing_weighed' })).toMatch('all weights are 0');
  });

  it('tells what a solver throws', () => {
    const thrown = (value: unknown) =>
      thrownIssues(() =>
        improvePlan(path, {
          iterations: 0,
          solver: () => {
            throw value;
          },
        }),
      );
    expect(thrown(new RangeError('out of memory'))).toEqual([{ code: 'solver_failed', reason: 'out of memory' }]);
    expect(thrown('no licence')).toEqual([{ code: 'solver_failed', reason: 'no licence' }]);
    expect(thrown(Object.create(null))).toEqual([{ code: 'solver_failed', reason: 'something that cannot be read' }]);
    expect(describeIssue({ code: 'solver_failed', reason: 'no licence' })).toBe('the solver failed: no licence');
  });

  it('tells of an answer of the solver that cannot be read, and takes no name that is no text', () => {
    const answered = (answer: unknown) => {
      const solver = () => answer;
      return thrownIssues(() => Reflect.apply(improvePlan, undefined, [path, { iterations: 0, solver }]));
    };
    const throwing = new Proxy([], {
      get() {
        throw new Error('no access');
      },
    });
    expect(answered(throwing)).toEqual([{ code: 'solver_failed', reason: 'its answer cannot be read: no access' }]);
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    expect(answered(proxy)).toMatchObject([{ code: 'solver_failed' }]);
    const unreadable = {
      toString() {
        throw new Error('no text');
      },
    };
    for (const name of [Object.create(null), unreadable, Symbol('x'), 5]) {
      const solver = () => [name];
      expect(Reflect.apply(improvePlan, undefined, [path, { iterations: 0, solver }])).toMatchObject({
        issues: [{ code: 'solver_without_plan' }],
      });
    }
  });

  const worlds = fc.record({ hasPlaces: fc.boolean(), hasGraph: fc.boolean() }).chain((how) => smallWorlds(how));

  it('property: gives every unit once, never worse, and what it says is what a score from scratch says', () => {
    fc.assert(
      fc.property(worlds, fc.nat(99), fc.boolean(), (world, seed, isFresh) => {
        const { plan: given, ...setting } = world;
        const input = isFresh ? setting : { ...setting, plan: given };
        const { plan, before, after, moves } = improvePlan(deepFreeze(input), { seed, iterations: 300 });
        expect(plan.map(({ unitId }) => unitId)).toEqual(world.units.map(({ id }) => id).sort());
        expect(compareSlowly(after.objective, before.objective)).toBeLessThanOrEqual(0);
        const baseline = isFresh ? {} : { baseline: given };
        expect(scorePlan({ ...setting, ...baseline, plan })).toStrictEqual(after);
        const delta = moves.reduce((sum, move) => sum + move.delta, 0);
        expect(before.objective.total + delta).toBeCloseTo(after.objective.total, 10);
      }),
      { numRuns: 30 },
    );
  });

  it('property: finds what scoring every plan finds', () => {
    fc.assert(
      fc.property(worlds, fc.nat(9), (world, seed) => {
        const few = { ...world, units: world.units.slice(0, 5), plan: world.plan.slice(0, 5) };
        const known = new Set(few.units.map(({ id }) => id));
        const input = {
          ...few,
          locks: few.locks?.filter(({ unitId }) => known.has(unitId)),
          forbidden: few.forbidden?.filter(({ unitId }) => known.has(unitId)),
          adjacency: few.adjacency?.filter((pair) => pair.every((id) => known.has(id))),
        };
        const { after } = improvePlan(input, { seed });
        expect(compareSlowly(after.objective, bestSlowly(input))).toBe(0);
      }),
      { numRuns: 20 },
    );
  });

  it('property: the same seed gives the same plan, whatever the order of the input', () => {
    fc.assert(
      fc.property(worlds, fc.nat(99), (world, seed) => {
        const other = {
          ...world,
          units: [...world.units].reverse(),
          territories: [...(world.territories ?? [])].reverse(),
          plan: [...world.plan].reverse(),
          ...(world.adjacency === undefined ? {} : { adjacency: [...world.adjacency].reverse() }),
        };
        expect(improvePlan(other, { seed, iterations: 300 })).toStrictEqual(
          improvePlan(world, { seed, iterations: 300 }),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('property: in one territory there is nothing to change', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const territories = (world.territories ?? []).slice(0, 1);
        const plan = world.units.map(({ id: unitId }) => ({ unitId, territoryId: territories[0].id }));
        expect(improvePlan({ units: world.units, territories, plan }, { iterations: 300 }).moves).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});
