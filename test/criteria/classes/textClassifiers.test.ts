import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAxis } from '../../../src/criteria/classes/textAxis.js';
import { ABSENT_CLASS } from '../../../src/criteria/classes/types.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';
import { classifiedTogether, texts, wholeTests } from './textTests.js';

const plain: FieldUse = { name: 't', type: 'string' };
const fields: FieldUse[] = [plain, { ...plain, ignoreCase: true }, { name: 't', type: 'date' }];
const values = fc.array(fc.oneof(texts, fc.constantFrom('2026-01-01', null, 5)), { minLength: 1 });

describe('the classification of texts', () => {
  it('property: is the same for many at once as one by one', () => {
    const samples = fc
      .constantFrom(...fields)
      .chain((field) => fc.tuple(fc.constant(field), fc.array(wholeTests(field))));
    fc.assert(
      fc.property(samples, values, ([field, tests], list) => {
        const { classOf, classifyMany } = textAxis(field, tests);
        expect(classifiedTogether(classifyMany, list)).toEqual(list.slice(0, -1).map(classOf));
      }),
      { numRuns: 200 },
    );
  });

  it('property: is the same for many at once where texts are asked for by themselves only', () => {
    fc.assert(
      fc.property(fc.array(texts), values, (members, list) => {
        const oneOf: Test = { kind: 'oneOf', field: plain, values: members };
        const { classOf, classifyMany } = textAxis(plain, [oneOf]);
        expect(classifiedTogether(classifyMany, [...members, ...list])).toEqual(
          [...members, ...list].slice(0, -1).map(classOf),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('puts what is no text into the class of absence', () => {
    const axis = textAxis(plain, [{ kind: 'equals', field: plain, value: 'a' }]);
    const classes = classifiedTogether(axis.classifyMany, ['a', 5, 'b', undefined, '', 'c', 'end']);
    expect(classes.map((each) => each === ABSENT_CLASS)).toEqual([false, true, false, true, false, false]);
    expect(classes[2]).toBe(classes[5]);
    expect(new Set(classes).size).toBe(4);
  });
});
