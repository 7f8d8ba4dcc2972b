import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import { textAxis } from '../../../src/criteria/classes/textAxis.js';
import { ABSENT_CLASS } from '../../../src/criteria/classes/types.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import { foldCase } from '../../../src/criteria/fieldReaders.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';
import { texts, wholeTests } from './textTests.js';

const plain: FieldUse = { name: 't', type: 'string' };
const folding: FieldUse = { ...plain, ignoreCase: true };

/** A field, some tests of it, and values of which most are texts. */
const samples = fc.constantFrom(plain, folding).chain((field) =>
  fc.record({
    field: fc.constant(field),
    tests: fc.array(wholeTests(field), { minLength: 1, maxLength: 6 }),
    values: fc.array(
      fc.oneof({ weight: 8, arbitrary: texts }, { weight: 1, arbitrary: fc.constantFrom(null, 5, []) }),
      {
        minLength: 1,
      },
    ),
  }),
);

/** Whether the class of a value is among those of a test. */
function accepts(field: FieldUse, test: Test, value: unknown): boolean {
  const axis = textAxis(field, [test]);
  return hasClass(axis.setOf(test), axis.classOf(value));
}

describe('the classes of a text field', () => {
  it('property: a test holds for a value exactly when its set has the class of the value', () => {
    fc.assert(
      fc.property(samples, ({ field, tests, values }) => {
        const axis = textAxis(field, tests);
        for (const test of tests) {
          const holds = compilePredicate(test);
          for (const value of values) expect(hasClass(axis.setOf(test), axis.classOf(value))).toBe(holds({ t: value }));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('property: know which texts they have', () => {
    fc.assert(
      fc.property(samples, ({ field, tests, values }) => {
        const axis = textAxis(field, tests);
        for (const value of values) {
          const valueClass = axis.classOf(value);
          expect(valueClass).toBeLessThan(axis.size);
          if (typeof value !== 'string') {
            expect(valueClass).toBe(ABSENT_CLASS);
            continue;
          }
          const text = field.ignoreCase === true ? foldCase(value) : value;
          const known = axis.textsOf(valueClass);
          if (known.kind === 'literal') expect(known.text).toBe(text);
          else expect(known.from <= text && (known.to === undefined || text < known.to)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('lists regions and the texts in them in order', () => {
    const { size, textsOf } = textAxis(plain, [
      { kind: 'compare', field: plain, operator: '>=', value: 'm' },
      { kind: 'startsWith', field: plain, value: 'p' },
      { kind: 'oneOf', field: plain, values: ['x', 'n', 'o'] },
    ]);
    expect([...Array(size).keys()].slice(1).map(textsOf)).toEqual([
      { kind: 'region', from: '', to: 'm' },
      { kind: 'literal', text: '' },
      { kind: 'region', from: 'm', to: 'p' },
      { kind: 'literal', text: 'n' },
      { kind: 'literal', text: 'o' },
      { kind: 'region', from: 'p', to: 'q' },
      { kind: 'region', from: 'q', to: undefined },
      { kind: 'literal', text: 'x' },
    ]);
  });

  it('are no more than those of the texts that tests ask for, where none lies between bounds', () => {
    const between = (low: string, high: string): Test => ({
      kind: 'between',
      field: plain,
      low,
      high,
      inclusive: false,
    });
    // Absence, the empty text and all others.
    expect(textAxis(plain, []).size).toBe(3);
    expect(textAxis(plain, [between('a', 'a'), between('b', 'a'), between('a', 'a\u0000')]).size).toBe(3);
    expect(textAxis(plain, [between('a', 'b')]).size).toBe(5);
    expect(textAxis(plain, [{ kind: 'startsWith', field: plain, value: 'a' }]).size).toBe(5);
  });

  it('take no notice of bounds and members that are no texts', () => {
    for (const field of [plain, folding]) {
      const tests: Test[] = [
        { kind: 'oneOf', field, values: [1, true] },
        { kind: 'compare', field, operator: '>=', value: 1 },
        { kind: 'between', field, low: 1, high: 'z', inclusive: true },
        { kind: 'between', field, low: 'a', high: 1, inclusive: true },
      ];
      const axis = textAxis(field, tests);
      expect(axis.size).toBe(3);
      expect(tests.map((test) => axis.setOf(test))).toEqual([[], [], [], []]);
    }
  });

  it('take a prefix of greatest code units for what it is', () => {
    const startsWith = (value: string): Test => ({ kind: 'startsWith', field: plain, value });
    for (const prefix of ['a\uffff', 'a\uffff\uffff', 'a\uffffb', '\uffff', '\uffff\uffff'])
      for (const text of [
        '',
        'a',
        'aT',
        'ab',
        'b',
        'a\uffff',
        'a\uffff\uffff',
        'a\uffffb',
        '\uffff',
        '\uffff\uffff\uffff',
      ])
        expect(accepts(plain, startsWith(prefix), text)).toBe(text.startsWith(prefix));
  });

  it('of dates leave out what is no date', () => {
    const field: FieldUse = { name: 't', type: 'date' };
    const test: Test = { kind: 'compare', field, operator: '>=', value: '2026-01-01' };
    const days = ['2025-12-31', '2026-01-01', '2026-01-01T08:00', '2026-02-30', '2027', ''];
    expect(days.map((day) => accepts(field, test, day))).toEqual([false, true, true, false, false, false]);
    const isAbsent: Test = { kind: 'isAbsent', field };
    expect(days.map((day) => accepts(field, isAbsent, day))).toEqual([false, false, false, true, true, true]);
  });
});
