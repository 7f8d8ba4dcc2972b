import { describe, expect, it } from 'vitest';
import { type CriteriaOptions, describeIssue, type Fields, type JsonLogic, parseCriteria } from '../../src/index.js';
import { issuesOf } from './issuesOf.js';

const f = { var: 'f' };

describe('parseCriteria', () => {
  it('gives a test its field with the type that the literal shows', () => {
    expect(parseCriteria({ '>=': [f, 200] })).toEqual({
      kind: 'compare',
      field: { name: 'f', type: 'number' },
      operator: '>=',
      value: 200,
    });
  });

  it('gives a test its field as it is declared', () => {
    const fields: Fields = { f: { type: 'string', ignoreCase: true, required: true, values: ['a', 'b'] } };
    expect(parseCriteria({ '==': ['a', f] }, fields)).toEqual({
      kind: 'equals',
      field: { name: 'f', type: 'string', ignoreCase: true },
      value: 'a',
    });
  });

  it('keeps a sign off zero', () => {
    expect(parseCriteria({ in: [f, [-0]] })).toEqual({
      kind: 'oneOf',
      field: { name: 'f', type: 'number' },
      values: [0],
    });
  });

  it('gives if its condition and its branches', () => {
    const [condition, then, otherwise] = ['p', 'q', 'r'].map((name) => ({
      kind: 'isTruthy',
      field: { name, type: 'any' },
    }));
    expect(parseCriteria({ if: [{ var: 'p' }, { var: 'q' }, { var: 'r' }] })).toEqual({
      kind: 'if',
      condition,
      then,
      otherwise,
    });
  });

  it('gives if without a last branch one that never holds', () => {
    expect(parseCriteria({ if: [{ var: 'p' }, { var: 'q' }] })).toMatchObject({
      otherwise: { kind: 'constant', value: false },
    });
  });

  it('makes the smallest condition that no test can say an opaque part', () => {
    expect(parseCriteria({ and: [{ var: 'p' }, { '!': [{ '>': [{ '+': [f, 1] }, 5] }] }] })).toMatchObject({
      items: [{ kind: 'isTruthy' }, { kind: 'not', item: { kind: 'opaque', fields: [{ name: 'f', type: 'any' }] } }],
    });
  });

  it('names every field of an opaque part once', () => {
    const logic = { '>': [{ '+': [f, { var: ['g', f] }, { var: 'h.i' }] }, f] };
    expect(parseCriteria(logic)).toMatchObject({
      kind: 'opaque',
      fields: [{ name: 'f' }, { name: 'g' }, { name: 'h.i' }],
    });
  });

  it.each<[string, JsonLogic, CriteriaOptions, string]>([
    ['depth', { '!': [{ '!': [f] }] }, { limits: { depth: 2 } }, ''],
    ['nodes', { and: [f, f, f] }, { limits: { nodes: 4 } }, ''],
    ['listLength', { in: [f, [1, 2, 3]] }, { limits: { listLength: 2 } }, '/in/1'],
    ['textLength', { '==': [f, 'long'] }, { limits: { textLength: 3 } }, '/==/1'],
  ])('refuses criteria above a given bound on %s', (_title, criteria, options, pointer) => {
    expect(issuesOf(criteria, undefined, options)).toMatchObject([{ code: 'limit_exceeded', pointer }]);
  });

  it('accepts criteria at the bounds', () => {
    const limits = { depth: 2, nodes: 6, listLength: 3, textLength: 3 };
    expect(issuesOf({ in: [{ var: 'abc' }, [1, 2, 3]] }, undefined, { limits })).toEqual([]);
  });

  it('accepts a list of 100,000 and a depth of 64', () => {
    let deep: JsonLogic = { in: [f, Array.from({ length: 100_000 }, (_, i) => i)] };
    for (let level = 0; level < 62; level++) deep = { '!': [deep] };
    expect(issuesOf(deep)).toEqual([]);
  });

  it.each<[string, JsonLogic, string]>([
    ['without its list under a negation', { '!': { '==': [f, [1]] } }, '/!/==/1'],
    ['without its list under two', { '!!': { '!': { bad: 1 } } }, '/!!/!'],
    ['without its list in a group', { and: { or: { bad: 1 } } }, '/and/or'],
    ['without its list in if', { if: { bad: 1 } }, '/if'],
    ['without its list in a computed part', { '>': [{ '-': { bad: 1 } }, f] }, '/>/0/-'],
    ['in a list', { and: [true, { or: [{ bad: 1 }] }] }, '/and/1/or/0'],
    ['behind a name with a slash and a tilde', { or: [{ 'a/b~c': { bad: 1 } }] }, '/or/0'],
  ])('points to an argument %s', (_title, criteria, pointer) => {
    expect(issuesOf(criteria)).toEqual([expect.objectContaining({ pointer })]);
  });

  it('reports every problem, in the order of the criteria', () => {
    const criteria: JsonLogic = { or: [{ bad: 1 }, { '<': [f] }, { and: [] }, { '==': [f, { a: 1, b: 2 }] }] };
    expect(issuesOf(criteria).map((issue) => issue.code)).toEqual([
      'unknown_operator',
      'wrong_arity',
      'wrong_arity',
      'not_one_operator',
    ]);
  });

  it('suggests the declared name that is nearest', () => {
    const fields: Fields = { country: { type: 'string' } };
    expect(issuesOf({ '==': [{ var: 'contry' }, 'US'] }, fields)).toMatchObject([{ suggestion: 'country' }]);
  });

  it('suggests what to write instead of an operator of a builder', () => {
    expect(issuesOf({ beginsWith: [f, 'A'] }).map((issue) => describeIssue(issue))).toEqual([
      'top level: unknown operator `beginsWith`: write {"startsWith": [{"var": field}, text]}',
    ]);
  });

  it('says where a field got its type from when another place disagrees', () => {
    expect(issuesOf({ and: [{ '==': [f, 1] }, { '==': ['a', f] }] })).toMatchObject([
      { code: 'field_type_conflict', pointer: '/and/1/==/1', fieldType: 'number', firstPointer: '/and/0/==/0' },
    ]);
  });

  it('takes no member of Object.prototype for a declared field', () => {
    expect(issuesOf({ var: 'valueOf' }, {})).toMatchObject([{ code: 'unknown_field', field: 'valueOf' }]);
  });
});
