import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textListAxis } from '../../../src/criteria/classes/textListAxis.js';
import { type ComputedAxis, MOST_COMPUTED_CLASSES, UNKNOWN_CLASS } from '../../../src/criteria/classes/types.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { Criteria, FieldUse, Test } from '../../../src/criteria/types.js';
import { partTests, texts, wholeTests } from './textTests.js';

const plain: FieldUse = { name: 'l', type: 'string[]' };
const folding: FieldUse = { ...plain, ignoreCase: true };

/** A field of lists, some tests of it, and lists with a few other values. */
const samples = fc.constantFrom(plain, folding).chain((field) => {
  const element: FieldUse = { ...field, name: '', type: 'string' };
  const inside = fc.oneof(wholeTests(element), partTests(element));
  const elementCriteria = fc.oneof(
    inside,
    fc.array(inside, { maxLength: 3 }).map((items): Criteria => ({ kind: 'and', items })),
  );
  const tests = fc.oneof(
    { weight: 2, arbitrary: texts.map((value): Test => ({ kind: 'contains', field, value })) },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom<('some' | 'all' | 'none')[]>('some', 'all', 'none'), elementCriteria)
        .map(([kind, criteria]): Test => ({ kind, field, element: criteria })),
    },
    fc.constantFrom<Test[]>(
      { kind: 'isTruthy', field },
      { kind: 'isAbsent', field },
      { kind: 'missing', fields: [field], atLeast: 1 },
    ),
  );
  return fc.record({
    field: fc.constant(field),
    tests: fc.array(tests, { minLength: 1, maxLength: 5 }),
    lists: fc.array(fc.array(texts, { maxLength: 4 }), { maxLength: 8 }),
  });
});

/** The class of a list as its elements make it. */
function classByElements({ elements }: ComputedAxis, list: readonly string[]): number | undefined {
  return (
    elements && list.reduce((made, text) => elements.withElement(made, elements.classOf(text)), elements.emptyList)
  );
}

describe('the classes of a field of lists', () => {
  it('property: a test holds for the class of a value exactly when it holds for the value', () => {
    fc.assert(
      fc.property(samples, ({ field, tests, lists }) => {
        const axis = textListAxis(field, tests);
        const values = [undefined, 'a', ['a', 5], [], ...lists];
        for (const test of tests) {
          const holds = compilePredicate(test);
          for (const value of values) expect(axis.holdsFor(test)(axis.classOf(value))).toBe(holds({ l: value }));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('property: are the same for the same elements, in whatever order and however often they come', () => {
    fc.assert(
      fc.property(samples, ({ field, tests, lists }) => {
        const axis = textListAxis(field, tests);
        for (const list of lists) {
          const valueClass = axis.classOf(list);
          expect(axis.classOf([...list].reverse())).toBe(valueClass);
          expect(axis.classOf([...list, ...list])).toBe(valueClass);
          expect(classByElements(axis, list)).toBe(valueClass);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('tell apart no more than tests do', () => {
    const { classOf } = textListAxis(plain, [{ kind: 'contains', field: plain, value: 'a' }]);
    const lists = [[], ['a'], ['x'], ['y'], ['a', 'x'], ['y', 'a', 'x'], ['']];
    const classes = lists.map(classOf);
    expect(classes[2]).toBe(classes[3]);
    expect(classes[4]).toBe(classes[5]);
    expect(new Set(classes).size).toBe(5);
    expect([undefined, null, 'a', ['a', 5]].map(classOf)).toEqual([0, 0, 0, 0]);
  });

  it('of more than ten elements do not depend on their order either', () => {
    const letters = [...'abcdefghijklmn'];
    const { classOf } = textListAxis(
      plain,
      letters.map((value): Test => ({ kind: 'contains', field: plain, value })),
    );
    expect(classOf([...letters].reverse())).toBe(classOf(letters));
    expect(classOf(letters.slice(1))).not.toBe(classOf(letters));
  });

  it('are unknown from the element on that is', () => {
    const axis = textListAxis(plain, [{ kind: 'contains', field: plain, value: 'a' }]);
    const { elements } = axis;
    if (elements === undefined) throw new Error('lists have elements');
    const known = elements.classOf('a');
    expect(elements.withElement(UNKNOWN_CLASS, known)).toBe(UNKNOWN_CLASS);
    expect(elements.withElement(elements.emptyList, UNKNOWN_CLASS)).toBe(UNKNOWN_CLASS);
    expect(elements.withElement(elements.emptyList, known)).toBe(axis.classOf(['a']));
  });

  it('are no more than a computed axis may have', () => {
    const letters = [...'abcdefghijklmnop'];
    const axis = textListAxis(
      plain,
      letters.map((value): Test => ({ kind: 'contains', field: plain, value })),
    );
    const { elements } = axis;
    if (elements === undefined) throw new Error('lists have elements');
    // Every choice of letters: with absence, one more than there may be.
    let classes = [elements.emptyList];
    for (const letter of letters)
      classes = classes.flatMap((each) => [each, elements.withElement(each, elements.classOf(letter))]);
    expect(classes.length).toBe(MOST_COMPUTED_CLASSES);
    expect(classes.filter((each) => each === UNKNOWN_CLASS)).toHaveLength(1);
    expect(Math.max(...classes.slice(-9))).toBe(MOST_COMPUTED_CLASSES - 1);
    expect(axis.classOf(['other'])).toBe(UNKNOWN_CLASS);
    expect(axis.classOf(['b', 'a'])).toBe(axis.classOf(['a', 'b']));
  });

  it('are unknown for lists with more kinds of elements than are kept', () => {
    const most = 16_384;
    const values = Array.from({ length: most }, (_, i) => `${i}`);
    const element: FieldUse = { name: '', type: 'string' };
    const axis = textListAxis(plain, [
      { kind: 'some', field: plain, element: { kind: 'oneOf', field: element, values } },
      { kind: 'some', field: plain, element: { kind: 'endsWith', field: element, value: '9' } },
    ]);
    const classOf = axis.elements?.classOf ?? (() => UNKNOWN_CLASS);
    const classes = values.map(classOf);
    expect(classes).toEqual([...values.keys()]);
    expect(values.map(classOf)).toEqual(classes);
    expect(classOf('another')).toBe(UNKNOWN_CLASS);
    expect(axis.classOf(['0', 'another'])).toBe(UNKNOWN_CLASS);
  });

  it('tell apart elements of which tests ask for more than 65,536', () => {
    const values = ['9', ...Array.from({ length: 65_536 }, (_, i) => `${i}x`)];
    const element: FieldUse = { name: '', type: 'string' };
    const { classOf } = textListAxis(plain, [
      { kind: 'some', field: plain, element: { kind: 'oneOf', field: element, values } },
      { kind: 'some', field: plain, element: { kind: 'endsWith', field: element, value: '9' } },
    ]);
    const classes = ['0x', '9', '65535x'].map((text) => classOf([text]));
    expect(new Set(classes).size).toBe(3);
  });
});
