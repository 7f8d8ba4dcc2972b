import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildAxes } from '../../../src/criteria/classes/buildAxes.js';
import { numberAxis } from '../../../src/criteria/classes/numberAxis.js';
import { textAxis } from '../../../src/criteria/classes/textAxis.js';
import type { Classification } from '../../../src/criteria/classes/types.js';
import type { FieldUse, Test } from '../../../src/criteria/types.js';
import { parseCriteria } from '../../../src/index.js';
import { fieldsAndCriteria } from '../../support/criteriaArbitraries.js';
import { day, finite, text } from '../../support/criteriaValues.js';

const odd = [
  undefined,
  null,
  true,
  false,
  -0,
  1_023,
  1_024,
  0.5,
  -1,
  2 ** 31,
  2 ** 32 + 5,
  Number.NaN,
  [5],
  {},
  'a',
  '',
  '\0',
];

const values = fc.array(fc.oneof(fc.constantFrom(...odd), text, finite, day, fc.array(text, { maxLength: 3 })), {
  maxLength: 30,
});

/** Many values at a time get the classes that each has by itself: those between the first two and the last one. */
function expectAsOneByOne({ classOf, classifyAll }: Classification, given: readonly unknown[]): void {
  const [from, to, first, stride] = [2, given.length + 2, 4, 3];
  const classes = new Int32Array(first + stride * (given.length + 1)).fill(-7);
  classifyAll(['a', 5, ...given, 'b'], from, to, { classes, first, stride });
  const expected = classes.map((_, at) => {
    const place = (at - first) / stride;
    return Number.isInteger(place) && place >= 0 && place < given.length ? classOf(given[place]) : -7;
  });
  expect(classes).toEqual(expected);
}

it('property: values of any field are classified many at a time as they are one by one', () => {
  fc.assert(
    fc.property(
      fieldsAndCriteria(),
      fc.array(values, { minLength: 1, maxLength: 3 }),
      ({ fields, criteria }, lists) => {
        for (const axis of buildAxes([parseCriteria(criteria, fields)]).axes)
          for (const given of lists) expectAsOneByOne(axis, given);
      },
    ),
    { numRuns: 500 },
  );
});

const plain: FieldUse = { name: 't', type: 'string' };

it.each<[string, Test[]]>([
  ['a few', [{ kind: 'oneOf', field: plain, values: ['a', 'b1', 'b2'] }]],
  ['many', [{ kind: 'oneOf', field: plain, values: Array.from({ length: 5_000 }, (_, i) => `b${i}`) }]],
  [
    'many, one of which is long',
    [{ kind: 'oneOf', field: plain, values: [...Array.from({ length: 5_000 }, (_, i) => `b${i}`), 'long'.repeat(20)] }],
  ],
  ['those that begin alike', [{ kind: 'startsWith', field: plain, value: 'b1' }]],
  [
    'some of those that begin alike',
    [
      { kind: 'startsWith', field: plain, value: 'b' },
      { kind: 'equals', field: plain, value: 'b1' },
    ],
  ],
])('texts are classified many at a time as they are one by one, where a test asks for %s', (_, tests) => {
  const texts = Array.from({ length: 3_000 }, (_text, i) =>
    i % 100 === 0 ? odd[(i / 100) % odd.length] : `b${3 * i}`,
  );
  const axis = textAxis(plain, tests);
  for (const given of [texts, [], ['b1'], [5], texts]) expectAsOneByOne(axis, given);
});

it.each([true, false])(
  'small whole numbers are in the classes of their bounds, of a field of whole numbers: %s',
  (integer) => {
    const field: FieldUse = { name: 'n', type: 'number', ...(integer ? { integer } : {}) };
    const cuts = [-1, 0, 7, 1_023, 1_024, 1_025, 5_000, 2 ** 32, 2 ** 32 + 5];
    const tests = cuts.map((value): Test => ({ kind: 'compare', field, operator: '>=', value }));
    const axis = numberAxis(field, tests);
    const numbers = [-2, ...cuts, 5, 1_022, 1_026, 4_999, 2 ** 31, 2 ** 32 - 1, 2 ** 32 + 4, 2 ** 53];
    for (const number of numbers) expect(axis.classOf(number)).toBe(1 + cuts.filter((cut) => cut <= number).length);
    expect(axis.classOf(1_023.5)).toBe(integer ? 0 : axis.classOf(1_023));
    expectAsOneByOne(axis, [...numbers, -0, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '5']);
  },
);
