import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listSpace } from '../../../src/analysis/space/listSpace.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { Test } from '../../../src/criteria/types.js';
import {
  allTests,
  anyList,
  contains,
  domains,
  EMPTY_LIST,
  everyPoint,
  FIRST,
  FULL_LIST,
  field,
  has,
  isIn,
  isMet,
  lists,
  NO_LIST,
  type Point,
  pointOf,
  some,
  valueAt,
} from './listPoints.js';

describe('the values of a field of lists', () => {
  it('are told apart by what the tests say of them', () => {
    fc.assert(
      fc.property(allTests, lists, (tests, list) => {
        const space = listSpace(field, tests, anyList, FIRST);
        const point = pointOf(tests, list);
        const holds = (test: Test, wanted: boolean) => isMet(space.testTerms(test, wanted), point);
        const expected = tests.map((test) => compilePredicate(test)({ tags: list }));
        expect(tests.map((test) => holds(test, true))).toEqual(expected);
        expect(tests.map((test) => !holds(test, false))).toEqual(expected);
      }),
    );
  });

  it('are told apart by each kind of test', () => {
    const inner = has('startsWith', 'a');
    const tests: Test[] = [
      { kind: 'isTruthy', field },
      { kind: 'isAbsent', field },
      { kind: 'missing', fields: [field], atLeast: 1 },
      contains('a'),
      ...(['some', 'all', 'none'] as const).map((kind): Test => ({ kind, field, element: inner })),
    ];
    const space = listSpace(field, tests, anyList, FIRST);
    for (const list of [undefined, [], ['a'], ['b'], ['ab', 'b']]) {
      const expected = tests.map((test) => compilePredicate(test)({ tags: list }));
      expect(tests.map((test) => isMet(space.testTerms(test, true), pointOf(tests, list)))).toEqual(expected);
      expect(tests.map((test) => !isMet(space.testTerms(test, false), pointOf(tests, list)))).toEqual(expected);
    }
  });

  it('are what was asked for, when tests look at parts of elements, and made of declared values', () => {
    fc.assert(
      fc.property(allTests, domains, (tests, domain) => {
        const space = listSpace(field, tests, domain, FIRST);
        for (const point of everyPoint(space)) {
          const found = valueAt(space, point);
          if (found === undefined) continue;
          expect(pointOf(tests, found.value)).toEqual(point);
          const list: unknown[] = Array.isArray(found.value) ? found.value : [];
          expect(list.every((text) => typeof text === 'string')).toBe(true);
          if (domain.values !== undefined) expect(domain.values).toEqual(expect.arrayContaining(list));
        }
      }),
    );
  });

  it('have an element that lacks a part, though the first that comes to mind has it', () => {
    const tests = [some(has('contains', 'o'))];
    const space = listSpace(field, tests, anyList, FIRST);
    expect(pointOf(tests, valueAt(space, [FULL_LIST, 0])?.value)).toEqual([FULL_LIST, 0]);
    const declared = listSpace(field, tests, { ...anyList, values: ['xo', 'xb'] }, FIRST);
    expect(valueAt(declared, [FULL_LIST, 0])).toEqual({ value: ['xb'] });
    expect(valueAt(declared, [FULL_LIST, 1])).toEqual({ value: ['xo'] });
    const none = listSpace(field, tests, { ...anyList, values: ['xo'] }, FIRST);
    expect(valueAt(none, [FULL_LIST, 0])).toBeUndefined();
  });

  it('have one element for all kinds that it is of', () => {
    const tests = [contains('ab'), some(has('equals', 'ab')), contains('b')];
    const space = listSpace(field, tests, anyList, FIRST);
    expect(space.dimensions).toHaveLength(3);
    expect(valueAt(space, [FULL_LIST, 1, 1])).toEqual({ value: ['ab', 'b'] });
    const declared = [some(has('startsWith', 'a')), some(has('startsWith', 'ab'))];
    const few = listSpace(field, declared, { ...anyList, values: ['ab', 'b'] }, FIRST);
    expect(valueAt(few, [FULL_LIST, 1, 1])).toEqual({ value: ['ab'] });
  });

  it('have an element that asks for no part where none is wanted, and the empty text where that is', () => {
    const space = listSpace(field, [some(has('contains', 'z'))], anyList, FIRST);
    expect(valueAt(space, [FULL_LIST, 0])).toEqual({ value: ['other'] });
    expect(space.valueIn((dimension) => (dimension === FIRST ? [FULL_LIST, 3] : [0, 2]))).toEqual({ value: ['other'] });
    expect(valueAt(listSpace(field, [contains('')], anyList, FIRST), [FULL_LIST, 1])).toEqual({ value: [''] });
  });

  it('have an element of a kind that all elements are of', () => {
    const space = listSpace(field, [some({ kind: 'constant', value: true }), contains('a')], anyList, FIRST);
    expect(valueAt(space, [FULL_LIST, 1, 0])).toEqual({ value: ['other'] });
    const isOut = (point: Point) => space.impossible(() => true).some((box) => isIn(box, point));
    expect([isOut([FULL_LIST, 0, 0]), isOut([FULL_LIST, 1, 0])]).toEqual([true, false]);
  });

  it('are absent only where they may be', () => {
    const live = (isRequired: boolean) => listSpace(field, [], { isRequired, mayBeEmpty: true }, FIRST);
    expect(valueAt(live(false), [NO_LIST])).toStrictEqual({ value: undefined });
    expect(valueAt(live(true), [NO_LIST])).toBeUndefined();
    expect([live(true).dimensions[0]?.live, live(true).mayBeAbsent]).toEqual([[EMPTY_LIST, 3], false]);
    expect([live(false).dimensions[0]?.live, live(false).mayBeAbsent]).toEqual([[NO_LIST, 3], true]);
  });
});
