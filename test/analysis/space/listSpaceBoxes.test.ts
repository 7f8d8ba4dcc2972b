import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSpace } from '../../../src/analysis/space/listSpace.js';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import type { Criteria, Test } from '../../../src/criteria/types.js';
import {
  allTests,
  anyList,
  contains,
  domains,
  element,
  everyPoint,
  FIRST,
  FULL_LIST,
  field,
  has,
  isIn,
  lists,
  NO_LIST,
  pointOf,
  some,
  valueAt,
  wholeTests,
} from './listPoints.js';

describe('the values of a field of lists', () => {
  it('are never ruled out where they exist', () => {
    fc.assert(
      fc.property(allTests, lists, fc.nat(31), (tests, list, used) => {
        const space = listSpace(field, tests, anyList, FIRST);
        const boxes = space.impossible((dimension) => (used >> (dimension - FIRST)) % 2 === 1);
        expect(boxes.filter((box) => isIn(box, pointOf(tests, list)))).toEqual([]);
      }),
    );
  });

  it('are found exactly where they are not ruled out, when tests look at whole elements', () => {
    fc.assert(
      fc.property(wholeTests, domains, (tests, domain) => {
        const space = listSpace(field, tests, domain, FIRST);
        const boxes = space.impossible(() => true);
        for (const point of everyPoint(space)) {
          const isOut = boxes.some((box) => isIn(box, point)) || (domain.isRequired && point[0] === NO_LIST);
          const found = valueAt(space, point);
          expect(found && pointOf(tests, found.value)).toEqual(isOut ? undefined : point);
        }
      }),
    );
  });

  it('are ruled out by boxes whose dimensions are in order', () => {
    fc.assert(
      fc.property(wholeTests, (tests) => {
        for (const { dimensions } of listSpace(field, tests, anyList, FIRST).impossible(() => true))
          expect([...dimensions].sort((a, b) => a - b)).toEqual(dimensions);
      }),
    );
    const tests = [some(has('startsWith', 'a')), contains('ab')];
    const boxes = listSpace(field, tests, anyList, FIRST).impossible(() => true);
    expect(boxes.filter(({ dimensions }) => !dimensions.includes(FIRST))).toEqual([
      {
        dimensions: [3, 4],
        sets: [
          [0, 1],
          [1, 2],
        ],
      },
    ]);
  });

  it('are ruled out by which kinds the elements are of, where that is known, and by the kinds in use', () => {
    const boxesOf = (tests: readonly Test[], values?: readonly string[]) =>
      listSpace(field, tests, { ...anyList, ...(values && { values }) }, FIRST).impossible(() => true);
    const withoutList = [0, 1].map((at) => ({
      dimensions: [FIRST, FIRST + 1 + at],
      sets: [
        [0, 2],
        [1, 2],
      ],
    }));
    expect(boxesOf([contains('a')], ['a'])).toEqual([
      withoutList[0],
      {
        dimensions: [2, 3],
        sets: [
          [2, 3],
          [0, 1],
        ],
      },
    ]);
    expect(boxesOf([contains('ab'), some(has('startsWith', 'a'))], ['a', 'ab'])).toEqual([
      ...withoutList,
      {
        dimensions: [3, 4],
        sets: [
          [1, 2],
          [0, 1],
        ],
      },
      {
        dimensions: [2, 3, 4],
        sets: [
          [2, 3],
          [0, 1],
          [0, 1],
        ],
      },
      {
        dimensions: [2, 4],
        sets: [
          [2, 3],
          [0, 1],
        ],
      },
    ]);
    expect(boxesOf([some(has('contains', 'a'))])).toEqual([withoutList[0]]);
    const opaque: Criteria = { kind: 'opaque', logic: { '==': [{ var: '' }, 'a'] }, fields: [element] };
    expect(boxesOf([some(opaque)])).toEqual([withoutList[0]]);
    expect(listSpace(field, [contains('a')], anyList, FIRST).impossible(() => false)).toEqual([]);
  });

  it('are ruled out in at most 64 ways of lacking all elements', () => {
    const ways = (count: number) => {
      const values = Array.from({ length: count }, (_, at) => `v${at}`);
      const tests = values.flatMap((value) => [contains(value), some(has('startsWith', value))]);
      const boxes = listSpace(field, tests, { ...anyList, values }, FIRST).impossible(() => true);
      return boxes.filter(({ sets }) => hasClass(sets[0] ?? [], FULL_LIST)).length;
    };
    expect([1, 2, 6, 7].map(ways)).toEqual([2, 4, 64, 0]);
  });
});
