import fc from 'fast-check';
import type { IssueCode } from '../../src/core/issues.js';
import type { Fields, JsonLogic } from '../../src/criteria/types.js';
import { finite, highTexts, noDays, orderedText, text } from './criteriaValues.js';

/** Criteria that have one thing wrong with them, and where. */
export interface InvalidSample {
  readonly fields: Fields;
  readonly criteria: JsonLogic;
  readonly code: IssueCode;
  readonly pointer: string;
}

/** Criteria with exactly one thing wrong, at a known place in an otherwise valid tree. */
export function invalidCriteria(): fc.Arbitrary<InvalidSample> {
  return fc
    .tuple(wrongNode, fc.array(layer, { maxLength: 4 }))
    .map(([wrong, layers]) => ({ fields: everyType, ...layers.reduce((inner, wrap) => wrap(inner), wrong) }));
}

type Wrong = Omit<InvalidSample, 'fields'>;
type Wrap = (inner: Wrong) => Wrong;

const everyType: Fields = {
  text: { type: 'string' },
  count: { type: 'number' },
  flag: { type: 'boolean' },
  day: { type: 'date' },
  list: { type: 'string[]' },
  thing: { type: 'any' },
};

const valid = fc.constantFrom<JsonLogic>(
  true,
  { '==': [{ var: 'text' }, 'a'] },
  { '<': [1, { var: 'count' }, 5] },
  { some: [{ var: 'list' }, { '==': [{ var: '' }, 'x'] }] },
  { '>': [{ '+': [{ var: 'count' }, 1] }, 5] },
  { missing: ['day'] },
);

/** A layer of a valid tree around a node, which moves the node's place. */
const layer: fc.Arbitrary<Wrap> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('and', 'or', 'xor', 'if'),
      fc.array(valid, { maxLength: 2 }),
      fc.array(valid, { maxLength: 2 }),
    )
    .map(([operator, before, after]) => groupAround(operator, before, after)),
  fc.constantFrom('!', '!!').map((operator) => groupAround(operator, [], [])),
  fc.constantFrom('!', '!!', 'and', 'or', 'xor', 'if').map((operator) => aloneIn(operator)),
);

function groupAround(operator: string, before: readonly JsonLogic[], after: readonly JsonLogic[]): Wrap {
  return ({ criteria, code, pointer }) => ({
    criteria: { [operator]: [...before, criteria, ...after] },
    code,
    pointer: `/${operator}/${before.length}${pointer}`,
  });
}

/** A single argument may stand without its list. */
function aloneIn(operator: string): Wrap {
  return ({ criteria, code, pointer }) => ({
    criteria: { [operator]: criteria },
    code,
    pointer: `/${operator}${pointer}`,
  });
}

const unsafeNames = [
  ...[
    '__proto__',
    'constructor',
    'prototype',
    'a.__proto__',
    '__proto__.a',
    'constructor.constructor',
    'a.prototype.b',
  ],
  ...['length', 'text.length', '0', 'list.1', 'a.-1', '', '.', 'a..b', '.a', 'a.'],
];

const unknownOperators = [
  ...[
    'fubar',
    'log',
    'method',
    'CALL',
    'regexTest',
    'AND',
    'val',
    'try',
    'throw',
    '??',
    'exists',
    'preserve',
    'length',
    '',
  ],
  ...['constructor', 'toString', 'hasOwnProperty', '__defineGetter__', 'in.constructor', 'toString.call', 'var.bind'],
];

const ordering = fc.constantFrom('<', '<=', '>', '>=');

/** One wrong node of each kind, on the fields of every type. */
const wrongNode: fc.Arbitrary<Wrong> = fc.oneof(
  fc.constantFrom(...unknownOperators).map((operator) => wrong({ [operator]: [1] }, 'unknown_operator')),
  fc.constantFrom(...unsafeNames).map((name) => wrong({ '==': [{ var: name }, null] }, 'unsafe_path', '/==/0')),
  fc.constantFrom(...unsafeNames).map((name) => wrong({ cat: ['x', { var: [name, 1] }] }, 'unsafe_path', '/cat/1')),
  fc
    .constantFrom('txt', 'toString', 'valueOf')
    .map((name) => wrong({ '!=': ['x', { var: name }] }, 'unknown_field', '/!=/1')),
  fc
    .constantFrom('==', '!==', '<', '>=', 'in', 'startsWith')
    .map((name) => wrong({ [name]: [{ var: 'text' }] }, 'wrong_arity')),
  fc
    .constantFrom('and', 'or', 'xor', '!', '!!', 'var', '==', 'some')
    .map((name) => wrong({ [name]: [] }, 'wrong_arity')),
  text.map((value) => wrong({ '==': [{ var: 'text' }, value], comment: value }, 'not_one_operator')),
  fc.constant(wrong({}, 'not_one_operator')),
  fc
    .tuple(fc.constantFrom('==', '!=', '<', '>'), fc.constantFrom('text', 'day'), finite)
    .map(([name, field, value]) => wrong({ [name]: [{ var: field }, value] }, 'field_type_conflict', `/${name}/0`)),
  fc
    .tuple(fc.constantFrom('==', '<='), fc.constantFrom('count', 'list', 'thing'), orderedText)
    .map(([name, field, value]) => wrong({ [name]: [value, { var: field }] }, 'field_type_conflict', `/${name}/1`)),
  fc
    .tuple(ordering, fc.constantFrom<JsonLogic>(true, false, null, [1]))
    .map(([name, value]) => wrong({ [name]: [{ var: 'flag' }, value] }, 'wrong_operand', `/${name}/1`)),
  fc.constantFrom(...highTexts).map((value) => wrong({ '<': [{ var: 'text' }, value] }, 'unordered_text', '/</1')),
  fc.constantFrom(...noDays).map((value) => wrong({ '==': [value, { var: 'day' }] }, 'wrong_operand', '/==/0')),
  text.map((value) => wrong({ in: [{ var: 'text' }, [value, null]] }, 'wrong_operand', '/in/1')),
  text.map((value) => wrong({ in: [{ var: 'text' }, value] }, 'refused_operator')),
  fc.tuple(finite, finite).map(([low, high]) => wrong({ '>': [high, { var: 'count' }, low] }, 'refused_operator')),
  fc.tuple(finite, finite).map(([low, high]) => wrong({ '<=': [{ var: 'count' }, low, high] }, 'refused_operator')),
  fc
    .constantFrom('some', 'map', 'filter')
    .map((name) => ({ [name]: [{ var: 'x' }, { var: '' }] }))
    .map((inner) => wrong({ map: [{ var: 'thing' }, inner] }, 'refused_operator', '/map/1')),
  fc
    .constantFrom('cat', 'merge')
    .map((name) => ({ [name]: [{ var: 'accumulator' }] }))
    .map((body) => wrong({ reduce: [{ var: 'thing' }, body, 0] }, 'refused_operator', '/reduce/1')),
);

function wrong(criteria: JsonLogic, code: IssueCode, pointer = ''): Wrong {
  return { criteria, code, pointer };
}
