import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRecord } from '../../../src/analysis/logic/findRecord.js';
import { allOf, criteriaFormula, negation } from '../../../src/analysis/logic/formula.js';
import { buildSpace } from '../../../src/analysis/space/buildSpace.js';
import { compilePredicate } from '../../../src/criteria/compilePredicate.js';
import type { Criteria, Fields, JsonLogic } from '../../../src/index.js';
import { parseCriteria } from '../../../src/index.js';
import { fieldsAndCriteria } from '../../support/criteriaArbitraries.js';
import { everyRecord } from '../../support/everyRecord.js';

/** The answer for records that meet the first criteria and not the others. */
function find([wanted, ...others]: readonly Criteria[], fields: Fields) {
  const space = buildSpace([wanted, ...others], fields, { areAccounts: false });
  const formulaOf = (criteria: Criteria) => criteriaFormula(criteria, space);
  return findRecord(space, allOf(formulaOf(wanted), ...others.map(formulaOf).map(negation)), 200_000);
}

function parse(logics: readonly JsonLogic[], fields: Fields): Criteria[] {
  return logics.map((logic) => parseCriteria(logic, fields));
}

describe('a record that meets some criteria and not others', () => {
  const name: Fields = { name: { type: 'string' } };
  const at = { var: 'name' };

  it.each<[string, Fields, JsonLogic[], unknown]>([
    ['a text between two neighbours', name, [{ '<': ['a', at, 'a\u0000\u0000'] }], { name: 'a\u0000' }],
    ['an ending', name, [{ endsWith: [at, 'gmbh'] }, { endsWith: [at, ' gmbh'] }], { name: 'othergmbh' }],
    [
      'parts of a text',
      name,
      [{ and: [{ in: ['ab', at] }, { in: ['bc', at] }] }, { in: ['abc', at] }],
      { name: expect.any(String) },
    ],
    ['an absent value', name, [{ '==': [at, null] }], {}],
    ['a whole number', { n: { type: 'number', integer: true } }, [{ '<': [1, { var: 'n' }, 3] }], { n: 2 }],
    ['a day', { d: { type: 'date' } }, [{ '<': ['2024-02-28', { var: 'd' }, '2024-03-01'] }], { d: '2024-02-29' }],
    [
      'the time after a day',
      { d: { type: 'date' } },
      [{ '<': ['2024-02-28', { var: 'd' }, '2024-02-29'] }],
      { d: '2024-02-28T' },
    ],
    [
      'a declared value',
      { name: { type: 'string', values: ['a', 'b'] } },
      [{ '!=': [at, 'a'] }, { '==': [at, null] }],
      { name: 'b' },
    ],
    [
      'elements of a list',
      { tags: { type: 'string[]' } },
      [{ and: [{ in: ['a', { var: 'tags' }] }, { in: ['b', { var: 'tags' }] }] }],
      { tags: ['a', 'b'] },
    ],
  ])('is found: %s', (_, fields, logics, record) => {
    expect(find(parse(logics, fields), fields)).toEqual({ kind: 'found', record });
  });

  it.each<[string, Fields, JsonLogic[]]>([
    ['nothing lies between two neighbours', name, [{ '<': ['a', at, 'a\u0000'] }]],
    ['the longer ending has the shorter one', name, [{ endsWith: [at, ' gmbh'] }, { endsWith: [at, 'gmbh'] }]],
    ['a part of a part', name, [{ in: ['abc', at] }, { in: ['bc', at] }]],
    ['a literal without the part', name, [{ and: [{ '==': [at, 'abc'] }, { in: ['x', at] }] }]],
    ['a beginning with the part', name, [{ startsWith: [at, 'abc'] }, { in: ['b', at] }]],
    ['no whole number', { n: { type: 'number', integer: true } }, [{ '<': [1, { var: 'n' }, 2] }]],
    [
      'no declared value',
      { name: { type: 'string', values: ['a', 'b'], required: true } },
      [{ '!=': [at, 'a'] }, { '==': [at, 'b'] }],
    ],
    ['a required value', { name: { type: 'string', required: true } }, [{ '==': [at, null] }]],
    [
      'a declared element',
      { tags: { type: 'string[]', values: ['a'] } },
      [{ and: [{ '!!': { var: 'tags' } }, { '!': { in: ['a', { var: 'tags' }] } }] }],
    ],
    [
      'capitals where case is ignored',
      { name: { type: 'string', ignoreCase: true } },
      [{ startsWith: [at, 'Ab'] }, { startsWith: [at, 'aB'] }],
    ],
  ])('is none: %s', (_, fields, logics) => {
    expect(find(parse(logics, fields), fields)).toEqual({ kind: 'none', labels: [] });
  });

  it('is not known where a part can only be evaluated and does not turn out well', () => {
    const [criteria] = parse([{ '>': [{ '%': [{ var: 'n' }, 1000] }, 1000] }], { n: { type: 'number' } });
    expect(find([criteria], { n: { type: 'number' } })).toEqual({ kind: 'unknown', reason: 'opaque' });
  });

  it('property: is one of all combinations of classes, or there is none', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), fc.boolean(), ({ fields, criteria: logic }, isNegated) => {
        const [parsed] = parse([logic], fields);
        const criteria: Criteria = isNegated ? { kind: 'not', item: parsed } : parsed;
        const answer = find([criteria], fields);
        const holds = compilePredicate(criteria);
        if (answer.kind === 'found') expect(holds(answer.record)).toBe(true);
        if (answer.kind === 'none')
          expect(everyRecord([criteria], fields)?.find((record) => holds(record))).toBeUndefined();
      }),
      { numRuns: 1000 },
    );
  });
});
