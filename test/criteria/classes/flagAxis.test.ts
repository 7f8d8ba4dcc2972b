import { describe, expect, it } from 'vitest';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import { flagAxis } from '../../../src/criteria/classes/flagAxis.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';

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

  it('are all taken', () => {
    const { classOf, size } = flagAxis(field);
    expect(Math.max(...values.map(classOf))).toBe(size - 1);
  });
});
