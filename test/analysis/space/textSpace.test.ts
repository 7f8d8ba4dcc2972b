import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textEndings } from '../../../src/analysis/space/textEndings.js';
import { type TextDomain, textSpace } from '../../../src/analysis/space/textSpace.js';
import type { Box } from '../../../src/analysis/space/types.js';
import { type ClassSet, hasClass, intersectionOf } from '../../../src/criteria/classes/classSet.js';
import { textAxis } from '../../../src/criteria/classes/textAxis.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import { foldCase } from '../../../src/criteria/fieldReaders.js';
import type { ComparisonOperator, FieldUse, Test } from '../../../src/criteria/types.js';

const exact: FieldUse = { name: 'name', type: 'string' };
const folded: FieldUse = { ...exact, ignoreCase: true };
const anyText: TextDomain = { isRequired: true, mayBeEmpty: true };

/** The number of the first dimension: other fields come before. */
const FIRST = 3;

const unit = fc.constantFrom('a', 'b', 'B', 'x');
const shortText = fc.string({ unit, maxLength: 3 });
const part = fc.string({ unit, minLength: 1, maxLength: 2 });

function testOn(field: FieldUse): fc.Arbitrary<Test> {
  const operator = fc.constantFrom<ComparisonOperator>('<', '<=', '>', '>=');
  return fc.oneof(
    fc.tuple(operator, shortText).map(([each, value]): Test => ({ kind: 'compare', field, operator: each, value })),
    fc
      .tuple(fc.constantFrom<'equals' | 'startsWith'>('equals', 'startsWith'), shortText)
      .map(([kind, value]): Test => ({ kind, field, value })),
    fc
      .tuple(fc.constantFrom<'endsWith' | 'contains'>('endsWith', 'contains'), part)
      .map(([kind, value]): Test => ({ kind, field, value })),
    fc.constantFrom<Test>({ kind: 'isTruthy', field }, { kind: 'isAbsent', field }),
  );
}

const settings = fc
  .constantFrom(exact, folded)
  .chain((field) => fc.record({ field: fc.constant(field), tests: fc.array(testOn(field), { maxLength: 5 }) }));

/** Whether each test holds of a value. */
function answers(tests: readonly Test[], value: unknown): boolean[] {
  return tests.map((test) => compilePredicate(test)({ name: value }));
}

/** What is left on each dimension when each test is to have a certain answer. */
function domainsFor(space: ReturnType<typeof textSpace>, tests: readonly Test[], wanted: readonly boolean[]) {
  const sets = new Map<number, ClassSet>(space.dimensions.map(({ live }, at) => [FIRST + at, live]));
  for (const [at, test] of tests.entries()) {
    const [[constraint] = []] = space.testTerms(test, wanted[at] ?? false);
    if (constraint?.kind !== 'ordered') throw new Error('no text answers so');
    sets.set(constraint.axis, intersectionOf(sets.get(constraint.axis) ?? [], constraint.set));
  }
  return (dimension: number): ClassSet => sets.get(dimension) ?? [];
}

describe('the values of a text field', () => {
  it('are found by the answers that a text gives, and give the same', () => {
    fc.assert(
      fc.property(settings, fc.option(shortText, { nil: undefined }), ({ field, tests }, text) => {
        const space = textSpace(field, tests, { isRequired: false, mayBeEmpty: true }, FIRST);
        const wanted = answers(tests, text);
        const found = space.valueIn(domainsFor(space, tests, wanted));
        expect(found === undefined ? 'nothing' : answers(tests, found.value)).toEqual(wanted);
      }),
    );
  });

  it('are never ruled out where they exist', () => {
    fc.assert(
      fc.property(settings, shortText, fc.nat(31), ({ field, tests }, text, used) => {
        const space = textSpace(field, tests, anyText, FIRST);
        const fold = field === folded ? foldCase : (each: string) => each;
        const valuesOf = (kind: Test['kind']) => [
          ...new Set(
            tests.flatMap((test) => (test.kind === kind && 'value' in test ? [fold(String(test.value))] : [])),
          ),
        ];
        const whole = tests.filter(({ kind }) => kind !== 'endsWith' && kind !== 'contains');
        const valueClass = textEndings(textAxis(field, whole), valuesOf('endsWith')).classOf(text);
        const classes = [valueClass, ...valuesOf('contains').map((each) => (fold(text).includes(each) ? 1 : 0))];
        const isIn = (box: Box) =>
          box.dimensions.every((dimension, at) => hasClass(box.sets[at] ?? [], classes[dimension - FIRST] ?? -1));
        const boxes = space.impossible((dimension) => (used >> (dimension - FIRST)) % 2 === 1);
        expect(boxes.filter(isIn)).toEqual([]);
        expect(hasClass(space.dimensions[0]?.live ?? [], valueClass)).toBe(true);
      }),
    );
  });

  it('are ruled out by boxes that have something, with their dimensions in order', () => {
    fc.assert(
      fc.property(settings, ({ field, tests }) => {
        for (const { dimensions, sets } of textSpace(field, tests, anyText, FIRST).impossible(() => true)) {
          expect([...dimensions].sort((a, b) => a - b)).toEqual(dimensions);
          expect(sets.filter((set) => set.length === 0)).toEqual([]);
        }
      }),
    );
  });

  it('have one dimension for what is asked of whole texts and endings, and one for each part', () => {
    const tests: Test[] = [
      { kind: 'contains', field: exact, value: 'a' },
      { kind: 'endsWith', field: exact, value: 'b' },
      { kind: 'contains', field: exact, value: 'c' },
    ];
    const { dimensions, testTerms } = textSpace(exact, tests, anyText, FIRST);
    expect(dimensions.map(({ size }) => size)).toEqual([4, 2, 2]);
    expect(tests.map((test) => testTerms(test, true))).toEqual([
      [[{ kind: 'ordered', axis: 4, set: [1, 2] }]],
      [[{ kind: 'ordered', axis: 3, set: [1, 2] }]],
      [[{ kind: 'ordered', axis: 5, set: [1, 2] }]],
    ]);
  });

  it('are told by their ending even where the same text is asked for as a part', () => {
    const tests: Test[] = [
      { kind: 'endsWith', field: exact, value: 'a' },
      { kind: 'contains', field: exact, value: 'a' },
    ];
    const space = textSpace(exact, tests, anyText, FIRST);
    expect(space.valueIn(domainsFor(space, tests, [false, true]))).toEqual({ value: 'otherxax' });
    expect(space.impossible(() => true)).toEqual([
      {
        dimensions: [3, 4],
        sets: [
          [1, 2],
          [0, 1],
        ],
      },
      {
        dimensions: [3, 4],
        sets: [
          [0, 1, 3, 4],
          [1, 2],
        ],
      },
    ]);
    expect(space.impossible((dimension) => dimension === 3)).toEqual([]);
  });

  it('contain what a part contains, in whatever order the parts come', () => {
    for (const values of [
      ['a', 'ab'],
      ['ab', 'a'],
    ]) {
      const tests = values.map((value): Test => ({ kind: 'contains', field: exact, value }));
      const sets =
        values[0] === 'a'
          ? [
              [0, 1],
              [1, 2],
            ]
          : [
              [1, 2],
              [0, 1],
            ];
      const boxes = textSpace(exact, tests, anyText, FIRST).impossible(() => true);
      expect(boxes.filter(({ dimensions }) => !dimensions.includes(FIRST))).toEqual([{ dimensions: [4, 5], sets }]);
    }
  });

  it('are absent only where they may be, and empty only where they may be', () => {
    const tests: Test[] = [{ kind: 'isTruthy', field: exact }];
    const live = (domain: TextDomain) => textSpace(exact, tests, domain, FIRST).dimensions[0]?.live;
    expect(live({ isRequired: true, mayBeEmpty: true })).toEqual([1, 3]);
    expect(live({ isRequired: true, mayBeEmpty: false })).toEqual([1, 2]);
    expect(live({ isRequired: false, mayBeEmpty: false })).toEqual([0, 2]);
    expect(textSpace(exact, tests, { isRequired: false, mayBeEmpty: true }, FIRST).mayBeAbsent).toBe(true);
    expect(textSpace(exact, tests, anyText, FIRST).mayBeAbsent).toBe(false);
  });

  it('are those that are declared', () => {
    const values = ['Red', 'blue', ''];
    const tests: Test[] = [{ kind: 'startsWith', field: folded, value: 'r' }];
    const space = textSpace(folded, tests, { ...anyText, values }, FIRST);
    expect(space.valueIn(domainsFor(space, tests, [true]))).toEqual({ value: 'red' });
    expect(space.valueIn(domainsFor(space, tests, [false]))).toEqual({ value: 'blue' });
    const none: Test[] = [{ kind: 'startsWith', field: folded, value: 'x' }];
    const other = textSpace(folded, none, { ...anyText, values }, FIRST);
    expect(other.valueIn(domainsFor(other, none, [true]))).toBeUndefined();
  });

  it('are read with their letters as they are unless case is ignored', () => {
    const tests = (['endsWith', 'contains'] as const).map((kind): Test => ({ kind, field: exact, value: 'B' }));
    const space = textSpace(exact, tests, { ...anyText, values: ['ab', 'aB'] }, FIRST);
    expect(space.valueIn(domainsFor(space, tests, [true, true]))).toEqual({ value: 'aB' });
    expect(space.valueIn(domainsFor(space, tests, [false, false]))).toEqual({ value: 'ab' });
    const capital: Test[] = [{ kind: 'between', field: exact, low: 'A', high: 'AZ', inclusive: true }];
    const capitals = textSpace(exact, capital, anyText, FIRST);
    expect(capitals.valueIn(domainsFor(capitals, capital, [true]))).toEqual({ value: 'A' });
  });

  it('have no class for which there is only a text with capital letters where case is ignored', () => {
    const tests = ['@', '['].map((value): Test => ({ kind: 'startsWith', field: folded, value }));
    const { size, live } = textSpace(folded, tests, anyText, FIRST).dimensions[0] ?? { size: 0, live: [] };
    expect([size, live]).toEqual([7, [1, 4, 5, 7]]);
  });

  it('are read with letters of either case where case is ignored', () => {
    const tests: Test[] = [{ kind: 'contains', field: folded, value: 'OTHER' }];
    const space = textSpace(folded, tests, anyText, FIRST);
    expect(space.valueIn(domainsFor(space, tests, [false]))).toEqual({ value: 'x' });
    expect(space.valueIn(domainsFor(space, tests, [true]))).toEqual({ value: 'otherother' });
  });

  it('are texts that read well where there are such, and else any', () => {
    const below: Test[] = [{ kind: 'compare', field: exact, operator: '<', value: '0' }];
    const space = textSpace(exact, below, { isRequired: false, mayBeEmpty: false }, FIRST);
    expect(space.valueIn(() => [0, 9])).toEqual({ value: '0' });
    expect(space.valueIn(domainsFor(space, below, [true]))).toEqual({ value: ' ' });
    expect(space.valueIn(() => [0, 1])).toEqual({ value: undefined });
    expect(textSpace(exact, below, anyText, FIRST).valueIn(() => [0, 1])).toBeUndefined();
  });

  it('are none where a test accepts nothing, or the one text that it accepts lacks a part', () => {
    const nothing: Test = { kind: 'oneOf', field: exact, values: [] };
    expect(textSpace(exact, [nothing], anyText, FIRST).testTerms(nothing, true)).toEqual([]);
    const tests: Test[] = [
      { kind: 'equals', field: exact, value: 'abc' },
      { kind: 'contains', field: exact, value: 'x' },
    ];
    const space = textSpace(exact, tests, anyText, FIRST);
    expect(space.valueIn(domainsFor(space, tests, [true, true]))).toBeUndefined();
  });

  it('have each part or lack it, and are ruled out only by the parts in use', () => {
    const tests = ['a', 'ab', 'c'].map((value): Test => ({ kind: 'contains', field: exact, value }));
    const space = textSpace(exact, tests, anyText, FIRST);
    for (const wanted of [
      [true, false, true],
      [true, true, false],
      [false, false, true],
    ])
      expect(answers(tests, space.valueIn(domainsFor(space, tests, wanted))?.value)).toEqual(wanted);
    for (const used of [4, 5, 6]) {
      const boxes = space.impossible((dimension) => dimension === used);
      expect(new Set(boxes.flatMap(({ dimensions }) => dimensions))).toEqual(new Set([FIRST, used]));
    }
  });

  it('are not absent where they are to contain a part', () => {
    const tests: Test[] = [{ kind: 'contains', field: exact, value: 'a' }];
    const space = textSpace(exact, tests, { isRequired: false, mayBeEmpty: true }, FIRST);
    const onlyAbsent = (bit: ClassSet) => (dimension: number) => (dimension === FIRST ? [0, 1] : bit);
    expect(space.valueIn(onlyAbsent([1, 2]))).toBeUndefined();
    expect(space.valueIn(onlyAbsent([0, 1]))).toStrictEqual({ value: undefined });
  });
});
