import { describe, expect, it } from 'vitest';
import { axisTerms } from '../../../src/criteria/classes/axisTerms.js';
import { axesOfTests } from '../../../src/criteria/classes/buildAxes.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';

const number: FieldUse = { name: 'n', type: 'number' };
const text: FieldUse = { name: 't', type: 'string' };

describe('the terms of a test', () => {
  it('are none where no class is accepted', () => {
    const never: Test = { kind: 'oneOf', field: number, values: [] };
    const terms = axisTerms(axesOfTests(number, [never]));
    expect(terms(never, true)).toEqual([]);
    expect(terms(never, false)).toEqual([[{ kind: 'ordered', axis: 0, set: [0, 2] }]]);
  });

  it('ask for the classes for which it holds, or for the others', () => {
    const test: Test = { kind: 'compare', field: number, operator: '<', value: 5 };
    const terms = axisTerms(axesOfTests(number, [test]));
    expect(terms(test, true)).toEqual([[{ kind: 'ordered', axis: 0, set: [1, 2] }]]);
    expect(terms(test, false)).toEqual([[{ kind: 'ordered', axis: 0, set: [0, 1, 2, 3] }]]);
  });

  it('ask what the classes of parts answer, or that they do not', () => {
    const test: Test = { kind: 'contains', field: text, value: 'x' };
    const table = axesOfTests(text, [test]);
    const terms = axisTerms(table);
    for (const value of [undefined, 'x', 'y'])
      for (const wanted of [true, false]) {
        const [[term]] = terms(test, wanted);
        const holds = term.kind === 'computed' && term.tests.map((each) => each(table.axes[0].classOf(value)));
        expect(holds).toEqual([(value === 'x') === wanted]);
      }
  });
});
