import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doHullsMeet, type Hull } from '../../../src/analysis/plan/hull.js';
import { overlappingPairs } from '../../../src/analysis/plan/overlappingPairs.js';
import type { ClassSet } from '../../../src/criteria/classes/classSet.js';

describe('overlappingPairs', () => {
  it('property: tells once of each pair that a comparison of all with all finds', () => {
    fc.assert(fc.property(fc.oneof(scattered, partitioned), (hulls) => expectAllPairs(hulls)));
  });

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
