import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectTests } from '../../src/criteria/collectTests.js';
import { compilePredicate } from '../../src/criteria/compilePredicate.js';
import { criteriaFields, type Field, type Fields, type JsonLogic, parseCriteria } from '../../src/index.js';
import { fieldsAndCriteria, recordFor } from '../support/criteriaArbitraries.js';

const fields: Fields = {
  country: { type: 'string' },
  employees: { type: 'number', integer: true },
  tags: { type: 'string[]' },
  vip: { type: 'boolean' },
};

/** The kinds of the tests of each field. */
function kindsIn(...criteria: JsonLogic[]): Record<string, string[]> {
  const collected = collectTests(criteria.map((each) => parseCriteria(each, fields)));
  return Object.fromEntries([...collected].map(([name, { tests }]) => [name, tests.map(({ kind }) => kind)]));
}

describe('collectTests', () => {
  it('collects the tests of each field, wherever they stand', () => {
    const criteria = {
      and: [
        { '==': [{ var: 'country' }, 'DE'] },
        { '!': [{ or: [{ '>=': [{ var: 'employees' }, 200] }, { startsWith: [{ var: 'country' }, 'D'] }] }] },
        { xor: [{ '!!': [{ var: 'vip' }] }] },
      ],
    };
    expect(kindsIn(criteria)).toEqual({
      country: ['equals', 'startsWith'],
      employees: ['compare'],
      vip: ['isTruthy'],
    });
  });

  it('collects from the conditions and the branches of an if', () => {
    const criteria = {
      if: [{ '!!': [{ var: 'vip' }] }, { '==': [{ var: 'country' }, 'DE'] }, { '>': [{ var: 'employees' }, 5] }],
    };
    expect(kindsIn(criteria)).toEqual({ vip: ['isTruthy'], country: ['equals'], employees: ['compare'] });
  });

  it('collects over several criteria', () => {
    expect(kindsIn({ '==': [{ var: 'country' }, 'DE'] }, { in: [{ var: 'country' }, ['FR', 'DE']] })).toEqual({
      country: ['equals', 'oneOf'],
    });
  });

  it('collects nothing from constants', () => {
    expect(kindsIn(true, false)).toEqual({});
  });

  it('collects nothing from no criteria', () => {
    expect(collectTests([]).size).toBe(0);
  });

  it('keeps the body of some, all and none together', () => {
    const body = { and: [{ startsWith: [{ var: '' }, 'a'] }, { endsWith: [{ var: '' }, 'i'] }] };
    expect(kindsIn({ some: [{ var: 'tags' }, body] })).toEqual({ tags: ['some'] });
  });

  it('takes a missing of several fields as one of each', () => {
    expect(kindsIn({ missing: ['country', 'employees'] })).toEqual({ country: ['missing'], employees: ['missing'] });
  });

  it('gives each field as the tests use it', () => {
    const criteria = parseCriteria({ '>=': [{ var: 'employees' }, 200] }, fields);
    expect(collectTests([criteria]).get('employees')?.field).toEqual({
      name: 'employees',
      type: 'number',
      integer: true,
    });
  });

  it('marks a field that an opaque part reads, and one that none reads not', () => {
    const criteria = {
      and: [{ '>': [{ '+': [{ var: 'employees' }, 1] }, 200] }, { '==': [{ var: 'country' }, 'DE'] }],
    };
    const collected = collectTests([parseCriteria(criteria, fields)]);
    expect([...collected].map(([name, { isOpaque }]) => [name, isOpaque])).toEqual([
      ['employees', true],
      ['country', false],
    ]);
  });

  it('takes fields with the names of members of every object', () => {
    const strange = Object.fromEntries<Field>([['toString', { type: 'string' }]]);
    const collected = collectTests([parseCriteria({ '==': [{ var: 'toString' }, 'a'] }, strange)]);
    expect(collected.get('toString')?.tests).toHaveLength(1);
  });

  it('property: collects from every field that criteria name, and from no other', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), (sample) => {
        const criteria = parseCriteria(sample.criteria, sample.fields);
        expect([...collectTests([criteria]).keys()].sort()).toEqual([...criteriaFields(criteria)].sort());
      }),
    );
  });

  it('property: records that all tests judge alike are judged alike by criteria without opaque parts', () => {
    const samples = fieldsAndCriteria().chain((sample) =>
      fc.tuple(fc.constant(sample), recordFor(sample.fields), recordFor(sample.fields)),
    );
    fc.assert(
      fc.property(samples, ([sample, one, other]) => {
        const criteria = parseCriteria(sample.criteria, sample.fields);
        const collected = [...collectTests([criteria]).values()];
        const tests = collected.flatMap((each) => each.tests).map(compilePredicate);
        fc.pre(collected.every(({ isOpaque }) => !isOpaque));
        fc.pre(tests.every((holds) => holds(one) === holds(other)));
        const holds = compilePredicate(criteria);
        expect(holds(one)).toBe(holds(other));
      }),
      { numRuns: 300 },
    );
  });
});
