import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countAt, listAt, listPages, valueAt, withList } from '../../../src/access/tables/listPages.js';
import { numberAt, numberPages, withNumber } from '../../../src/access/tables/numberPages.js';

// Two pages and a part of a third.
const COUNT = 2 * 8_192 + 3;

const rows = fc.constantFrom(0, 1, 2, 8_191, 8_192, 8_193, COUNT - 1);
const values = fc.nat({ max: 5 });
const lists = fc.array(values, { maxLength: 5 });

describe('pages of lists', () => {
  it('property: hold what lists of lists hold, however often lists are replaced', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rows, values)), fc.array(fc.tuple(rows, lists)), (pairs, changes) => {
        const expected = new Map<number, readonly number[]>();
        for (const [row, value] of pairs) expected.set(row, [...(expected.get(row) ?? []), value]);
        let pages = listPages(COUNT, {
          rows: Int32Array.from(pairs, ([row]) => row),
          values: Int32Array.from(pairs, ([, value]) => value),
        });
        expectLists(pages, expected);
        for (const [row, list] of changes) {
          const before = pages;
          const was = new Map(expected);
          pages = withList(pages, row, list);
          expected.set(row, list);
          expectLists(before, was);
          expectLists(pages, expected);
        }
      }),
    );
  });

  it('take a list for the row after the last one, also where that is on a new page', () => {
    const none = { rows: new Int32Array(0), values: new Int32Array(0) };
    expect([...listAt(withList(listPages(0, none), 0, [7, 8, 9]), 0)]).toEqual([7, 8, 9]);
    expect([...listAt(withList(listPages(8_192, none), 8_192, [7]), 8_192)]).toEqual([7]);
  });
});

describe('pages of numbers', () => {
  it('property: hold what a list holds, and leave the pages that they are a changed copy of', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rows, values)), rows, values, (pairs, row, value) => {
        const expected = new Map(pairs);
        const pages = numberPages(
          COUNT,
          { rows: Int32Array.from(pairs, ([each]) => each), values: Int32Array.from(pairs, ([, each]) => each) },
          -1,
        );
        const changed = withNumber(pages, row, value, -1);
        for (const each of [0, 1, 2, 8_191, 8_192, 8_193, COUNT - 1]) {
          expect(numberAt(pages, each)).toBe(expected.get(each) ?? -1);
          expect(numberAt(changed, each)).toBe(each === row ? value : (expected.get(each) ?? -1));
        }
      }),
    );
  });
});

function expectLists(pages: ReturnType<typeof listPages>, expected: ReadonlyMap<number, readonly number[]>): void {
  for (const row of [0, 1, 2, 3, 8_191, 8_192, 8_193, COUNT - 1]) {
    const list = expected.get(row) ?? [];
    expect([...listAt(pages, row)]).toEqual(list);
    expect(countAt(pages, row)).toBe(list.length);
    expect(list.map((_, place) => valueAt(pages, row, place))).toEqual(list);
  }
}
