import { expect, it } from 'vitest';
import { findingsOf, planOf } from '../findingsOf.js';

const odd = { '==': [{ '%': [{ var: 'size' }, 2] }, 1] };

it('names the fields of a part that can only be evaluated', () => {
  const model = planOf([
    ['a', null, { criteria: { '==': [{ var: 'country' }, 'DE'] } }],
    ['b', 'a', { localCriteria: { '!': [{ or: [{ '==': [{ var: 'country' }, 'DE'] }, odd] }] } }],
  ]);
  expect(findingsOf(['opaque'], model)).toEqual([
    {
      code: 'opaque',
      severity: 'info',
      territoryIds: ['b'],
      scope: 'b',
      certainty: 'unknown',
      member: 'localCriteria',
      fields: ['size'],
    },
  ]);
});

it.each([
  ['a conjunction', { and: [{ '==': [{ var: 'country' }, 'DE'] }, odd] }],
  ['a condition', { if: [odd, { '==': [{ var: 'country' }, 'DE'] }, { '==': [{ var: 'country' }, 'AT'] }] }],
  ['what follows from one', { if: [{ '==': [{ var: 'country' }, 'DE'] }, odd, false] }],
  ['what follows otherwise', { if: [{ '==': [{ var: 'country' }, 'DE'] }, false, odd] }],
  ['one of which an odd number holds', { xor: [{ '==': [{ var: 'country' }, 'DE'] }, odd] }],
  ['one of two that differ', { '!=': [{ '==': [{ var: 'country' }, 'DE'] }, odd] }],
])('finds a part in %s', (_, criteria) => {
  expect(findingsOf(['opaque'], planOf([['a', null, { criteria }]]))).toMatchObject([
    { territoryIds: ['a'], scope: null },
  ]);
});

it('names the fields of several parts once, in order', () => {
  const [size, cost] = [{ var: 'size' }, { var: 'cost' }];
  const criteria = { or: [{ '>': [{ '+': [size, cost] }, 9] }, odd, { '>': [{ '*': [{ var: 'area' }, size] }, 9] }] };
  expect(findingsOf(['opaque'], planOf([['a', null, { criteria }]]))).toMatchObject([
    { fields: ['area', 'cost', 'size'] },
  ]);
});

it('finds nothing in parts that can all be reasoned about', () => {
  const [de, large] = [{ '==': [{ var: 'country' }, 'DE'] }, { '>': [{ var: 'size' }, 9] }];
  const criteria = { or: [{ and: [de, large] }, { '!': { or: [de, large] } }, { if: [de, large, false] }] };
  expect(findingsOf(['opaque'], planOf([['a', null, { criteria }]]))).toEqual([]);
});

it('finds nothing in criteria of which everything can be reasoned about', () => {
  expect(findingsOf(['opaque'], planOf([['a', null, { criteria: { missing: ['size', 'country'] } }]]))).toEqual([]);
});
