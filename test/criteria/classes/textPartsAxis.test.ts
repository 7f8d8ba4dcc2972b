import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textPartsAxis } from '../../../src/criteria/classes/textPartsAxis.js';
import { ABSENT_CLASS, MOST_COMPUTED_CLASSES, UNKNOWN_CLASS } from '../../../src/criteria/classes/types.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';
import { partTests, texts } from './textTests.js';

const plain: FieldUse = { name: 't', type: 'string' };
const samples = fc
  .constantFrom<FieldUse[]>(plain, { ...plain, ignoreCase: true })
  .chain((field) => fc.tuple(fc.constant(field), fc.array(partTests(field), { minLength: 1, maxLength: 5 })));

describe('the classes of what texts contain and end with', () => {
  it('property: are the same for two texts exactly when all tests answer the same', () => {
    const values = fc.array(fc.oneof({ weight: 8, arbitrary: texts }, fc.constantFrom(null, 5, ['a'])));
    fc.assert(
      fc.property(samples, values, ([field, tests], list) => {
        const axis = textPartsAxis(field, tests);
        const classByAnswers = new Map<string, number>();
        for (const value of list) {
          const valueClass = axis.classOf(value);
          const answers = tests.map((test) => compilePredicate(test)({ t: value }));
          expect(tests.map((test) => axis.holdsFor(test)(valueClass))).toEqual(answers);
          if (typeof value !== 'string') expect(valueClass).toBe(ABSENT_CLASS);
          else {
            const known = classByAnswers.get(answers.join()) ?? valueClass;
            expect(valueClass).toBe(known);
            classByAnswers.set(answers.join(), known);
          }
        }
        expect(new Set(classByAnswers.values()).size).toBe(classByAnswers.size);
      }),
      { numRuns: 300 },
    );
  });

  it('are no more than a computed axis may have', () => {
    const letters = [...'abcdefghijklmnop'];
    const axis = textPartsAxis(
      plain,
      letters.map((value): Test => ({ kind: 'contains', field: plain, value })),
    );
    const choices = letters.reduce((all, letter) => all.flatMap((each) => [each, each + letter]), ['']);
    expect(choices.length).toBe(MOST_COMPUTED_CLASSES);
    // Absence has a class, too, so that one is left over.
    const classes = choices.map(axis.classOf);
    expect(classes).toEqual([...[...choices.keys()].slice(1), UNKNOWN_CLASS]);
    expect(axis.classOf('ba')).toBe(axis.classOf('ab'));
  });
});
