import fc from 'fast-check';
import type { Field, JsonLogic } from '../../src/index.js';

/** A field as criteria may use it, with tests of it. */
export interface Subject {
  readonly name: string;
  readonly definitions: readonly Field[];
  readonly tests: fc.Arbitrary<JsonLogic>;
  /** Tests whose truth is no matter of a few values. */
  readonly others?: fc.Arbitrary<JsonLogic>;
}

const values = ['US', 'CA', 'DE'];
const tags = ['a', 'b', 'c'];

/** Fields of every type, with literals few enough for criteria to meet each other. */
export const subjects: readonly Subject[] = [
  {
    name: 'country',
    definitions: [
      { type: 'string' },
      { type: 'string', required: true },
      { type: 'string', ignoreCase: true },
      { type: 'string', values },
      { type: 'string', values, required: true },
      { type: 'string', values, ignoreCase: true, required: true },
    ],
    tests: fc.oneof(
      ...comparing('country', ['==', '!='], ['US', 'CA', 'us', 'FR']),
      fc.subarray(['US', 'CA', 'DE', 'us', '']).map((list) => ({ in: [{ var: 'country' }, list] })),
    ),
    others: fc.constantFrom('', 'U', 'S', 'us', 'CA').map((part) => ({ in: [part, { var: 'country' }] })),
  },
  {
    name: 'billing.zip',
    definitions: [{ type: 'string' }, { type: 'string', required: true }],
    tests: fc.oneof(
      ...comparing('billing.zip', ['startsWith', 'endsWith'], ['9', '94', '941', '07', '7']),
      ...comparing('billing.zip', ['<', '<=', '>', '>=', '=='], ['94', '94107', '95', '']),
      fc.constant({ '<': ['94', { var: 'billing.zip' }, '95'] }),
    ),
    others: fc.constantFrom('41', '4', '07').map((part) => ({ in: [part, { var: 'billing.zip' }] })),
  },
  {
    name: 'size',
    definitions: [{ type: 'number' }, { type: 'number', integer: true }, { type: 'number', required: true }],
    tests: fc.oneof(
      ...comparing('size', ['<', '<=', '>', '>=', '==', '!='], [0, 1, 1.5, 2, 10]),
      fc
        .tuple(fc.constantFrom('<', '<='), fc.constantFrom(0, 1, 2), fc.constantFrom(1, 2, 10))
        .map(([operator, low, high]) => ({ [operator]: [low, { var: 'size' }, high] })),
      fc.subarray([0, 1, 1.5, 2]).map((list) => ({ in: [{ var: 'size' }, list] })),
    ),
    others: fc.constantFrom(0, 3, 100).map((rest) => ({ '==': [{ '%': [{ var: 'size' }, 7] }, rest] })),
  },
  {
    name: 'vip',
    definitions: [{ type: 'boolean' }, { type: 'boolean', required: true }],
    tests: fc.boolean().map((literal) => ({ '==': [{ var: 'vip' }, literal] })),
  },
  {
    name: 'since',
    definitions: [{ type: 'date' }, { type: 'date', required: true }],
    tests: fc.oneof(...comparing('since', ['<', '<=', '>', '>=', '=='], ['2024-01-31', '2024-02-01', '2023-12-31'])),
  },
  {
    name: 'tags',
    definitions: [
      { type: 'string[]' },
      { type: 'string[]', values: tags },
      { type: 'string[]', values: tags, required: true },
      { type: 'string[]', ignoreCase: true },
    ],
    tests: fc.oneof(
      fc.constantFrom('a', 'b', 'B', 'd').map((literal) => ({ in: [literal, { var: 'tags' }] })),
      fc
        .tuple(fc.constantFrom('some', 'all', 'none'), fc.subarray(['a', 'b', 'B', 'd']))
        .map(([operator, list]) => ({ [operator]: [{ var: 'tags' }, { in: [{ var: '' }, list] }] })),
    ),
    others: fc.constantFrom('some', 'all').map((operator) => ({
      [operator]: [{ var: 'tags' }, { in: ['a', { var: '' }] }],
    })),
  },
  {
    name: 'id',
    definitions: [{ type: 'string' }],
    tests: fc.oneof(...comparing('id', ['==', 'startsWith', '<'], ['a', 'ab', ''])),
  },
];

function comparing(name: string, operators: readonly string[], literals: readonly JsonLogic[]) {
  const pairs = fc.tuple(fc.constantFrom(...operators), fc.constantFrom(...literals));
  return [pairs.map(([operator, literal]): JsonLogic => ({ [operator]: [{ var: name }, literal] }))];
}
