import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyList, type SparseList, valueAt, visitValues, withValues } from '../../src/core/sparseList.js';

const places = fc.oneof(fc.nat(40), fc.nat(70_000), fc.integer({ min: 0, max: 2 ** 32 - 1 }));
const steps = fc.array(fc.array(fc.tuple(places, fc.nat()), { maxLength: 8 }), { maxLength: 8 });

describe('a sparse list', () => {
  it('property: has what a map has after the same changes, and the ones before stay as they were', () => {
    fc.assert(
      fc.property(steps, (given) => {
        let [list, map] = [emptyList<number>(), new Map<number, number>()];
        const all = [{ list, map }];
        for (const step of given) {
          map = new Map([...map, ...step]);
          list = withValues(list, new Map(step));
          all.push({ list, map });
        }
        for (const each of all) expectSame(each.list, each.map);
      }),
    );
  });

  it('has nothing at places beyond those that fit in', () => {
    const list = withValues(emptyList<string>(), new Map([[3, 'three']]));
    expect([3, 35, 2 ** 31, 2 ** 40 + 3].map((place) => valueAt(list, place))).toStrictEqual([
      'three',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

function expectSame(list: SparseList<number>, map: ReadonlyMap<number, number>): void {
  const visited: [number, number][] = [];
  visitValues(list, (value, place) => visited.push([place, value]));
  expect(visited).toStrictEqual([...map].sort(([a], [b]) => a - b));
  expect(list.count).toBe(map.size);
  for (const place of [...map.keys(), 0, 31, 32, 1024, 99_999]) expect(valueAt(list, place)).toBe(map.get(place));
}
