import fc from 'fast-check';
import type { ImproveInput, PlanEntry, PlanUnit } from '../../../src/index.js';

/** Units named by letters, with one load each. */
export function unitsOf(loads: Readonly<Record<string, number>>): PlanUnit[] {
  return Object.entries(loads).map(([id, load]) => ({ id, activities: { load } }));
}

/** A plan from the units of each territory, a letter each. */
export function planOf(territories: Readonly<Record<string, string>>): PlanEntry[] {
  return Object.entries(territories).flatMap(([territoryId, unitIds]) =>
    [...unitIds].map((unitId) => ({ unitId, territoryId })),
  );
}

/** The path of six units of T5-d. */
export const path = {
  units: unitsOf({ a: 4, b: 2, c: 6, d: 1, e: 5, f: 2 }),
  territories: [{ id: 'T1' }, { id: 'T2' }],
  adjacency: ['ab', 'bc', 'cd', 'de', 'ef'].map(([one, other]) => [one, other] as const),
};

const customers = [
  [2, 3, 14],
  [4, 1, 9],
  [1, 8, 22],
  [3, 9, 7],
  [9, 2, 18],
  [8, 4, 11],
  [10, 6, 25],
  [7, 8, 6],
  [5, 5, 13],
  [12, 9, 17],
  [11, 1, 10],
  [6, 10, 8],
];

/** The twelve accounts and three centres of T5-e. */
export const twelve: ImproveInput = {
  units: customers.map(([x, y, load], at) => ({ id: 'abcdefghijkl'[at], x, y, activities: { load } })),
  territories: [
    { id: '0', x: 2, y: 4 },
    { id: '1', x: 9, y: 3 },
    { id: '2', x: 9, y: 9 },
  ],
  metric: 'manhattan',
  distanceBy: 'load',
  weights: { imbalance: 0 },
};

/** The grid of three rows and four columns of T5-f. */
export const grid = {
  units: unitsOf(
    Object.fromEntries([5, 3, 8, 2, 6, 4, 1, 7, 2, 9, 3, 4].map((load, at) => ['abcdefghijkl'[at], load])),
  ),
  adjacency: ['ab', 'bc', 'cd', 'ef', 'fg', 'gh', 'ij', 'jk', 'kl', 'ae', 'bf', 'cg', 'dh', 'ei', 'fj', 'gk', 'hl'].map(
    ([one, other]) => [one, other] as const,
  ),
};

const IDS = ['a', 'b', 'c', 'd', 'e', '__proto__', 'f', 'g'] as const;

/** What a small world may have besides units and territories. */
interface SmallWorld {
  readonly hasPlaces: boolean;
  readonly hasGraph: boolean;
}

/** Up to eight units over up to three territories, with bands, locks, prohibitions and families now and then. */
export function smallWorlds({ hasPlaces, hasGraph }: SmallWorld): fc.Arbitrary<ImproveInput & { plan: PlanEntry[] }> {
  return fc
    .record({
      count: fc.integer({ min: 3, max: 8 }),
      territories: fc.integer({ min: 1, max: 3 }),
      numbers: fc.array(fc.nat(9), { minLength: 80, maxLength: 80 }),
      tolerance: fc.option(fc.constantFrom(0.05, 0.2, 0.5), { nil: undefined }),
      lock: fc.option(fc.nat(99), { nil: undefined }),
      forbidden: fc.option(fc.nat(99), { nil: undefined }),
      hasFamily: fc.boolean(),
    })
    .map(({ count, territories: k, numbers, tolerance, lock, forbidden, hasFamily }) => {
      const ids = IDS.slice(0, count);
      const number = (column: number, row: number) => numbers[column * 8 + row];
      const territories = ['A', 'B', 'C'].slice(0, k).map((id, at) => ({
        id,
        ...(hasPlaces ? { x: number(8, at), y: number(9, at) } : {}),
      }));
      const entry = (pick: number): PlanEntry => ({ unitId: ids[pick % count], territoryId: territories[pick % k].id });
      return {
        units: ids.map((id, row) => ({
          id,
          ...(hasPlaces ? { x: number(0, row), y: number(1, row) } : {}),
          activities: { load: number(2, row) + 1, calls: number(3, row) },
          relationValue: number(4, row),
          ...(hasFamily && row % 3 === 1 ? { familyId: 'f' } : {}),
        })),
        territories,
        plan: ids.map((unitId, row) => ({ unitId, territoryId: territories[number(5, row) % k].id })),
        ...(hasGraph ? { adjacency: edgesOf(ids, numbers) } : {}),
        ...(tolerance === undefined ? {} : { bands: [{ activity: 'load', tolerance }] }),
        ...(lock === undefined ? {} : { locks: [entry(lock)] }),
        ...(forbidden === undefined ? {} : { forbidden: [entry(forbidden)] }),
      };
    });
}

/** A tree with a few more edges. */
function edgesOf(ids: readonly string[], numbers: readonly number[]): [string, string][] {
  const tree = ids.slice(1).map((id, at): [string, string] => [id, ids[numbers[at] % (at + 1)]]);
  return [...tree, [ids[0], ids[ids.length - 1]], [ids[1], ids[ids.length - 1]]];
}
