import { describe, expect, it } from 'vitest';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import { flagAxis } from '../../../src/criteria/classes/flagAxis.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';
import { classifiedTogether } from './textTests.js';

const values = [true, false, '', 'x', 0, 1, Number.NaN, null, undefined, [], ['x'], {}, { f: true }];
const fields: FieldUse[] = [
  { name: 'f', type: 'boolean' },
  { name: 'f', type: 'any' },
];

describe.each(fields)('the classes of a field of type $type', (field) => {
  const tests: Test[] = [
    { kind: 'isTruthy', field },
    { kind: 'isAbsent', field },
    { kind: 'missing', fields: [field], atLeast: 1 },
    ...(field.type === 'any' ? [] : [true, false].map((value): Test => ({ kind: 'equals', field, value }))),
  ];

  it.each(tests)('are accepted by $kind exactly when it holds for their values', (test) => {
    const axis = flagAxis(field);
    const holds = compilePredicate(test);
    for (const value of values) expect(hasClass(axis.setOf(test), axis.classOf(value))).toBe(holds({ f: value }));
  });

  it('are the same for many at once as one by one', () => {
    const { classOf, classifyMany, size } = flagAxis(field);
    const classes = values.slice(0, -1).map(classOf);
    expect(classifiedTogether(classifyMany, values)).toEqual(classes);
    expect(Math.max(...classes)).toBe(size - 1);
  });
});
