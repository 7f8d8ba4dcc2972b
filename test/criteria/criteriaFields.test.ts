import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { criteriaFields, type JsonLogic, parseCriteria } from '../../src/index.js';
import { fieldsAndCriteria } from '../support/criteriaArbitraries.js';
import { fieldsIn } from '../support/criteriaOracle.js';

describe('criteriaFields', () => {
  it.each<[string, JsonLogic, string[]]>([
    ['lists nothing for a constant', true, []],
    ['lists the field of a test', { '==': [{ var: 'f' }, 'x'] }, ['f']],
    ['lists a field once', { and: [{ var: 'f' }, { '==': [{ var: 'f' }, 'x'] }] }, ['f']],
    [
      'sorts by code unit, capitals first',
      { or: [{ var: 'b' }, { var: 'é' }, { var: 'B' }, { var: 'a' }] },
      ['B', 'a', 'b', 'é'],
    ],
    ['lists every name of missing', { missing: ['g', 'f'] }, ['f', 'g']],
    ['lists a list, but not its element', { some: [{ var: 'tags' }, { '==': [{ var: '' }, 'x'] }] }, ['tags']],
    ['lists what a computed part reads', { '>': [{ '+': [{ var: 'g' }, { var: ['f', 1] }] }, 5] }, ['f', 'g']],
    ['lists no member of an element', { some: [{ var: 'items' }, { '>': [{ var: 'qty' }, 1] }] }, ['items']],
    ['lists a dotted name as it is', { '==': [{ var: 'address.city' }, 'Bonn'] }, ['address.city']],
    [
      'looks inside negations and branches',
      { '!': [{ if: [{ var: 'p' }, { var: 'q' }, { var: 'r' }] }] },
      ['p', 'q', 'r'],
    ],
  ])('%s', (_title, criteria, names) => {
    expect(criteriaFields(parseCriteria(criteria))).toEqual(names);
  });

  it('property: lists what the JSON names, each once and in order', () => {
    fc.assert(
      fc.property(fieldsAndCriteria(), ({ fields, criteria }) => {
        const named = [...new Set(fieldsIn(criteria))].sort();
        expect(criteriaFields(parseCriteria(criteria, fields))).toEqual(named);
      }),
    );
  });
});
