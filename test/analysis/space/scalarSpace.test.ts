import { describe, expect, it } from 'vitest';
import { scalarSpace } from '../../../src/analysis/space/scalarSpace.js';
import { numberAxis } from '../../../src/criteria/classes/numberAxis.js';
import { ABSENT_CLASS } from '../../../src/criteria/classes/types.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';

const field: FieldUse = { name: 'size', type: 'number' };
const tests: readonly Test[] = [{ kind: 'compare', field, operator: '>', value: 5 }];
const axis = numberAxis(field, tests);
const exampleOf = (valueClass: number) => (axis.classOf(7) === valueClass ? { value: 7 } : { value: 5 });

describe('the space of a field with one dimension', () => {
  it('has every class with an example, next to each other in one range', () => {
    const space = scalarSpace({ axis, exampleOf, isRequired: false, first: 3 });
    expect(space.dimensions).toEqual([{ size: axis.size, live: [0, axis.size] }]);
    expect(space.first).toBe(3);
    expect(space.mayBeAbsent).toBe(true);
  });

  it('has no class without an example, and no absence where a value is required', () => {
    const none = scalarSpace({ axis, exampleOf: () => undefined, isRequired: true, first: 0 });
    expect(none.dimensions[0].live).toEqual([]);
    expect(none.mayBeAbsent).toBe(false);
    const absent = scalarSpace({ axis, exampleOf: () => undefined, isRequired: false, first: 0 });
    expect(absent.dimensions[0].live).toEqual([ABSENT_CLASS, ABSENT_CLASS + 1]);
  });

  it('gives an example of the classes that are left, of absence none but an absent one', () => {
    const { valueIn } = scalarSpace({ axis, exampleOf, isRequired: false, first: 0 });
    const seven = axis.classOf(7);
    expect(valueIn(() => [seven, seven + 1])).toStrictEqual({ value: 7 });
    expect(valueIn(() => [ABSENT_CLASS, ABSENT_CLASS + 1])).toStrictEqual({ value: undefined });
    expect(valueIn(() => [])).toBeUndefined();
  });

  it('has no box for a test that nothing meets, and none for the opposite of one that everything meets', () => {
    const { testTerms } = scalarSpace({ axis, exampleOf, isRequired: false, first: 3 });
    const above = axis.classOf(7);
    expect(testTerms(tests[0], true)).toEqual([[{ kind: 'ordered', axis: 3, set: [above, above + 1] }]]);
    expect(testTerms(tests[0], false)).toHaveLength(1);
    const nothing: Test = { kind: 'oneOf', field, values: [] };
    expect(testTerms(nothing, true)).toEqual([]);
  });
});
