import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCriteria, type FieldType, inferFields, type JsonLogic, parseCriteria } from '../../src/index.js';
import { fieldsAndCriteria, hostileRecordFor } from '../support/criteriaArbitraries.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { thrownIssues } from '../support/thrownIssues.js';
import { issuesOf } from './issuesOf.js';

const f = { var: 'f' };
const element = { var: '' };

describe('inferFields', () => {
  it.each<[string, JsonLogic, FieldType]>([
    ['a text equal to it', { '==': [f, 'x'] }, 'string'],
    ['a date-like text, since dates look like texts', { '<': [f, '2024-01-31'] }, 'string'],
    ['a number equal to it', { '!=': [5, f] }, 'number'],
    ['a number to compare with', { '>=': [f, 5] }, 'number'],
    ['true', { '===': [f, true] }, 'boolean'],
    ['a range of texts', { '<=': ['a', f, 'b'] }, 'string'],
    ['a range of numbers', { '<': [1, f, 5] }, 'number'],
    ['a list of texts', { in: [f, ['a']] }, 'string'],
    ['a list of numbers', { in: [f, [1, 2]] }, 'number'],
    ['a list of flags', { in: [f, [true]] }, 'boolean'],
    ['the empty list', { in: [f, []] }, 'any'],
    ['a literal before it', { in: ['a', f] }, 'string'],
    ['a number before it', { in: [26, f] }, 'string'],
    ['a beginning', { startsWith: [f, 'a'] }, 'string'],
    ['an ending', { endsWith: [f, 5] }, 'string'],
    ['a body about texts', { some: [f, { '==': [element, 'x'] }] }, 'string[]'],
    ['a negated body about texts', { none: [f, { '!': [{ in: [element, ['x']] }] }] }, 'string[]'],
    ['a body about numbers', { all: [f, { '<': [element, 14] }] }, 'any'],
    ['a body about members', { some: [f, { '==': [{ var: 'sku' }, 'x'] }] }, 'any'],
    ['a body that is constant', { all: [f, false] }, 'any'],
    ['a null test', { '==': [f, null] }, 'any'],
    ['nothing but itself', f, 'any'],
    ['its absence', { missing: ['f'] }, 'any'],
    ['arithmetic', { '>': [{ '+': [f, 1] }, 5] }, 'any'],
    ['another field', { '==': [f, { var: 'f' }] }, 'any'],
    ['a default', { '==': [{ var: ['f', 1] }, 1] }, 'any'],
    ['a folded literal', { '==': [f, { '+': [1, 1] }] }, 'number'],
    ['a null test and a number', { or: [{ '==': [f, null] }, { '>': [f, 1] }] }, 'number'],
    ['arithmetic and a text', { or: [{ '>': [{ '+': [f, 1] }, 5] }, { '==': [f, 'x'] }] }, 'string'],
    [
      'a literal before it and a body about texts',
      { or: [{ in: ['a', f] }, { some: [f, { '==': [element, 'x'] }] }] },
      'string[]',
    ],
    ['a literal before it and a text equal to it', { or: [{ in: ['a', f] }, { '==': [f, 'x'] }] }, 'string'],
    ['two types, of which the first counts', { and: [{ '==': [f, 1] }, { '==': [f, 'x'] }] }, 'number'],
  ])('tells the type from %s', (_title, criteria, type) => {
    expect(inferFields([criteria])).toEqual({ f: { type } });
  });

  it('gives nothing for no criteria', () => {
    expect(inferFields([])).toEqual({});
  });

  it('refuses what is no list of criteria', () => {
    expect(thrownIssues(() => inferFields(JSON.parse('{"0":{"var":"f"}}')))).toEqual([
      { code: 'wrong_type', pointer: '', expected: 'a list of criteria', received: 'an object' },
    ]);
  });

  it('sees what several criteria show together', () => {
    const criteria: JsonLogic[] = [
      { in: ['a', f] },
      { some: [f, { '==': [element, 'x'] }] },
      { '>': [{ var: 'g' }, 1] },
    ];
    expect(inferFields(criteria)).toEqual({ f: { type: 'string[]' }, g: { type: 'number' } });
  });

  it('gives names in order of code unit', () => {
    expect(Object.keys(inferFields([{ or: [{ var: 'b' }, { var: 'B' }, { var: 'a' }] }]))).toEqual(['B', 'a', 'b']);
  });

  it('skips names that are refused', () => {
    expect(inferFields([{ or: [{ var: '__proto__' }, { var: 'constructor' }, { '>': [f, 1] }] }])).toEqual({
      f: { type: 'number' },
    });
  });

  it('skips criteria that break a limit', () => {
    expect(inferFields([{ '==': [f, 'x'.repeat(5_000)] }, { '==': [{ var: 'g' }, 1] }])).toEqual({
      g: { type: 'number' },
    });
  });

  it('property: gives fields with which criteria decide as they do without any', () => {
    const sample = fieldsAndCriteria().chain(({ fields, criteria }) =>
      hostileRecordFor(fields).map((record) => ({ criteria: deepFreeze(criteria), record })),
    );
    fc.assert(
      fc.property(sample, ({ criteria, record }) => {
        fc.pre(issuesOf(criteria).length === 0);
        const fields = inferFields([criteria]);
        expect(parseCriteria(criteria, fields)).toEqual(parseCriteria(criteria));
        expect(compileCriteria(criteria, fields)(record)).toBe(compileCriteria(criteria)(record));
      }),
    );
  });
});
