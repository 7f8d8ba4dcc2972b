import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  compileCriteria,
  explainCriteria,
  type Fields,
  formatCriteria,
  type Issue,
  type JsonLogic,
  parseCriteria,
} from '../../src/index.js';
import { decide, fieldsShownBy } from '../support/criteriaOracle.js';
import { issuesOf } from './issuesOf.js';

interface DecisionCase {
  readonly description: string;
  readonly criteria: JsonLogic;
  readonly fields?: Fields;
  readonly record: unknown;
  readonly expected: boolean;
}

interface RefusalCase {
  readonly description: string;
  readonly criteria: JsonLogic;
  readonly fields?: Fields;
  readonly issues: readonly Pick<Issue, 'code'>[];
}

type BackEnd = (test: DecisionCase) => boolean;

/** Everything that decides criteria. A new back end is one more line here. */
const backEnds: Readonly<Record<string, BackEnd>> = {
  oracle: ({ criteria, fields, record }) => decide(criteria, fields ?? fieldsShownBy(criteria), record),
  predicate: ({ criteria, fields, record }) => compileCriteria(criteria, fields)(record),
  'canonical form': ({ criteria, fields, record }) =>
    compileCriteria(formatCriteria(parseCriteria(criteria, fields)), fields)(record),
  explanation: ({ criteria, fields, record }) => explainCriteria(parseCriteria(criteria, fields), record).holds,
};

const folder = join(import.meta.dirname, '../cases/criteria');

describe.each(suitesIn(folder))('criteria cases: %s', (suite) => {
  const cases: DecisionCase[] = JSON.parse(readFileSync(join(folder, suite), 'utf8'));
  testEveryBackEnd(cases);
});

describe('criteria cases: values that JSON cannot hold', () => {
  const text: Fields = { f: { type: 'string' } };
  const number: Fields = { f: { type: 'number' } };
  const list: Fields = { f: { type: 'string[]' } };
  const any: Fields = { f: { type: 'any' } };
  const f = { var: 'f' };
  const isAbsent = { '==': [f, null] };
  const holed: unknown[] = ['a', 'b'];
  delete holed[0];

  testEveryBackEnd([
    of('undefined is absent', isAbsent, text, { f: undefined }, true),
    of('undefined equals nothing', { '==': [f, ''] }, text, { f: undefined }, false),
    of('undefined is missing', { missing: ['f'] }, any, { f: undefined }, true),
    of('a default stands in for undefined', { '==': [{ var: ['f', 7] }, 7] }, number, { f: undefined }, true),
    of('NaN is absent', isAbsent, number, { f: Number.NaN }, true),
    of('NaN is absent from a field of any type', isAbsent, any, { f: Number.NaN }, true),
    of('NaN meets an inequality', { '!=': [f, 5] }, number, { f: Number.NaN }, true),
    of('NaN alone does not hold', f, any, { f: Number.NaN }, false),
    of('NaN is null to a computed part', { '==': [{ '-': [f, 0] }, 0] }, number, { f: Number.NaN }, true),
    of('infinity is absent', isAbsent, number, { f: Number.POSITIVE_INFINITY }, true),
    of('infinity is not above a number', { '>': [f, 5] }, number, { f: Number.POSITIVE_INFINITY }, false),
    of('negative infinity is not below a number', { '<': [f, 5] }, number, { f: Number.NEGATIVE_INFINITY }, false),
    of(
      'infinity meets a negated comparison',
      { '!': [{ '>': [f, 5] }] },
      number,
      { f: Number.POSITIVE_INFINITY },
      true,
    ),
    of('negative zero equals zero', { '==': [f, 0] }, number, { f: -0 }, true),
    of('a list with a hole is absent', isAbsent, list, { f: holed }, true),
    of('a list with a hole has no element', { in: ['b', f] }, list, { f: holed }, false),
    of('a list with undefined is absent', isAbsent, list, { f: ['a', undefined] }, true),
    of('a lone surrogate equals itself', { '==': [f, '\ud83d'] }, text, { f: '\ud83d' }, true),
    of('a lone surrogate is a part of a pair', { in: ['\ud83d', f] }, text, { f: '\ud83d\ude00' }, true),
    of('a boxed text is absent', isAbsent, text, { f: Object('a') }, true),
    of('a date object is no date', isAbsent, { f: { type: 'date' } }, { f: new Date(0) }, true),
    of('a bigint is absent', isAbsent, any, { f: 1n }, true),
    of('a symbol is absent', isAbsent, any, { f: Symbol('a') }, true),
    of('a function is absent', isAbsent, any, { f: () => 'a' }, true),
    of(
      'a record without a prototype is a record',
      { '==': [f, 'a'] },
      text,
      Object.assign(Object.create(null), { f: 'a' }),
      true,
    ),
    of('a frozen record is a record', { '==': [f, 'a'] }, text, Object.freeze({ f: 'a' }), true),
    of('an inherited value is absent', isAbsent, text, Object.create({ f: 'a' }), true),
    of('a record that is undefined has no fields', isAbsent, text, undefined, true),
    of(
      'a record that is a function has no fields',
      isAbsent,
      text,
      Object.assign(() => 1, { f: 'a' }),
      true,
    ),
  ]);
});

describe.each(suitesIn(join(folder, 'refused')))('refused criteria: %s', (suite) => {
  const cases: RefusalCase[] = JSON.parse(readFileSync(join(folder, 'refused', suite), 'utf8'));

  it.each(titled(cases))('%s', (_title, { criteria, fields, issues }) => {
    expect(issuesOf(criteria, fields)).toEqual(issues.map((issue) => expect.objectContaining(issue)));
  });
});

function testEveryBackEnd(cases: readonly DecisionCase[]): void {
  describe.each(Object.entries(backEnds))('%s', (_, holds) => {
    it.each(titled(cases))('%s', (_title, test) => {
      expect(holds(test)).toBe(test.expected);
    });
  });
}

function of(
  description: string,
  criteria: JsonLogic,
  fields: Fields,
  record: unknown,
  expected: boolean,
): DecisionCase {
  return { description, criteria, fields, record, expected };
}

function suitesIn(path: string): string[] {
  return readdirSync(path).filter((name) => name.endsWith('.json') && name !== 'descriptions.json');
}

function titled<Case extends { readonly description: string }>(cases: readonly Case[]) {
  return cases.map((each) => [each.description, each] as const);
}
