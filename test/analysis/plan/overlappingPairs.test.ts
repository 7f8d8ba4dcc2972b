import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doHullsMeet, type Hull } from '../../../src/analysis/plan/hull.js';
import { overlappingPairs } from '../../../src/analysis/plan/overlappingPairs.js';
import type { ClassSet } from '../../../src/criteria/classes/classSet.js';

describe('overlappingPairs', () => {
  it('tells of neighbours on a line', () => {
    const hulls = Array.from({ length: 40 }, (_, at): Hull => new Map([[0, [at, at + 2]]]));
    expect(pairsOf(hulls)).toStrictEqual(Array.from({ length: 39 }, (_, at) => [at, at + 1]));
  });

  it('tells of what is on the same cell of a grid, and nothing else', () => {
    const grid = Array.from({ length: 64 }, (_, at) => cell(at % 8, Math.floor(at / 8)));
    expect(pairsOf([...grid, cell(3, 5), cell(3, 5)])).toStrictEqual([
      [43, 64],
      [43, 65],
      [64, 65],
    ]);
  });

  it('compares hulls that are free on the dimension of the sweep with all others', () => {
    const line = Array.from({ length: 20 }, (_, at): Hull => new Map([[0, [at, at + 1]]]));
    const everywhere: Hull = new Map();
    expect(pairsOf([...line, everywhere])).toStrictEqual(line.map((_, at) => [at, 20]));
  });

  it('compares neighbours only where one dimension parts all', () => {
    const hulls = Array.from({ length: 200 }, (_, at): Hull => new Map([[1, [at, at + 2]]]));
    expect(workOn(hulls).compared).toBe(199);
    const known = hulls.map((hull): Hull => new Map([[0, [3, 5]], ...hull, [2, [7, 8]]]));
    expect(workOn(known).compared).toBe(199);
  });

  it('weighs those that are free on a dimension against how well it parts the others', () => {
    const half = Array.from({ length: 50 }, (_, at): Hull => new Map([[0, [at, at + 1]]]));
    const free = half.map((): Hull => new Map());
    expect(workOn([...half, ...free]).compared).toBe(50 * 50 + (50 * 49) / 2);
    const alike = [...half, ...free].map(
      (hull, at): Hull => new Map([...hull, [1, at < 22 ? [at, at + 1] : [22, 23]]]),
    );
    expect(workOn(alike).compared).toBeLessThan((78 * 77) / 2);
  });

  it('forgets what has ended while something else goes on', () => {
    const line = Array.from({ length: 199 }, (_, at): Hull => new Map([[0, [at, at + 1]]]));
    expect(workOn([new Map([[0, [0, 199]]]), ...line]).compared).toBe(199);
  });

  it('looks at a class that many share by the other dimensions', () => {
    const cube = Array.from({ length: 1000 }, (_, at) => {
      const [x, y, z] = [at % 10, Math.floor(at / 10) % 10, Math.floor(at / 100)];
      return new Map([...cell(x, y), [2, [z, z + 1]]]);
    });
    // Ten by ten lines of ten, where the ten layers have 49500 pairs.
    expect(workOn(cube).compared).toBe(100 * 45);
  });

  it('does not look at each class by itself where hulls are long', () => {
    const windows = Array.from({ length: 300 }, (_, at): Hull => new Map([[0, [2 * at, 2 * at + 121]]]));
    const pairs = meetingOn(windows, 0);
    const { compared, lookUps } = workOn(windows);
    expect(compared).toBe(pairs);
    expect(lookUps).toBeLessThan(5 * pairs);
  });

  it('property: tells once of each pair that a comparison of all with all finds', () => {
    fc.assert(fc.property(fc.oneof(scattered, partitioned), (hulls) => expectAllPairs(hulls)));
  });

  it('property: does so where many share so few classes that a class is a task of its own', () => {
    // So many hulls would take minutes to get fewer.
    fc.assert(
      fc.property(crowded, (hulls) => expectAllPairs(hulls)),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('property: compares no more pairs than meet on the dimension that parts them best', () => {
    const tenthMore = (count: number) => count / 0.9;
    fc.assert(
      fc.property(uneven, (hulls) => {
        const least = Math.min(...[0, 1, 2].map((dimension) => meetingOn(hulls, dimension)));
        expect(workOn(hulls).compared).toBeLessThanOrEqual(tenthMore(least));
      }),
      { endOnFailure: true },
    );
  });
});

const runs = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 5 })), { maxLength: 3 }).map((given): ClassSet => {
  const set: number[] = [];
  for (const [gap, length] of given) {
    const from = (set.at(-1) ?? -1) + 1 + gap;
    set.push(from, from + length);
  }
  return set;
});

const scattered = fc.array(
  fc.array(fc.tuple(fc.nat(3), runs), { maxLength: 3 }).map((sets): Hull => new Map(sets)),
  { maxLength: 60 },
);

/** Many hulls share few classes on each dimension, as the cells of a partition do. */
const partitioned = fc
  .array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)), { minLength: 20, maxLength: 80 })
  .map((places) => places.map((each): Hull => new Map(each.map((at, dimension) => [dimension, [at, at + 1]]))));

/** Runs that are one class or two long, and come twice or once. */
const crowded = fc
  .array(fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 2 }), fc.boolean()), { minLength: 3, maxLength: 3 }), {
    minLength: 100,
    maxLength: 220,
  })
  .map((places) =>
    places.map(
      (each): Hull =>
        new Map(each.map(([from, length, isTwice], dimension) => [dimension, repeated(from, length, isTwice)])),
    ),
  );

function repeated(from: number, length: number, isTwice: boolean): ClassSet {
  return isTwice ? [from, from + length, from + 4, from + 4 + length] : [from, from + length];
}

/** One run on each dimension, where the numbers of classes are far apart, and some hulls are free. */
const uneven = fc
  .tuple(fc.array(fc.constantFrom(1, 2, 5, 20, 60), { minLength: 3, maxLength: 3 }), fc.integer({ min: 17, max: 90 }))
  .chain(([sizes, length]) =>
    fc.array(fc.tuple(...sizes.map((size) => fc.option(fc.nat(size - 1), { freq: 4 }))), {
      minLength: length,
      maxLength: length,
    }),
  )
  .map((places) =>
    places.map(
      (each): Hull =>
        new Map(each.flatMap((at, dimension) => (at === null ? [] : [[dimension, [at, at + 1]] as const]))),
    ),
  );

/** How many pairs have something in common on a dimension, be it that one is free there. */
function meetingOn(hulls: readonly Hull[], dimension: number): number {
  const parts = hulls.map((hull): Hull => {
    const set = hull.get(dimension);
    return new Map(set === undefined ? [] : [[dimension, set]]);
  });
  return parts.flatMap((one, at) => parts.slice(at + 1).filter((other) => doHullsMeet(one, other))).length;
}

/** How often two hulls are compared, which one of them is gone through for, and how often one dimension is looked up. */
function workOn(hulls: readonly Hull[]): { compared: number; lookUps: number } {
  const work = { compared: 0, lookUps: 0 };
  const watched = hulls.map((hull) =>
    Object.assign(new Map(hull), {
      [Symbol.iterator]: () => {
        work.compared++;
        return new Map(hull).entries();
      },
      get: (dimension: number) => {
        work.lookUps++;
        return hull.get(dimension);
      },
    }),
  );
  overlappingPairs(watched, () => undefined);
  return work;
}

function cell(x: number, y: number): Hull {
  return new Map([
    [0, [x, x + 1]],
    [1, [y, y + 1]],
  ]);
}

function expectAllPairs(hulls: readonly Hull[]): void {
  const expected: [number, number][] = [];
  for (let a = 0; a < hulls.length; a++)
    for (let b = a + 1; b < hulls.length; b++) if (doHullsMeet(hulls[a], hulls[b])) expected.push([a, b]);
  expect(pairsOf(hulls)).toStrictEqual(expected);
}

function pairsOf(hulls: readonly Hull[]): [number, number][] {
  const pairs: [number, number][] = [];
  overlappingPairs(hulls, (a, b) => pairs.push([a, b]));
  return pairs.sort(([a, b], [c, d]) => a - c || b - d);
}
