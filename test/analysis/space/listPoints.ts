import fc from 'fast-check';
import { elementKinds } from '../../../src/analysis/space/elementKinds.js';
import type { TextDomain } from '../../../src/analysis/space/textSpace.js';
import type { Box, FieldSpace } from '../../../src/analysis/space/types.js';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import type { Term } from '../../../src/criteria/classes/criteriaTerms.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { Criteria, FieldUse, Test } from '../../../src/criteria/types.js';

export const field: FieldUse = { name: 'tags', type: 'string[]' };
export const element: FieldUse = { name: '', type: 'string' };
export const anyList: TextDomain = { isRequired: false, mayBeEmpty: true };

/** The number of the first dimension: other fields come before. */
export const FIRST = 2;
export const [NO_LIST, EMPTY_LIST, FULL_LIST] = [0, 1, 2];

/** A class for each dimension from `FIRST` on. */
export type Point = readonly number[];

export function contains(value: string): Test {
  return { kind: 'contains', field, value };
}

export function some(inner: Criteria): Test {
  return { kind: 'some', field, element: inner };
}

export function has(kind: 'equals' | 'startsWith' | 'contains' | 'endsWith', value: string): Test {
  return { kind, field: element, value };
}

const shortText = fc.string({ unit: fc.constantFrom('a', 'b', 'o'), maxLength: 2 });
export const lists = fc.option(fc.array(shortText, { maxLength: 3 }), { nil: undefined });

export const wholeTests = testsOf(['equals', 'startsWith']);
export const allTests = testsOf(['equals', 'startsWith', 'contains', 'endsWith']);
export const domains = fc.record({
  isRequired: fc.boolean(),
  mayBeEmpty: fc.constant(true),
  values: fc.constantFrom(undefined, ['a', 'ab', 'b'], ['other', 'o']),
});

function testsOf(kinds: readonly ('equals' | 'startsWith' | 'contains' | 'endsWith')[]): fc.Arbitrary<Test[]> {
  const value = fc.constantFrom('a', 'b', 'ab', 'o', 'other');
  const single = fc.tuple(fc.constantFrom(...kinds), value).map((pair) => has(...pair));
  const inner: fc.Arbitrary<Criteria> = fc.oneof(
    { arbitrary: single, weight: 5 },
    { arbitrary: single.map((item): Criteria => ({ kind: 'not', item })), weight: 2 },
    {
      arbitrary: fc
        .tuple(fc.constantFrom<'and' | 'or'>('and', 'or'), fc.array(single, { minLength: 2, maxLength: 2 }))
        .map(([kind, items]): Criteria => ({ kind, items })),
      weight: 2,
    },
    { arbitrary: fc.boolean().map((constant): Criteria => ({ kind: 'constant', value: constant })), weight: 1 },
  );
  const test = fc.oneof(
    value.map(contains),
    fc
      .tuple(fc.constantFrom<'some' | 'all' | 'none'>('some', 'all', 'none'), inner)
      .map(([kind, each]): Test => ({ kind, field, element: each })),
    fc.constantFrom<Test>({ kind: 'isTruthy', field }, { kind: 'isAbsent', field }),
  );
  return fc.array(test, { maxLength: 4 });
}

/** The classes of a list: which there are, then whether it has elements of each kind. */
export function pointOf(tests: readonly Test[], value: unknown): Point {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const presence = Array.isArray(value) ? (value.length === 0 ? EMPTY_LIST : FULL_LIST) : NO_LIST;
  const hits = [...elementKinds(element, tests).values()].map((kind) =>
    list.some((each) => compilePredicate(kind)(each)) ? 1 : 0,
  );
  return [presence, ...hits];
}

export function everyPoint(space: FieldSpace): Point[] {
  return space.dimensions.reduce<Point[]>(
    (points, { size }) => points.flatMap((point) => Array.from({ length: size }, (_, each) => [...point, each])),
    [[]],
  );
}

export function isIn({ dimensions, sets }: Box, point: Point): boolean {
  return dimensions.every((dimension, at) => hasClass(sets[at] ?? [], point[dimension - FIRST] ?? -1));
}

export function isMet(terms: readonly Term[], point: Point): boolean {
  return terms.some((term) =>
    term.every((each) => each.kind === 'ordered' && hasClass(each.set, point[each.axis - FIRST] ?? -1)),
  );
}

export function valueAt(space: FieldSpace, point: Point) {
  return space.valueIn((dimension) => {
    const each = point[dimension - FIRST] ?? 0;
    return [each, each + 1];
  });
}
