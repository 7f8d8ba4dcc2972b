import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlanInput, scorePlan } from '../../../src/index.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { grid, path, planOf, smallWorlds, twelve, unitsOf } from './planWorlds.js';

describe('scorePlan', () => {
  it('measures balance by the definitions of the measures (T5-a)', () => {
    const [balance] = scorePlan({
      units: unitsOf({ a: 90, b: 110, c: 100, d: 120, e: 80 }),
      plan: planOf({ A: 'a', B: 'b', C: 'c', D: 'd', E: 'e' }),
      bands: [{ activity: 'load', tolerance: 0.15 }],
    }).balance;
    expect(balance).toMatchObject({
      total: 500,
      mean: 100,
      maxDeviation: 0.2,
      gini: 0.08,
      rangeRatio: 1.5,
      shareWithin: 0.6,
    });
    expect(balance.coefficientOfVariation).toBeCloseTo(0.141421, 6);
    expect(balance.sampleCoefficientOfVariation).toBeCloseTo(0.158114, 6);
    expect(balance.jain).toBeCloseTo(0.980392, 6);
    expect(balance).toMatchObject({ heaviestId: 'D', lightestId: 'E', reason: null });
  });

  it('measures distances along great circles, over the antimeridian as well (T5-b)', () => {
    const { territories, compactness } = scorePlan({
      units: [
        { id: 'bergen', latitude: 60.3913, longitude: 5.3221, activities: {} },
        { id: 'fiji', latitude: -17, longitude: 179.5, activities: {} },
      ],
      territories: [
        { id: 'lau', latitude: -17, longitude: -179.5 },
        { id: 'oslo', latitude: 59.9139, longitude: 10.7522 },
      ],
      plan: [
        { unitId: 'bergen', territoryId: 'oslo' },
        { unitId: 'fiji', territoryId: 'lau' },
      ],
    });
    expect(territories[1].meanDistance).toBeCloseTo(305.067, 3);
    expect(territories[0].meanDistance).toBeCloseTo(106.336, 3);
    expect(compactness.unit).toBe('km');
  });

  it('adds up weighted distances to given centres (T5-e)', () => {
    const plan = planOf({ 0: 'acdi', 1: 'befk', 2: 'ghjl' });
    const { compactness, territories } = scorePlan({ ...twelve, plan });
    expect(compactness.totalDistance).toBe(562);
    expect(territories.map(({ loads }) => loads[0].load)).toEqual([56, 48, 56]);
  });

  it('counts cut edges and finds territories in one piece (T5-f)', () => {
    const { contiguity, balance } = scorePlan({ ...grid, plan: planOf({ 0: 'abef', 1: 'cdgh', 2: 'ijkl' }) });
    expect(contiguity).toMatchObject({ isContiguous: true, split: [], cutEdges: 6 });
    expect(balance[0].maxDeviation).toBe(0);
  });

  it('names the pieces of a territory that is in several, which a bridge may join', () => {
    const plan = planOf({ T1: 'abde', T2: 'cf' });
    const { contiguity, objective } = scorePlan({ ...path, plan });
    expect(contiguity?.split).toEqual([
      {
        territoryId: 'T1',
        pieces: [
          ['a', 'b'],
          ['d', 'e'],
        ],
      },
      { territoryId: 'T2', pieces: [['c'], ['f']] },
    ]);
    expect(objective.extraPieces).toBe(2);
    const bridged = scorePlan({
      ...path,
      plan,
      bridges: [
        ['b', 'd'],
        ['f', 'c'],
      ],
    });
    expect(bridged.contiguity).toMatchObject({
      isContiguous: true,
      bridgesUsed: [
        ['b', 'd'],
        ['c', 'f'],
      ],
    });
  });

  it('tells what changes hands in accounts, amounts and relations (T5-c)', () => {
    const units = unitsOf({ a: 40, b: 35, c: 25, d: 30, e: 10, f: 10 }).map((unit) => ({ ...unit, relationValue: 2 }));
    const { disruption, objective } = scorePlan({
      units,
      plan: planOf({ T1: 'ab', T2: 'cdef' }),
      baseline: planOf({ T1: 'abc', T2: 'de', gone: 'f' }).filter(({ unitId }) => unitId !== 'e'),
      disruptionBy: 'load',
    });
    expect(disruption).toEqual({
      moved: [
        { unitId: 'c', fromId: 'T1', toId: 'T2' },
        { unitId: 'f', fromId: 'gone', toId: 'T2' },
      ],
      accounts: { moved: 2, compared: 5, share: 0.4 },
      activities: [{ activity: 'load', moved: 35, compared: 140, share: 0.25 }],
      relationValue: { moved: 4, compared: 10, share: 0.4 },
      newUnitIds: ['e'],
    });
    expect(objective.disruption).toBeCloseTo(0.25, 12);
  });

  it('leaves units without a place out of distances and lists them', () => {
    const { compactness, issues, territories } = scorePlan({
      units: [
        { id: 'a', x: 0, y: 0, activities: {} },
        { id: 'b', x: 3, y: 4, activities: {} },
        { id: 'c', activities: {} },
      ],
      plan: planOf({ T1: 'abc' }),
    });
    expect(compactness).toEqual({
      unit: 'plane',
      meanDistance: 2.5,
      totalDistance: 5,
      momentOfInertia: 25,
      unlocatedIds: ['c'],
    });
    expect(territories[0].centre).toEqual({ unitId: 'a', x: 0, y: 0 });
    expect(territories[0].farthest).toEqual({ unitId: 'b', distance: 5 });
    expect(issues).toEqual([{ code: 'units_without_place', unitIds: ['c'] }]);
  });

  it('has no figures where there is nothing to divide by, and says why', () => {
    const [balance] = scorePlan({ units: unitsOf({ a: 0 }), plan: planOf({ T1: 'a' }) }).balance;
    expect(balance).toMatchObject({ maxDeviation: null, gini: null, jain: null, reason: 'empty_denominator' });
    const { territories, objective } = scorePlan({ units: [], plan: [] });
    expect([territories, objective.total]).toEqual([[], 0]);
  });

  it('lists units that the plan does not name', () => {
    const { unassignedIds, issues, objective } = scorePlan({
      units: unitsOf({ a: 1, b: 2 }),
      plan: planOf({ T1: 'a' }),
    });
    expect(unassignedIds).toEqual(['b']);
    expect(issues).toEqual([{ code: 'unit_unassigned', unitId: 'b' }]);
    expect(objective.brokenRules).toBe(1);
  });

  it('refuses what it cannot use, all of it at once', () => {
    const input = {
      units: [
        { id: 'a', x: 1, activities: { load: -1 } },
        { id: 'a', latitude: 1, longitude: 2, activities: 7 },
      ],
      territories: [{ id: 'T1', x: 1, y: 1 }],
      plan: [{ unitId: 'z', territoryId: 'T2' }],
      bands: [{ activity: 'calls', lowest: 3, highest: 2 }],
    };
    expect(thrownIssues(() => Reflect.apply(scorePlan, undefined, [input]))).toEqual([
      expect.objectContaining({ code: 'wrong_type', pointer: '/units/0/activities/load' }),
      expect.objectContaining({ code: 'wrong_type', pointer: '/units/1/activities' }),
      { code: 'duplicate_id', pointer: '/units/1/id', id: 'a', firstPointer: '/units/0/id' },
      { code: 'unknown_record', pointer: '/plan/0/unitId', type: 'unit', id: 'z' },
      { code: 'unknown_territory', pointer: '/plan/0/territoryId', territoryId: 'T2' },
      { code: 'unknown_record', pointer: '/bands/0/activity', type: 'activity', id: 'calls' },
      { code: 'empty_bounds', pointer: '/bands/0', lowest: 3, highest: 2 },
      expect.objectContaining({ code: 'missing_member', pointer: '/units/0/y' }),
      expect.objectContaining({ code: 'wrong_type', pointer: '/units/1' }),
      expect.objectContaining({ code: 'wrong_type', pointer: '/territories/0' }),
    ]);
  });

  it('keeps an activity that is called __proto__', () => {
    const units = [{ id: 'a', activities: JSON.parse('{"__proto__":3}') }];
    expect(scorePlan({ units, plan: planOf({ T1: 'a' }) }).balance[0]).toMatchObject({
      activity: '__proto__',
      total: 3,
    });
  });

  const worlds = smallWorlds({ hasPlaces: true, hasGraph: true });

  it('property: agrees with the definitions, term by term', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { balance, objective } = scorePlan(deepFreeze(world));
        const loads = loadsSlowly(world);
        const mean = loads.reduce((sum, load) => sum + load, 0) / loads.length;
        const pairs = loads.flatMap((one) => loads.map((other) => Math.abs(one - other)));
        const gini = pairs.reduce((sum, gap) => sum + gap, 0) / (2 * loads.length ** 2 * mean);
        const [, load] = balance;
        expect(load.maxDeviation).toBeCloseTo(Math.max(...loads.map((each) => Math.abs(each / mean - 1))), 10);
        expect(load.gini).toBeCloseTo(gini, 10);
        expect(objective.total).toBeCloseTo(objective.distance + objective.imbalance + objective.disruption, 12);
      }),
      { numRuns: 40 },
    );
  });

  it('property: does not depend on the order of anything, nor on where the plane begins', () => {
    fc.assert(
      fc.property(worlds, fc.integer({ min: -500, max: 500 }), (world, shift) => {
        const moved = {
          ...world,
          units: [...world.units].reverse().map((unit) => ({ ...unit, x: (unit.x ?? 0) + shift })),
          territories: [...(world.territories ?? [])].reverse().map((each) => ({ ...each, x: (each.x ?? 0) + shift })),
          plan: [...world.plan].reverse(),
          adjacency: (world.adjacency ?? []).map(([one, other]) => [other, one] as const).reverse(),
        };
        expect(scorePlan(moved).objective).toStrictEqual(scorePlan(world).objective);
        expect(
          scorePlan({ ...moved, units: [...world.units].reverse(), territories: world.territories }),
        ).toStrictEqual(scorePlan(world));
      }),
      { numRuns: 40 },
    );
  });

  it('property: a rotation of the plane changes no distance', () => {
    fc.assert(
      fc.property(worlds, fc.double({ min: 0, max: 6, noNaN: true }), (world, angle) => {
        const turn = <T extends { readonly x?: number; readonly y?: number }>(each: T): T => ({
          ...each,
          x: (each.x ?? 0) * Math.cos(angle) - (each.y ?? 0) * Math.sin(angle),
          y: (each.x ?? 0) * Math.sin(angle) + (each.y ?? 0) * Math.cos(angle),
        });
        const turned = { ...world, units: world.units.map(turn), territories: world.territories?.map(turn) };
        expect(scorePlan(turned).objective.distance).toBeCloseTo(scorePlan(world).objective.distance, 9);
      }),
      { numRuns: 40 },
    );
  });

  it('property: a plan does not disrupt itself, and an exchange of equal loads leaves balance as it is', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const score = scorePlan({ ...world, baseline: world.plan });
        expect(score.disruption?.accounts.moved).toBe(0);
        const equal = world.units.map((unit) => ({ ...unit, activities: { load: 3 } }));
        const swapped = world.plan.map((entry, at) => ({
          ...entry,
          territoryId: world.plan[at ^ 1]?.territoryId ?? entry.territoryId,
        }));
        const bands = world.bands;
        expect(scorePlan({ ...world, bands, units: equal, plan: swapped }).balance).toEqual(
          scorePlan({ ...world, bands, units: equal }).balance,
        );
      }),
      { numRuns: 40 },
    );
  });
});

function loadsSlowly({ units, territories = [], plan }: PlanInput): number[] {
  return territories.map(({ id }) =>
    plan
      .filter(({ territoryId }) => territoryId === id)
      .reduce((sum, { unitId }) => sum + (units.find((unit) => unit.id === unitId)?.activities.load ?? 0), 0),
  );
}
