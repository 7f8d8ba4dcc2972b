import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocateTarget } from '../../../src/forecast/targets/allocateTarget.js';
import type {
  AllocationInput,
  AllocationMethod,
  AllocationOptions,
  TargetAllocation,
  TargetBounds,
  TerritoryBasis,
} from '../../../src/forecast/targets/allocationTypes.js';
import { hostileRecipes, hostileValue } from '../../fuzz/hostileValues.js';
import { deepFreeze } from '../../support/deepFreeze.js';
import { thrownIssues } from '../../support/thrownIssues.js';
import { childrenOf, forests, type Node, plan, reordered } from './forests.js';

const three: readonly Node[] = ['a', 'b', 'c'].map((id) => ({ id, parentId: null }));
const facts: readonly TerritoryBasis[] = [
  { territoryId: 'a', history: 400, potential: 1000 },
  { territoryId: 'b', history: 300, potential: 1500 },
  { territoryId: 'c', history: 300, potential: 500 },
];

const kinds = ['uniformGrowth', 'equalUnitGrowth', 'potentialUnitGrowth', 'untappedUnitGrowth'] as const;
const shareKinds = ['shareGrowth', 'potentialShareGrowth'] as const;
const allMethods: readonly AllocationMethod[] = [
  ...[...kinds, ...shareKinds].map((kind) => ({ kind })),
  { kind: 'weightedIndex', alpha: 0.3 },
];

function allocate(given: Partial<AllocationInput>, options?: AllocationOptions): TargetAllocation {
  const input = { territories: three, total: 1200, method: { kind: 'uniformGrowth' }, basis: facts, ...given } as const;
  return allocateTarget(deepFreeze(input), options);
}

function amountsOf({ targets }: TargetAllocation): (number | null)[] {
  return targets.map(({ amountMinor }) => amountMinor);
}

function byId({ targets }: TargetAllocation): Map<string, number | null> {
  return new Map(targets.map(({ territoryId, amountMinor }) => [territoryId, amountMinor]));
}

/** The amount of each set of siblings and of what they share. */
function familiesOf(territories: readonly Node[], total: number, allocation: TargetAllocation) {
  const amounts = byId(allocation);
  return [null, ...territories.map(({ id }) => id)].flatMap((parentId) => {
    const children = childrenOf(territories, parentId).map(({ id }) => amounts.get(id) ?? null);
    return children.length === 0
      ? []
      : [{ parentId, parent: parentId === null ? total : (amounts.get(parentId) ?? null), children }];
  });
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? Number.NaN), 0);
}

describe('allocateTarget', () => {
  it.each<[AllocationMethod, number[]]>([
    [{ kind: 'uniformGrowth' }, [480, 360, 360]],
    [{ kind: 'equalUnitGrowth' }, [467, 367, 366]],
    [{ kind: 'potentialUnitGrowth' }, [467, 400, 333]],
    [{ kind: 'untappedUnitGrowth' }, [460, 420, 320]],
    [{ kind: 'shareGrowth' }, [467, 400, 333]],
    [{ kind: 'potentialShareGrowth' }, [460, 420, 320]],
    [{ kind: 'weightedIndex', alpha: 0.5 }, [440, 480, 280]],
    [{ kind: 'weightedIndex', alpha: 0.7 }, [456, 432, 312]],
    [{ kind: 'weightedIndex', alpha: 0 }, [400, 600, 200]],
  ])('allocates by %j (T2-a)', (method, amounts) => {
    const allocation = allocate({ method });
    expect(amountsOf(allocation)).toEqual(amounts);
    expect(allocation.issues).toEqual([]);
  });

  it('allocates cents of the same (T2-a)', () => {
    const basis = facts.map((row) => {
      return { ...row, history: 100 * (row.history ?? 0), potential: 100 * (row.potential ?? 0) };
    });
    const given = { total: 120_000, basis };
    expect(amountsOf(allocate({ ...given, method: { kind: 'equalUnitGrowth' } }))).toEqual([46_667, 36_667, 36_666]);
    expect(amountsOf(allocate({ ...given, method: { kind: 'shareGrowth' } }))).toEqual([46_667, 40_000, 33_333]);
  });

  it('has shares of a potential that changes', () => {
    const basis = [
      { territoryId: 'a', history: 100, potential: 200, nextPotential: 400 },
      { territoryId: 'b', history: 100, potential: 300, nextPotential: 300 },
    ];
    const given = { territories: three.slice(0, 2), total: 370, basis };
    // The shares are 1/2 and 1/3, which come to 200 and 100; 70 are left for potentials of 400 and 300.
    expect(amountsOf(allocate({ ...given, method: { kind: 'shareGrowth' } }))).toEqual([240, 130]);
    // 200 and 200 are untapped.
    expect(amountsOf(allocate({ ...given, method: { kind: 'potentialShareGrowth' } }))).toEqual([235, 135]);
  });

  it('keeps within bounds (T2-b)', () => {
    const bounds = facts.map(({ territoryId, history = 0 }) => ({
      territoryId,
      lowest: history,
      highest: history * 1.3,
    }));
    const { targets, issues } = allocate({ method: { kind: 'weightedIndex', alpha: 0 }, bounds });
    expect(targets).toEqual([
      { territoryId: 'a', amountMinor: 510, raw: 400, quota: 510, bound: null },
      { territoryId: 'b', amountMinor: 390, raw: 600, quota: 390, bound: 'highest' },
      { territoryId: 'c', amountMinor: 300, raw: 200, quota: 300, bound: 'lowest' },
    ]);
    expect(issues).toEqual([]);
  });

  it('returns the possible interval where bounds cannot be kept', () => {
    const bounds = facts.map(({ territoryId }) => ({ territoryId, lowest: 100, highest: 300 }));
    const allocation = allocate({ bounds });
    expect(amountsOf(allocation)).toEqual([null, null, null]);
    expect(allocation.issues).toEqual([
      { code: 'infeasible_bounds', territoryId: null, total: 1200, lowest: 300, highest: 900 },
    ]);
  });

  it('leaves locked targets alone and shares out the rest', () => {
    const { targets } = allocate({ locks: [{ territoryId: 'b', amountMinor: 500 }] });
    expect(targets).toEqual([
      { territoryId: 'a', amountMinor: 400, raw: 400, quota: 400, bound: null },
      { territoryId: 'b', amountMinor: 500, raw: null, quota: 500, bound: 'locked' },
      { territoryId: 'c', amountMinor: 300, raw: 300, quota: 300, bound: null },
    ]);
  });

  it('reports locks beyond the total, which stay as they are', () => {
    const locks = [
      { territoryId: 'a', amountMinor: 700 },
      { territoryId: 'b', amountMinor: 501 },
    ];
    const allocation = allocate({ locks });
    expect(amountsOf(allocation)).toEqual([700, 501, null]);
    expect(allocation.issues).toEqual([{ code: 'over_locked', territoryId: null, total: 1200, locked: 1201 }]);
  });

  it('reports a total that nobody is free to take', () => {
    const locks = three.map(({ id }) => ({ territoryId: id, amountMinor: 100 }));
    expect(allocate({ locks }).issues).toEqual([
      { code: 'infeasible_bounds', territoryId: null, total: 1200, lowest: 300, highest: 300 },
    ]);
  });

  const leafFacts = [
    { territoryId: 'west', history: 100 },
    { territoryId: 'east', history: 200 },
    { territoryId: 'emea', history: 300 },
  ];

  it('allocates down the tree, children adding up to their parent', () => {
    const allocation = allocate({ territories: plan, basis: leafFacts, total: 1001 });
    expect([...byId(allocation)]).toEqual([
      ['world', 1001],
      ['amer', 501],
      ['east', 334],
      ['west', 167],
      ['emea', 500],
    ]);
  });

  it('makes room above for what is locked or bounded below', () => {
    const locked = allocate({
      territories: plan,
      basis: leafFacts,
      locks: [{ territoryId: 'west', amountMinor: 900 }],
    });
    expect([...byId(locked)]).toEqual([
      ['world', 1200],
      ['amer', 900],
      ['east', 0],
      ['west', 900],
      ['emea', 300],
    ]);
    const bounded = allocate({
      territories: plan,
      basis: leafFacts,
      bounds: [
        { territoryId: 'west', highest: 50 },
        { territoryId: 'east', highest: 60 },
      ],
    });
    expect(bounded.targets[1]).toEqual({
      territoryId: 'amer',
      amountMinor: 110,
      raw: 600,
      quota: 110,
      bound: 'highest',
    });
    expect(bounded.issues).toEqual([]);
  });

  it('reports a lock that contradicts those below it, and goes on elsewhere', () => {
    const locks = [
      { territoryId: 'amer', amountMinor: 600 },
      { territoryId: 'west', amountMinor: 700 },
    ];
    const allocation = allocate({ territories: plan, basis: leafFacts, locks });
    expect([...byId(allocation)]).toEqual([
      ['world', 1200],
      ['amer', 600],
      ['east', null],
      ['west', 700],
      ['emea', 600],
    ]);
    expect(allocation.issues).toEqual([{ code: 'over_locked', territoryId: 'amer', total: 600, locked: 700 }]);
  });

  it('hedges level by level (T2-k)', () => {
    const chain = ['plan', 'region', 'team', 'rep'].map((id, at, ids) => ({ id, parentId: ids[at - 1] ?? null }));
    const given = { territories: chain, basis: [], total: 1_000_000_000 };
    const amounts = [1_000_000_000, 1_050_000_000, 1_102_500_000, 1_157_625_000];
    expect(amountsOf(allocate(given, { hedge: 0.05 }))).toEqual(amounts);
    expect(amountsOf(allocate(given, { hedge: [0.05, 0.05, 0.05] }))).toEqual(amounts);
    expect(amountsOf(allocate(given, { hedge: [0, 0.05] }))).toEqual([1e9, 1e9, 1.05e9, 1.05e9]);
  });

  it('lets locked children have what the hedge comes to, within one step', () => {
    const territories = [plan[0], plan[1]];
    const basis = [{ territoryId: 'world', history: 1 }];
    const given = { territories, basis, total: 10, locks: [{ territoryId: 'amer', amountMinor: 11 }] };
    const allocation = allocate(given, { hedge: 0.05 });
    expect(amountsOf(allocation)).toEqual([10, 11]);
    expect(allocation.issues).toEqual([]);
  });

  it('allocates in steps, and rounds hedged sums to them', () => {
    const given = { territories: plan, basis: leafFacts, total: 1000 };
    expect([...byId(allocate(given, { step: 50, hedge: 0.1 }))]).toEqual([
      ['world', 1000],
      ['amer', 550],
      ['east', 400],
      ['west', 200],
      ['emea', 550],
    ]);
  });

  it('scales what a method says by the ramp', () => {
    const basis = [
      { territoryId: 'a', history: 300 },
      { territoryId: 'b', history: 300, ramp: 0.33 },
      { territoryId: 'c', history: 300, ramp: 0 },
    ];
    expect(amountsOf(allocate({ basis, total: 1330 }))).toEqual([1000, 330, 0]);
  });

  it('goes by the method where all siblings are vacant, with an issue for their parent', () => {
    const vacant = facts.map((row) => ({ ...row, ramp: 0 }));
    const allocation = allocate({ basis: vacant });
    expect(amountsOf(allocation)).toEqual([480, 360, 360]);
    expect(allocation.issues).toEqual([{ code: 'all_vacant', territoryId: null, total: 1200 }]);
  });

  it('has an issue for each parent whose free children are all vacant, and none where there is nothing to share', () => {
    const basis = [
      { territoryId: 'emea', history: 300 },
      { territoryId: 'west', history: 100, ramp: 0 },
      { territoryId: 'east', history: 200, ramp: 0 },
    ];
    const lock = { territoryId: 'east', amountMinor: 150 };
    const allocation = allocate({ territories: plan, basis, total: 1000, locks: [lock] });
    expect([...byId(allocation)].slice(1, 4)).toEqual([
      ['amer', 500],
      ['east', 150],
      ['west', 350],
    ]);
    expect(allocation.issues).toEqual([{ code: 'all_vacant', territoryId: 'amer', total: 350 }]);
    expect(allocate({ territories: plan, basis, total: 0 }).issues).toEqual([]);
  });

  it('has an issue for an only child that is vacant', () => {
    const basis = [{ territoryId: 'amer', history: 1, ramp: 0 }];
    const allocation = allocate({ territories: plan.slice(0, 2), basis, total: 10 });
    expect(amountsOf(allocation)).toEqual([10, 10]);
    expect(allocation.issues).toEqual([{ code: 'all_vacant', territoryId: 'world', total: 10 }]);
  });

  it('gives a vacant territory nothing, even where the others have nothing to go by', () => {
    const basis = [
      { territoryId: 'a', history: 400, ramp: 0 },
      { territoryId: 'c', ramp: 0.5 },
    ];
    const allocation = allocate({ basis });
    expect(amountsOf(allocation)).toEqual([0, 800, 400]);
    expect(allocation.issues).toEqual(
      ['b', 'c'].map((territoryId) => {
        return { code: 'no_basis', territoryId, method: 'uniformGrowth', treatedAs: 'equal' };
      }),
    );
  });

  it('does not lower the share of a parent for vacancies below it', () => {
    const basis = leafFacts.map((row) => (row.territoryId === 'emea' ? row : { ...row, ramp: 0.5 }));
    expect(byId(allocate({ territories: plan, basis }))).toEqual(
      byId(allocate({ territories: plan, basis: leafFacts })),
    );
  });

  it('shares out evenly, with issues, where a method has nothing to go by', () => {
    const allocation = allocate({ basis: [], total: 10 });
    expect(amountsOf(allocation)).toEqual([4, 3, 3]);
    expect(allocation.issues).toEqual(
      three.map(({ id }) => ({ code: 'no_basis', territoryId: id, method: 'uniformGrowth', treatedAs: 'equal' })),
    );
  });

  it('gives nothing to a new territory without history, with an issue', () => {
    const allocation = allocate({ basis: facts.slice(1) });
    expect(amountsOf(allocation)).toEqual([0, 600, 600]);
    expect(allocation.issues).toEqual([
      { code: 'no_basis', territoryId: 'a', method: 'uniformGrowth', treatedAs: 'nothing' },
    ]);
  });

  it('takes nothing for untapped where there is more history than potential', () => {
    const basis = [
      { territoryId: 'a', history: 400, potential: 300 },
      { territoryId: 'b', history: 300, potential: 400 },
    ];
    const given = {
      territories: three.slice(0, 2),
      total: 800,
      basis,
      method: { kind: 'untappedUnitGrowth' },
    } as const;
    const allocation = allocate(given);
    expect(amountsOf(allocation)).toEqual([400, 400]);
    expect(allocation.issues).toEqual([{ code: 'negative_untapped', territoryId: 'a', history: 400, potential: 300 }]);
  });

  it.each(shareKinds)('has an issue where %s finds history without a potential to be a share of', (kind) => {
    const basis = [
      { territoryId: 'a', history: 100, potential: 0, nextPotential: 100 },
      { territoryId: 'b', history: 100, potential: 200 },
    ];
    const given = { territories: three.slice(0, 2), total: 300, method: { kind } };
    expect(allocate({ ...given, basis }).issues).toEqual([{ code: 'undefined_share', territoryId: 'a', history: 100 }]);
    const isNew = basis.map((row) => (row.territoryId === 'a' ? { ...row, history: 0 } : row));
    expect(allocate({ ...given, basis: isNew }).issues).toEqual([]);
  });

  it('never goes below 0, with an issue', () => {
    const basis = [
      { territoryId: 'a', history: 10 },
      { territoryId: 'b', history: 400 },
    ];
    const given = { territories: three.slice(0, 2), total: 110, basis, method: { kind: 'equalUnitGrowth' } } as const;
    const allocation = allocate(given);
    expect(amountsOf(allocation)).toEqual([0, 110]);
    expect(allocation.issues).toEqual([{ code: 'negative_quota', territoryId: 'a', quota: -140 }]);
  });

  it('takes the only index that there is for both', () => {
    const basis = [
      { territoryId: 'a', potential: 1 },
      { territoryId: 'b', potential: 3 },
      { territoryId: 'c', potential: 8 },
    ];
    expect(amountsOf(allocate({ basis, method: { kind: 'weightedIndex', alpha: 0.5 } }))).toEqual([100, 300, 800]);
  });

  it('allocates a total of 0, and to no territories', () => {
    expect(amountsOf(allocate({ total: 0 }))).toEqual([0, 0, 0]);
    expect(allocate({ total: 0, basis: [] }).issues).toEqual([]);
    expect(allocate({ territories: [], basis: [], total: 0 })).toEqual({ targets: [], issues: [] });
    expect(allocate({ territories: [], basis: [], total: 5 }).issues).toEqual([
      { code: 'infeasible_bounds', territoryId: null, total: 5, lowest: 0, highest: 0 },
    ]);
  });

  it('has an issue where a hedge goes beyond 2^53', () => {
    const total = Number.MAX_SAFE_INTEGER;
    const allocation = allocate({ territories: plan, basis: leafFacts, total }, { hedge: 0.5 });
    expect(amountsOf(allocation)).toEqual([total, null, null, null, null]);
    expect(allocation.issues).toEqual([{ code: 'unsafe_amount', received: '13510798882111486' }]);
  });

  it('reports everything that is wrong at once', () => {
    const issues = thrownIssues(() =>
      allocate({
        basis: [...facts, { territoryId: 'a' }],
        bounds: [{ territoryId: 'x' }, { territoryId: 'b', lowest: 5, highest: 4 }],
        locks: [{ territoryId: 'y', amountMinor: 0 }],
      }),
    );
    expect(issues).toEqual([
      { code: 'duplicate_id', pointer: '/basis/3/territoryId', id: 'a', firstPointer: '/basis/0/territoryId' },
      { code: 'unknown_territory', pointer: '/bounds/0/territoryId', territoryId: 'x' },
      { code: 'unknown_territory', pointer: '/locks/0/territoryId', territoryId: 'y' },
      { code: 'empty_bounds', pointer: '/bounds/1', lowest: 5, highest: 4 },
    ]);
  });

  it.each([
    [{ method: { kind: 'growth' } }, '/method/kind'],
    [{ method: { kind: 'weightedIndex', alpha: 1.5 } }, '/method/alpha'],
    [{ total: -1 }, '/total'],
    [{ basis: [{ territoryId: 'a', ramp: 2 }] }, '/basis/0/ramp'],
  ])('refuses %j', (given, pointer) => {
    const input = { territories: three, total: 1, method: { kind: 'uniformGrowth' }, basis: [], ...given };
    const issues = thrownIssues(() => Reflect.apply(allocateTarget, undefined, [input]));
    expect(issues).toEqual([expect.objectContaining({ code: 'wrong_type', pointer })]);
  });
});

const methods = fc.constantFrom(...allMethods);
const figures = fc.oneof(
  fc.nat(1000),
  fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100),
);

/** A forest with figures for some of it, all above 0 for `lively` leaves. */
function worlds(options: { readonly isLively: boolean }) {
  return forests().chain((territories) => {
    const leaves = territories.filter(({ id }) => childrenOf(territories, id).length === 0);
    const figure = options.isLively ? fc.integer({ min: 1, max: 1000 }) : figures;
    const entry = fc.record({ history: figure, potential: figure, nextPotential: figure });
    return fc.record({
      territories: fc.constant(territories),
      total: fc.nat(10_000),
      method: methods,
      basis: fc
        .array(entry, { minLength: leaves.length, maxLength: leaves.length })
        .map((rows) => rows.map((row, at) => ({ territoryId: leaves[at].id, ...row }))),
    });
  });
}

describe('an allocation', () => {
  it('property: children add up to their parent, and roots to the total', () => {
    fc.assert(
      fc.property(worlds({ isLively: false }), fc.integer({ min: 1, max: 40 }), (world, step) => {
        const allocation = allocateTarget(deepFreeze(world), { step });
        for (const { parent, children } of familiesOf(world.territories, world.total, allocation)) {
          expect(sum(children)).toBe(parent);
          expect(children.every((amount) => amount !== null && amount >= 0)).toBe(true);
        }
      }),
    );
  });

  it('property: hedged children add up to their parent and the hedge, within one step', () => {
    fc.assert(
      fc.property(worlds({ isLively: false }), fc.integer({ min: 1, max: 40 }), fc.nat(100), (world, step, percent) => {
        const allocation = allocateTarget(world, { step, hedge: percent / 100 });
        for (const { parentId, parent, children } of familiesOf(world.territories, world.total, allocation)) {
          const goal = parentId === null ? world.total : ((parent ?? 0) * (100 + percent)) / 100;
          expect(Math.abs(sum(children) - goal)).toBeLessThanOrEqual(parentId === null ? 0 : step);
        }
      }),
    );
  });

  it('property: says what the formula says, computed in the obvious way', () => {
    fc.assert(
      fc.property(worlds({ isLively: true }), (world) => {
        const territories = world.basis.map(({ territoryId }) => ({ id: territoryId, parentId: null }));
        const { targets } = allocateTarget({ ...world, territories });
        const raw = rawSlowly(world);
        for (const target of targets) expect(target.raw).toBeCloseTo(raw.get(target.territoryId) ?? Number.NaN, 6);
      }),
    );
  });

  it('property: rounds each quota down or up, equal ones to within a step', () => {
    fc.assert(
      fc.property(worlds({ isLively: false }), fc.integer({ min: 1, max: 40 }), (world, step) => {
        const allocation = allocateTarget(world, { step });
        for (const { amountMinor, quota } of allocation.targets) {
          expect(Math.abs((amountMinor ?? Number.NaN) - (quota ?? Number.NaN))).toBeLessThan(step + 1e-6);
        }
        const even = allocateTarget({ ...world, basis: [], method: { kind: 'equalUnitGrowth' } }, { step });
        for (const { children } of familiesOf(world.territories, world.total, even)) {
          const amounts = children.map((amount) => amount ?? Number.NaN);
          expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(step);
        }
      }),
    );
  });

  it('property: without growth everybody keeps what was', () => {
    const growth = fc.constantFrom(...[...kinds, ...shareKinds].map((kind) => ({ kind })));
    fc.assert(
      fc.property(worlds({ isLively: true }), growth, (world, method) => {
        const basis = world.basis.map(({ nextPotential, ...row }) => row);
        const total = sum(basis.map(({ history }) => history));
        const amounts = byId(allocateTarget({ ...world, basis, total, method }));
        expect(basis.map(({ territoryId }) => amounts.get(territoryId))).toEqual(basis.map(({ history }) => history));
      }),
    );
  });

  it('property: does not depend on the scale of weights', () => {
    const weighted = fc.constantFrom<AllocationMethod>(
      { kind: 'uniformGrowth' },
      { kind: 'weightedIndex', alpha: 0.3 },
    );
    fc.assert(
      fc.property(worlds({ isLively: true }), weighted, fc.integer({ min: 2, max: 999 }), (world, method, factor) => {
        const basis = world.basis.map(({ history, potential, ...row }) => {
          return { ...row, history: history * factor, potential: potential * factor };
        });
        expect(allocateTarget({ ...world, method, basis })).toEqual(allocateTarget({ ...world, method }));
      }),
    );
  });

  it('property: by a divisor, one unit more never lowers anybody', () => {
    const divisors = fc.constantFrom('webster', 'dHondt', 'huntingtonHill', 'adams');
    fc.assert(
      fc.property(worlds({ isLively: true }), divisors, (world, rounding) => {
        const method = { kind: 'uniformGrowth' } as const;
        const before = byId(allocateTarget({ ...world, method }, { rounding }));
        const after = byId(allocateTarget({ ...world, method, total: world.total + 1 }, { rounding }));
        for (const [id, amount] of after) expect(amount).toBeGreaterThanOrEqual(before.get(id) ?? Number.NaN);
      }),
    );
  });

  it('property: keeps bounds and locks wherever that is possible, and says so where it is not', () => {
    const limited = worlds({ isLively: true }).chain((world) => {
      const ids = world.territories.map(({ id }) => id);
      const bound = fc.tuple(fc.constantFrom(...ids), fc.nat(50), fc.option(fc.nat(80)));
      return fc.record({
        world: fc.constant({ ...world, total: world.total % 200, method: { kind: 'uniformGrowth' } as const }),
        bounds: fc.uniqueArray(bound, { selector: ([id]) => id, maxLength: 5 }).map((rows) =>
          rows.map(([territoryId, lowest, more]): TargetBounds => {
            return { territoryId, lowest, ...(more === null ? {} : { highest: lowest + more }) };
          }),
        ),
        locks: fc
          .uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.nat(60)), { selector: ([id]) => id, maxLength: 3 })
          .map((rows) => rows.map(([territoryId, amountMinor]) => ({ territoryId, amountMinor }))),
      });
    });
    fc.assert(
      fc.property(limited, ({ world, bounds, locks }) => {
        const allocation = allocateTarget({ ...world, bounds, locks });
        const amounts = byId(allocation);
        for (const lock of locks) expect(amounts.get(lock.territoryId)).toBe(lock.amountMinor);
        const isPossible = isPossibleSlowly(world, bounds, locks);
        expect(allocation.issues.length === 0).toBe(isPossible);
        if (isPossible) expect(amountsOf(allocation)).not.toContain(null);
        const isLocked = new Set(locks.map(({ territoryId }) => territoryId));
        for (const { territoryId, lowest = 0, highest = 1e9 } of bounds) {
          const amount = amounts.get(territoryId) ?? null;
          if (amount === null || isLocked.has(territoryId)) continue;
          expect(amount >= lowest && amount <= highest).toBe(true);
        }
        for (const { parent, children } of familiesOf(world.territories, world.total, allocation)) {
          if (parent !== null && !children.includes(null) && isPossible) expect(sum(children)).toBe(parent);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('property: keeps locks, bounds and hedges together, within one step', () => {
    const limited = worlds({ isLively: true }).chain((world) => {
      const ids = fc.constantFrom(...world.territories.map(({ id }) => id));
      const locks = fc.uniqueArray(fc.record({ territoryId: ids, amountMinor: fc.nat(6000) }), {
        selector: ({ territoryId }) => territoryId,
        maxLength: 3,
      });
      return fc.tuple(fc.constant(world), locks, fc.nat(100), fc.integer({ min: 1, max: 40 }));
    });
    fc.assert(
      fc.property(limited, ([world, locks, percent, step]) => {
        const allocation = allocateTarget({ ...world, locks }, { step, hedge: percent / 100 });
        for (const { territoryId, amountMinor } of locks) expect(byId(allocation).get(territoryId)).toBe(amountMinor);
        for (const { parentId, parent, children } of familiesOf(world.territories, world.total, allocation)) {
          if (parent === null || children.includes(null)) continue;
          const goal = parentId === null ? parent : (parent * (100 + percent)) / 100;
          const isBroken = Math.abs(sum(children) - goal) > step;
          // Locks that do not fit stay, and are reported.
          const reported = allocation.issues.filter((issue) => {
            return 'territoryId' in issue && issue.territoryId === parentId && issue.code !== 'no_basis';
          });
          expect(!isBroken || reported.length > 0).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('property: nobody who is vacant has a target, unless all siblings are, which it says once for each parent', () => {
    const ramps = fc.array(fc.constantFrom(0, 0, 0.33, 1), { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(worlds({ isLively: false }), ramps, (world, picks) => {
        const rampOf = new Map(world.territories.map(({ id }, at) => [id, picks[at]]));
        const allocation = allocateTarget({ ...world, basis: withRamps(world, rampOf) });
        const vacant = familiesOf(world.territories, world.total, allocation).filter(
          ({ parentId, parent, children }) => {
            expect(sum(children)).toBe(parent);
            const ids = childrenOf(world.territories, parentId).map(({ id }) => id);
            const isVacant = ids.every((id) => rampOf.get(id) === 0);
            const ofVacant = children.filter((_, at) => rampOf.get(ids[at]) === 0);
            if (!isVacant) expect(ofVacant.every((amount) => amount === 0)).toBe(true);
            return isVacant && parent !== 0;
          },
        );
        const reported = allocation.issues.filter(({ code }) => code === 'all_vacant');
        expect(new Set(reported)).toEqual(
          new Set(vacant.map(({ parentId, parent }) => ({ code: 'all_vacant', territoryId: parentId, total: parent }))),
        );
        expect(reported).toHaveLength(vacant.length);
      }),
    );
  });

  it('property: where all are vacant, targets are those that there are where nobody is', () => {
    fc.assert(
      fc.property(worlds({ isLively: false }), (world) => {
        const rampOf = new Map(world.territories.map(({ id }) => [id, 0]));
        const vacant = allocateTarget({ ...world, basis: withRamps(world, rampOf) });
        expect(vacant.targets).toEqual(allocateTarget(world).targets);
      }),
    );
  });

  it('property: figures of a territory stand for those below it', () => {
    fc.assert(
      fc.property(worlds({ isLively: true }), (world) => {
        const sums = world.territories.map(({ id }) => ({ territoryId: id, ...sumSlowly(world, id) }));
        expect(allocateTarget({ ...world, basis: sums })).toEqual(allocateTarget(world));
      }),
    );
  });

  it('property: does not depend on the order of anything', () => {
    const shuffled = worlds({ isLively: false }).chain((world) =>
      fc.tuple(
        fc.constant(world),
        fc.record({
          ...{ total: fc.constant(world.total), method: fc.constant(world.method) },
          territories: reordered(world.territories),
          basis: reordered(world.basis),
        }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([world, other]) => {
        expect(allocateTarget(other)).toStrictEqual(allocateTarget(world));
      }),
    );
  });

  it('property: whatever it is given, only a TerritoryError comes of it', () => {
    fc.assert(
      fc.property(hostileRecipes(), methods, (recipe, method) => {
        const call = (...args: unknown[]) => thrownIssues(() => Reflect.apply(allocateTarget, undefined, args));
        const input = { territories: three, total: 100, method, basis: facts };
        call(hostileValue(recipe));
        call(input, hostileValue(recipe));
        for (const member of ['territories', 'total', 'method', 'basis', 'bounds', 'locks']) {
          call({ ...input, [member]: hostileValue(recipe) });
          call({ ...input, [member]: [hostileValue(recipe)] });
        }
        for (const member of ['history', 'potential', 'nextPotential', 'ramp']) {
          call({ ...input, basis: [{ ...facts[0], [member]: hostileValue(recipe) }] });
        }
        for (const member of ['step', 'hedge', 'rounding']) call(input, { [member]: hostileValue(recipe) });
        call(input, { hedge: [hostileValue(recipe)] });
      }),
    );
  });
});

interface Row {
  readonly territoryId: string;
  readonly history: number;
  readonly potential: number;
  readonly nextPotential: number;
}

/** The basis of a world with a ramp for each territory. */
function withRamps(
  { territories, basis }: { readonly territories: readonly Node[]; readonly basis: readonly Row[] },
  rampOf: ReadonlyMap<string, number>,
): TerritoryBasis[] {
  return territories.map(({ id }) => {
    const row = basis.find(({ territoryId }) => territoryId === id);
    return { ...row, territoryId: id, ramp: rampOf.get(id) ?? 1 };
  });
}

/** The formulas of the reference as they stand there, in doubles. */
function rawSlowly(world: {
  readonly basis: readonly Row[];
  readonly total: number;
  readonly method: AllocationMethod;
}) {
  const { basis, total, method } = world;
  const of = (measure: (row: Row) => number) => sum(basis.map(measure));
  const growth = total - of((row) => row.history);
  const share = (row: Row) => row.history / row.potential;
  const untapped = (row: Row) => Math.max(0, row.potential - row.history);
  const unshared = (row: Row) => Math.max(0, (1 - share(row)) * row.nextPotential);
  const left = total - of((row) => share(row) * row.nextPotential);
  const evenly = 1 / basis.length;
  const formula = (row: Row): number => {
    switch (method.kind) {
      case 'uniformGrowth':
        return (row.history * total) / of(({ history }) => history);
      case 'equalUnitGrowth':
        return row.history + growth * evenly;
      case 'potentialUnitGrowth':
        return row.history + (growth * row.potential) / of(({ potential }) => potential);
      case 'untappedUnitGrowth':
        return row.history + growth * (of(untapped) === 0 ? evenly : untapped(row) / of(untapped));
      case 'shareGrowth':
        return (share(row) + left / of(({ nextPotential }) => nextPotential)) * row.nextPotential;
      case 'potentialShareGrowth':
        return share(row) * row.nextPotential + left * (of(unshared) === 0 ? evenly : unshared(row) / of(unshared));
      case 'weightedIndex': {
        const index = (method.alpha * row.history) / of(({ history }) => history);
        return total * (index + ((1 - method.alpha) * row.potential) / of(({ potential }) => potential));
      }
    }
  };
  return new Map(basis.map((row) => [row.territoryId, formula(row)]));
}

/** Whether some targets keep every bound and lock: what each territory may be, from the leaves up. */
function isPossibleSlowly(
  { territories, total }: { readonly territories: readonly Node[]; readonly total: number },
  bounds: readonly TargetBounds[],
  locks: readonly { readonly territoryId: string; readonly amountMinor: number }[],
): boolean {
  const rangeOf = (parentId: string | null, lowest: number, highest: number): readonly [number, number] => {
    const children = childrenOf(territories, parentId);
    if (children.length === 0 && parentId !== null) return [lowest, highest];
    const ranges = children.map(({ id }) => {
      const lock = locks.find(({ territoryId }) => territoryId === id)?.amountMinor;
      const bound = bounds.find(({ territoryId }) => territoryId === id);
      return rangeOf(id, lock ?? bound?.lowest ?? 0, lock ?? bound?.highest ?? 1e9);
    });
    if (ranges.some(([from, to]) => from > to)) return [1, 0];
    const [from, to] = [sum(ranges.map(([low]) => low)), sum(ranges.map(([, high]) => high))];
    return [Math.max(lowest, from), Math.min(highest, to)];
  };
  const [from, to] = rangeOf(null, total, total);
  return from <= to;
}

function sumSlowly(
  world: { readonly territories: readonly Node[]; readonly basis: readonly Row[] },
  id: string,
): Omit<Row, 'territoryId'> {
  const children = childrenOf(world.territories, id).map((child) => sumSlowly(world, child.id));
  const own = world.basis.filter(({ territoryId }) => territoryId === id);
  const rows = [...own, ...children];
  return {
    history: sum(rows.map(({ history }) => history)),
    potential: sum(rows.map(({ potential }) => potential)),
    nextPotential: sum(rows.map(({ nextPotential }) => nextPotential)),
  };
}
