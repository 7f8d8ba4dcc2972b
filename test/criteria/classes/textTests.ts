import fc from 'fast-check';
import type { FieldUse, Test } from '../../../src/criteria/types.js';

/** Texts that often have beginnings, ends and letters in common, with the least and the greatest code unit. */
export const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'A', '\u0000', '\uffff'), maxLength: 4 });

/** Tests of a text field that compare a text as a whole or by its beginning. */
export function wholeTests(field: FieldUse): fc.Arbitrary<Test> {
  const operators = fc.constantFrom<('<' | '<=' | '>' | '>=')[]>('<', '<=', '>', '>=');
  return fc.oneof(
    texts.map((value): Test => ({ kind: 'equals', field, value })),
    fc.array(texts, { maxLength: 4 }).map((values): Test => ({ kind: 'oneOf', field, values })),
    texts.map((value): Test => ({ kind: 'startsWith', field, value })),
    fc.tuple(operators, texts).map(([operator, value]): Test => ({ kind: 'compare', field, operator, value })),
    fc
      .tuple(texts, texts, fc.boolean())
      .map(([low, high, inclusive]): Test => ({ kind: 'between', field, low, high, inclusive })),
    fc.constantFrom<Test[]>(
      { kind: 'contains', field, value: '' },
      { kind: 'isTruthy', field },
      { kind: 'isAbsent', field },
      { kind: 'missing', fields: [field], atLeast: 1 },
    ),
  );
}

/** Tests of a text field for what a text contains or ends with. */
export function partTests(field: FieldUse): fc.Arbitrary<Test> {
  return fc.oneof(
    texts.filter((text) => text !== '').map((value): Test => ({ kind: 'contains', field, value })),
    texts.map((value): Test => ({ kind: 'endsWith', field, value })),
  );
}
