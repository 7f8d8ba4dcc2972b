import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAxes } from '../../../src/criteria/classes/buildAxes.js';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import { numberAxis } from '../../../src/criteria/classes/numberAxis.js';
import { ABSENT_CLASS, type OrderedAxis } from '../../../src/criteria/classes/types.js';
import { collectTests } from '../../../src/criteria/collectTests.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';
import { type Field, type JsonLogic, parseCriteria } from '../../../src/index.js';

const n = { var: 'n' };

/** The axis of a number field under some criteria, and the tests in them. */
function axisOf(criteria: JsonLogic, field: Field = { type: 'number' }) {
  const parsed = parseCriteria(criteria, { n: field });
  const [axis] = buildAxes([parsed]).axes;
  if (axis.kind !== 'ordered') throw new Error('a number field has an ordered axis');
  return { axis, tests: collectTests([parsed]).get('n')?.tests ?? [] };
}

/** The class of each value, as letters in the order in which they come. */
function partition({ classOf }: OrderedAxis, values: readonly unknown[]): string {
  const classes = values.map(classOf);
  const distinct = [...new Set(classes)];
  return classes.map((each) => 'abcdefgh'[distinct.indexOf(each)]).join('');
}

describe('the classes of a number field', () => {
  it('are the gaps between bounds', () => {
    const { axis } = axisOf({ or: [{ '<': [n, 10] }, { '<=': [n, 20] }] });
    expect(partition(axis, [-1e308, 9.999, 10, 19, 20, 20.001, 1e308])).toBe('aabbbcc');
  });

  it('take what is no finite number for absent', () => {
    const { axis } = axisOf({ '==': [n, 5] });
    const { classOf } = axis;
    expect([undefined, null, Number.NaN, Number.POSITIVE_INFINITY, '5', true, [5], { n: 5 }].map(classOf)).toEqual(
      Array(8).fill(0),
    );
  });

  it('do not tell 0 from -0', () => {
    expect(partition(axisOf({ '>': [n, 0] }).axis, [-0, 0, Number.MIN_VALUE, -Number.MIN_VALUE])).toBe('aaba');
    expect(partition(axisOf({ '>=': [n, -0] }).axis, [-0, 0, Number.MIN_VALUE, -Number.MIN_VALUE])).toBe('aaab');
  });

  it('of whole numbers leave out all others, and have no gaps between neighbours', () => {
    const { axis } = axisOf(
      { or: [{ '>': [n, 5] }, { '>=': [n, 6] }, { '==': [n, 5.5] }] },
      { type: 'number', integer: true },
    );
    expect(partition(axis, [5, 6, 7, 5.5, undefined])).toBe('abbcc');
    expect(axis.size).toBe(3);
  });

  it('take an absent number for one that is missing, and no other', () => {
    const field: FieldUse = { name: 'n', type: 'number' };
    const absences: Test[] = [
      { kind: 'isAbsent', field },
      { kind: 'missing', fields: [field], atLeast: 1 },
    ];
    const axis = numberAxis(field, [...absences, { kind: 'equals', field, value: 0 }]);
    for (const test of absences) expect(axis.setOf(test)).toEqual([ABSENT_CLASS, ABSENT_CLASS + 1]);
  });

  it('are no more than bounds make, where no number lies between them and no text counts', () => {
    const field: FieldUse = { name: 'n', type: 'number' };
    const tests: Test[] = [
      { kind: 'between', field, low: 5, high: 5, inclusive: false },
      { kind: 'between', field, low: 0, high: Number.MIN_VALUE, inclusive: false },
      { kind: 'between', field, low: 5, high: 4, inclusive: true },
      { kind: 'between', field, low: '3', high: 4, inclusive: true },
      { kind: 'between', field, low: 4, high: '5', inclusive: true },
      { kind: 'compare', field, operator: '<', value: '5' },
      { kind: 'oneOf', field, values: ['5', true] },
      { kind: 'startsWith', field, value: '5' },
    ];
    const axis = numberAxis(field, tests);
    expect(axis.size).toBe(2);
    for (const test of tests) expect(axis.setOf(test)).toEqual([]);
  });

  it('have all numbers from one bound up to the next', () => {
    const field: FieldUse = { name: 'n', type: 'number' };
    const { size, numbersOf } = numberAxis(field, [
      { kind: 'compare', field, operator: '<', value: 20 },
      { kind: 'compare', field, operator: '>=', value: -3 },
      { kind: 'compare', field, operator: '>=', value: 0 },
    ]);
    expect([...Array(size).keys()].slice(1).map(numbersOf)).toEqual([
      { from: Number.NEGATIVE_INFINITY, to: -3 },
      { from: -3, to: 0 },
      { from: 0, to: 20 },
      { from: 20, to: Number.POSITIVE_INFINITY },
    ]);
  });

  const interesting = fc.constantFrom(
    0,
    -0,
    1,
    5,
    5.5,
    2 ** 53,
    2 ** 53 + 2,
    Number.MAX_VALUE,
    -Number.MAX_VALUE,
    Number.MIN_VALUE,
  );
  const numbers = fc.oneof(
    interesting,
    fc.integer({ min: -9, max: 9 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );

  it('property: a test holds for a number exactly when its set has the class of the number', () => {
    const tests = fc.oneof(
      fc
        .tuple(fc.constantFrom('==', '<', '<=', '>', '>='), numbers)
        .map(([operator, bound]) => ({ [operator]: [n, bound] })),
      fc
        .tuple(fc.constantFrom('<', '<='), numbers, numbers)
        .map(([operator, low, high]) => ({ [operator]: [low, n, high] })),
      fc.array(numbers, { maxLength: 5 }).map((list) => ({ in: [n, list] })),
      fc.constant({ '!!': n }),
    );
    fc.assert(
      fc.property(
        fc.array(tests, { minLength: 1, maxLength: 6 }),
        fc.array(numbers),
        fc.boolean(),
        (all, others, integer) => {
          const { axis, tests: parsed } = axisOf({ or: all }, { type: 'number', integer });
          const values = [...others, ...others.flatMap((x) => [x + 1, x - 1, x * (1 + Number.EPSILON)])];
          for (const test of parsed) {
            const holds = compilePredicate(test);
            for (const value of values)
              expect(hasClass(axis.setOf(test), axis.classOf(value))).toBe(holds({ n: value }));
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
