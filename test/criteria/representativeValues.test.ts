import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectTests } from '../../src/criteria/collectTests.js';
import { compilePredicate } from '../../src/criteria/compilePredicate.js';
import { isFieldValue } from '../../src/criteria/isFieldValue.js';
import { representativeValues } from '../../src/criteria/representativeValues.js';
import type { Field, FieldUse, JsonLogic, Test } from '../../src/criteria/types.js';
import { parseCriteria } from '../../src/index.js';
import { day, finite } from '../support/criteriaValues.js';

/** The representatives of a field `f` under criteria about it. */
function representatives(definition: Field, criteria: JsonLogic): unknown[] {
  const { use, tests } = collected(definition, criteria);
  return representativeValues(use, definition, tests);
}

function collected(definition: Field, criteria: JsonLogic): { use: FieldUse; tests: readonly Test[] } {
  const found = collectTests([parseCriteria(criteria, { f: definition })]).get('f');
  return { use: found?.field ?? { name: 'f', type: definition.type }, tests: found?.tests ?? [] };
}

/** What tests make of a value, which tells its class. */
function classOf(tests: readonly Test[], value: unknown): string {
  return tests.map((test) => (compilePredicate(test)({ f: value }) ? '1' : '0')).join('');
}

const f = { var: 'f' };
const text: Field = { type: 'string' };

describe('representativeValues', () => {
  it('has the literal of an equality and something else', () => {
    expect(representatives(text, { '==': [f, 'DE'] })).toEqual(['DE', 'other']);
  });

  it('tells an absent value apart where a test does', () => {
    const criteria = { or: [{ '==': [f, 'DE'] }, { '==': [f, null] }] };
    expect(representatives(text, criteria)).toEqual(['DE', 'other', undefined]);
  });

  it('leaves out the absent value of a required field', () => {
    const criteria = { or: [{ '==': [f, 'DE'] }, { '==': [f, null] }] };
    expect(representatives({ ...text, required: true }, criteria)).toEqual(['DE', 'other']);
  });

  it('takes values of the declared domain only', () => {
    const criteria = { or: [{ '==': [f, 'DE'] }, { '==': [f, null] }] };
    expect(representatives({ ...text, values: ['FR', 'DE', 'US'] }, criteria)).toEqual(['FR', 'DE', undefined]);
  });

  it('has no value for a class that the declared domain does not reach', () => {
    expect(representatives({ ...text, values: ['FR'], required: true }, { '==': [f, 'DE'] })).toEqual(['FR']);
  });

  it('has the numbers next to a bound', () => {
    expect(representatives({ type: 'number', required: true }, { '>=': [f, 1_000] })).toEqual([1_000, 999]);
  });

  it('has whole numbers only where the field is an integer', () => {
    const criteria = { and: [{ '>': [f, 1] }, { '<': [f, 2] }] };
    expect(representatives({ type: 'number', required: true }, criteria)).toEqual([1, 2, 1.5]);
    expect(representatives({ type: 'number', integer: true, required: true }, criteria)).toEqual([1, 2]);
  });

  it('has a number beyond a bound to which adding one makes no difference', () => {
    const values = representatives({ type: 'number', required: true }, { '>': [f, 2 ** 53] });
    expect(values.some((value) => Number(value) > 2 ** 53)).toBe(true);
  });

  it('has days of the calendar only', () => {
    const criteria = { and: [{ '>': [f, '2024-02-28'] }, { '<': [f, '2024-03-01'] }] };
    const values = representatives({ type: 'date', required: true }, criteria);
    expect(values.every((value) => isFieldValue({ name: 'f', type: 'date' }, value))).toBe(true);
    expect(values).toHaveLength(3);
  });

  it('has both of a boolean', () => {
    expect(representatives({ type: 'boolean' }, { '==': [f, false] })).toEqual([true, false]);
  });

  it('has one value where there are no tests', () => {
    expect(representativeValues({ name: 'f', type: 'boolean' }, undefined, [])).toHaveLength(1);
  });

  it('has a text that meets a prefix and a suffix together', () => {
    const criteria = { and: [{ startsWith: [f, 'DE-'] }, { endsWith: [f, '-1'] }] };
    const { tests } = collected(text, criteria);
    expect(representatives(text, criteria).map((value) => classOf(tests, value))).toContain('11');
  });

  it('has a text that contains two others', () => {
    const criteria = { and: [{ in: ['red', f] }, { in: ['green', f] }] };
    const { tests } = collected(text, criteria);
    expect(representatives(text, criteria).map((value) => classOf(tests, value))).toContain('11');
  });

  it('has lists of the elements that are looked for, of another one and of two', () => {
    const list: Field = { type: 'string[]', values: ['ai', 'bio', 'ev'], required: true };
    const criteria = { and: [{ in: ['ai', f] }, { in: ['bio', f] }] };
    expect(representatives(list, criteria)).toEqual([['ai'], ['bio'], ['ev'], ['ai', 'bio']]);
  });

  it('has an empty list where that makes a difference', () => {
    expect(representatives({ type: 'string[]', required: true }, { '!!': [f] })).toEqual(expect.arrayContaining([[]]));
  });

  it('has lists for the bodies of some, all and none', () => {
    const list: Field = { type: 'string[]', required: true };
    const criteria = {
      and: [{ some: [f, { startsWith: [{ var: '' }, 'a'] }] }, { all: [f, { startsWith: [{ var: '' }, 'a'] }] }],
    };
    const { tests } = collected(list, criteria);
    expect(
      representatives(list, criteria)
        .map((value) => classOf(tests, value))
        .sort(),
    ).toEqual(['00', '10', '11']);
  });

  it.each(Object.entries(samplesByType()))('property: every class of %s values is represented', (_, sample) => {
    fc.assert(
      fc.property(sample, ({ use, definition, tests, value }) => {
        const classes = representativeValues(use, definition, tests).map((each) => classOf(tests, each));
        expect(classes).toContain(classOf(tests, value));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(Object.entries(samplesByType()))('property: each class of %s values is represented once', (_, sample) => {
    fc.assert(
      fc.property(sample, ({ use, definition, tests }) => {
        const classes = representativeValues(use, definition, tests).map((each) => classOf(tests, each));
        expect(new Set(classes).size).toBe(classes.length);
      }),
    );
  });

  it.each(Object.entries(samplesByType()))(
    'property: representatives of %s values are values of the field',
    (_, sample) => {
      fc.assert(
        fc.property(sample, ({ use, definition, tests }) => {
          for (const value of representativeValues(use, definition, tests)) {
            if (value === undefined) expect(definition.required).not.toBe(true);
            else {
              expect(isFieldValue(use, value)).toBe(true);
              expect(definition.values === undefined || definition.values.some((each) => each === value)).toBe(true);
            }
          }
        }),
      );
    },
  );
});

/** A field, tests of it and one of its values. */
interface Sample {
  readonly use: FieldUse;
  readonly definition: Field;
  readonly tests: readonly Test[];
  readonly value: unknown;
}

function samplesByType(): Readonly<Record<string, fc.Arbitrary<Sample>>> {
  const number: FieldUse = { name: 'f', type: 'number' };
  const date: FieldUse = { name: 'f', type: 'date' };
  const string: FieldUse = { name: 'f', type: 'string' };
  const anything = fc.constantFrom<unknown>('a', '', 0, 1, false, true, [], ['a'], {});
  return {
    string: sample(string, textTests(string), shortText(4)),
    'case-insensitive string': sample(
      { ...string, ignoreCase: true },
      textTests({ ...string, ignoreCase: true }),
      shortText(4),
    ),
    'declared string': shortTexts().chain((values) =>
      sample(string, textTests(string), fc.constantFrom(...values), { values }),
    ),
    number: sample(number, orderedTests(number, numbers), numbers),
    integer: sample({ ...number, integer: true }, orderedTests({ ...number, integer: true }, numbers), wholes),
    date: sample(date, orderedTests(date, days), days),
    boolean: sample({ name: 'f', type: 'boolean' }, presenceTests({ name: 'f', type: 'boolean' }), fc.boolean()),
    any: sample({ name: 'f', type: 'any' }, presenceTests({ name: 'f', type: 'any' }), anything),
  };
}

const numbers = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(2 ** 53, -1e21, 1e21), finite);
const wholes = numbers.filter(Number.isInteger);
const days = fc.oneof(day, fc.constantFrom('2024-01-30', '2024-02-01', '2024-01-31T08:00', '2024-01-31T13:30'));

function shortText(maxLength: number): fc.Arbitrary<string> {
  return fc.string({ unit: fc.constantFrom('a', 'b', 'B', '-'), maxLength });
}

function shortTexts(): fc.Arbitrary<string[]> {
  return fc.uniqueArray(shortText(3), { minLength: 1, maxLength: 5 });
}

function sample(
  use: FieldUse,
  test: fc.Arbitrary<Test>,
  present: fc.Arbitrary<unknown>,
  more: Partial<Field> = {},
): fc.Arbitrary<Sample> {
  const { name: _, ...flags } = use;
  return fc.boolean().chain((required) =>
    fc.record({
      use: fc.constant(use),
      definition: fc.constant({ ...flags, required, ...more }),
      tests: fc.array(test, { maxLength: 5 }),
      value: required
        ? present
        : fc.oneof({ weight: 6, arbitrary: present }, { weight: 1, arbitrary: fc.constant(undefined) }),
    }),
  );
}

function presenceTests(field: FieldUse): fc.Arbitrary<Test> {
  const equality: Test[] = field.type === 'boolean' ? [{ kind: 'equals', field, value: false }] : [];
  return fc.constantFrom<Test>(
    { kind: 'isAbsent', field },
    { kind: 'isTruthy', field },
    { kind: 'missing', fields: [field], atLeast: 1 },
    ...equality,
  );
}

function orderedTests(field: FieldUse, literal: fc.Arbitrary<string | number>): fc.Arbitrary<Test> {
  return fc.oneof(
    literal.map((value): Test => ({ kind: 'equals', field, value })),
    fc.array(literal, { maxLength: 3 }).map((values): Test => ({ kind: 'oneOf', field, values })),
    fc
      .tuple(fc.constantFrom('<' as const, '<=' as const, '>' as const, '>=' as const), literal)
      .map(([operator, value]): Test => ({ kind: 'compare', field, operator, value })),
    fc
      .tuple(literal, literal, fc.boolean())
      .map(([low, high, inclusive]): Test => ({ kind: 'between', field, low, high, inclusive })),
    presenceTests(field),
  );
}

function textTests(field: FieldUse): fc.Arbitrary<Test> {
  const ends = fc
    .tuple(fc.constantFrom('startsWith' as const, 'endsWith' as const), shortText(2))
    .map(([kind, value]): Test => ({ kind, field, value }));
  return fc.oneof({ weight: 3, arbitrary: orderedTests(field, shortText(3)) }, { weight: 1, arbitrary: ends });
}
