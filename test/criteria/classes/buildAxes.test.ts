import { describe, expect, it } from 'vitest';
import { axesOfTests, buildAxes } from '../../../src/criteria/classes/buildAxes.js';
import type { Criteria, FieldType, FieldUse, Test } from '../../../src/criteria/types.js';

function fieldOf(type: FieldType): FieldUse {
  return { name: `a ${type}`, type };
}

const text = fieldOf('string');
const equals: Test = { kind: 'equals', field: text, value: 'x' };
const startsWith: Test = { kind: 'startsWith', field: text, value: 'x' };
const containsNothing: Test = { kind: 'contains', field: text, value: '' };
const contains: Test = { kind: 'contains', field: text, value: 'x' };
const endsWith: Test = { kind: 'endsWith', field: text, value: '' };
const missing: Test = { kind: 'missing', fields: [text], atLeast: 1 };

/** The kinds of the axes of some tests of texts. */
function kindsOf(...tests: Test[]): string[] {
  return axesOfTests(text, tests).axes.map(({ kind }) => kind);
}

describe('the axes of a text field', () => {
  it('are one for what texts are and one for what they contain, where tests ask for that', () => {
    expect(kindsOf()).toEqual([]);
    for (const test of [equals, startsWith, containsNothing, missing]) expect(kindsOf(test)).toEqual(['ordered']);
    for (const test of [contains, endsWith]) expect(kindsOf(test)).toEqual(['computed']);
    expect(kindsOf(contains, equals, endsWith)).toEqual(['ordered', 'computed']);
  });

  it('have no classes for tests of the other axis', () => {
    const [whole, parts] = axesOfTests(text, [contains, equals]).axes;
    // Absence, the empty text, the one that is asked for, and all others.
    expect(whole.kind === 'ordered' && whole.size).toBe(4);
    expect(parts.classOf('x')).toBe(parts.classOf('yx'));
    expect(parts.classOf('x')).not.toBe(parts.classOf('y'));
  });

  it('are each asked for the tests that they are for', () => {
    const { axisOf } = axesOfTests(text, [contains, equals, missing]);
    expect([equals, startsWith, containsNothing, missing, contains, endsWith].map(axisOf)).toEqual([0, 0, 0, 0, 1, 1]);
  });
});

describe('the axes of criteria', () => {
  const types: FieldType[] = ['date', 'number', 'string[]', 'boolean', 'any', 'string'];
  const opaque: Criteria = { kind: 'opaque', logic: true, fields: types.map(fieldOf) };

  it('are one for each other field, in the order in which tests name them', () => {
    const tests = types.map((type): Test => ({ kind: 'isTruthy', field: fieldOf(type) }));
    const { axes, axisOf } = buildAxes([{ kind: 'or', items: tests }]);
    expect(axes.map(({ field }) => field)).toEqual(types.map(fieldOf));
    expect(axes.map(({ kind }) => kind)).toEqual(['ordered', 'ordered', 'computed', 'ordered', 'ordered', 'ordered']);
    expect(tests.map(axisOf)).toEqual([0, 1, 2, 3, 4, 5]);
    const absences = types.map((type): Test => ({ kind: 'missing', fields: [fieldOf(type)], atLeast: 1 }));
    expect(absences.map(axisOf)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('have no part in what is evaluated as a whole', () => {
    expect(buildAxes([opaque]).axes).toEqual([]);
    expect(buildAxes([opaque, equals]).axes.map(({ field }) => field)).toEqual([text]);
  });
});
