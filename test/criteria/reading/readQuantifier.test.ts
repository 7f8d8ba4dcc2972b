import { describe, expect, it } from 'vitest';
import { type Fields, type JsonLogic, parseCriteria } from '../../../src/index.js';
import { issuesOf } from '../issuesOf.js';

const fields: Fields = {
  tags: { type: 'string[]' },
  codes: { type: 'string[]', ignoreCase: true },
  name: { type: 'string' },
  any: { type: 'any' },
  size: { type: 'number' },
};
const element = { var: '' };
const some = (field: string, test: JsonLogic): JsonLogic => ({ some: [{ var: field }, test] });

describe('some, all and none of a list of texts', () => {
  it.each(['some', 'all', 'none'])('%s is a test of the field with one of its elements', (kind) => {
    expect(parseCriteria({ [kind]: [{ var: 'tags' }, { '==': [element, 'a'] }] }, fields)).toEqual({
      kind,
      field: { name: 'tags', type: 'string[]' },
      element: { kind: 'equals', field: { name: '', type: 'string' }, value: 'a' },
    });
  });

  it.each<[string, JsonLogic, object]>([
    ['a text that is worked out', { '==': [element, { cat: ['a', 'b'] }] }, { kind: 'equals', value: 'ab' }],
    ['nothing', { '==': [element, null] }, { kind: 'isAbsent' }],
    ['a text within it', { in: ['a', element] }, { kind: 'contains', value: 'a' }],
    ['itself', element, { kind: 'isTruthy' }],
    ['a constant', true, { kind: 'constant', value: true }],
  ])('may test an element for %s', (_, test, expected) => {
    expect(parseCriteria(some('tags', test), fields)).toMatchObject({ kind: 'some', element: expected });
  });

  it('ignore the case of elements where the list does', () => {
    expect(parseCriteria(some('codes', { '==': [element, 'a'] }), fields)).toMatchObject({
      element: { field: { name: '', type: 'string', ignoreCase: true } },
    });
  });

  it.each<[string, JsonLogic]>([
    ['a field of any type', some('any', { '==': [element, 'a'] })],
    ['an element with itself', some('tags', { '==': [element, { cat: ['a', element] }] })],
  ])('are left to json-logic-js where they compare %s', (_, logic) => {
    expect(parseCriteria(logic, fields)).toMatchObject({ kind: 'opaque', logic });
  });

  it.each<[string, JsonLogic, object]>([
    [
      'of a text field',
      some('name', { '==': [element, 'a'] }),
      {
        code: 'field_type_conflict',
        pointer: '/some/0',
        field: 'name',
        fieldType: 'string',
        usedAs: 'a list of texts',
      },
    ],
    [
      'that take an element for a number',
      some('tags', { '>': [element, 3] }),
      { code: 'field_type_conflict', pointer: '/some/1/>/0', field: '', fieldType: 'string', usedAs: 'number' },
    ],
    [
      'that take an element for true or false',
      some('tags', { '==': [element, true] }),
      { code: 'field_type_conflict', pointer: '/some/1/==/0', field: '', fieldType: 'string', usedAs: 'boolean' },
    ],
    [
      'that look at another field',
      some('tags', { '==': [{ var: 'name' }, 'a'] }),
      { code: 'unknown_field', pointer: '/some/1/==/0', field: 'name' },
    ],
    [
      'within others',
      some('tags', some('', { '==': [element, 'a'] })),
      {
        code: 'refused_operator',
        pointer: '/some/1',
        operator: 'some',
        hint: 'an iterator inside an iterator takes too long on long lists',
      },
    ],
  ])('are refused %s', (_, logic, issue) => {
    expect(issuesOf(logic, fields)).toEqual([issue]);
  });
});

describe('what is constant in a test', () => {
  it.each<[JsonLogic, object]>([
    [{ '==': [{ var: 'name' }, { cat: ['a', 'b'] }] }, { kind: 'equals', value: 'ab' }],
    [{ in: [{ var: 'name' }, ['a', { cat: ['b', 'c'] }]] }, { kind: 'oneOf', values: ['a', 'bc'] }],
    [{ '>': [{ var: 'size' }, { '+': [1, 2] }] }, { kind: 'compare', operator: '>', value: 3 }],
    [{ '<=': [{ '-': [3, 2] }, { var: 'size' }, 9] }, { kind: 'between', low: 1, high: 9 }],
    [{ '==': [{ var: 'name' }, null] }, { kind: 'isAbsent' }],
    [{ '!!': [{ var: 'name' }] }, { kind: 'isTruthy' }],
    [{ missing: [] }, { kind: 'constant', value: false }],
    [{ missing_some: [1, []] }, { kind: 'constant', value: false }],
    [{ missing: [['name', 'size']] }, { kind: 'missing', fields: [{ name: 'name' }, { name: 'size' }] }],
    [{ '==': [{ var: 'name' }, { cat: ['a', { var: 'name' }] }] }, { kind: 'opaque' }],
  ])('of %j is worked out, and nothing else', (logic, expected) => {
    expect(parseCriteria(logic, fields)).toMatchObject(expected);
  });

  it('is named where it is refused', () => {
    expect(issuesOf({ '==': [{ var: 'name' }, { nope: 1 }] }, fields)).toMatchObject([
      { code: 'unknown_operator', pointer: '/==/1', operator: 'nope' },
    ]);
    expect(issuesOf({ missing_some: ['x', ['name']] }, fields)).toMatchObject([
      { code: 'wrong_operand', operator: 'missing_some', expected: 'a number', received: 'the text `x`' },
    ]);
  });
});
