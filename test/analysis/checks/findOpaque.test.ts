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

it('finds nothing in criteria of which everything can be reasoned about', () => {
  expect(findingsOf(['opaque'], planOf([['a', null, { criteria: { missing: ['size', 'country'] } }]]))).toEqual([]);
});
