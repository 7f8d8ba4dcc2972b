import { describe, expect, it } from 'vitest';
import { requireCriteria } from '../../src/criteria/requireCriteria.js';
import { parseCriteria } from '../../src/index.js';
import { thrownIssues } from '../support/thrownIssues.js';

describe('requireCriteria', () => {
  it('accepts what parsing gives', () => {
    expect(thrownIssues(() => requireCriteria(parseCriteria({ var: 'f' })))).toEqual([]);
  });

  it.each([
    ['JSON Logic', { var: 'f' }, 'an object'],
    ['nothing', undefined, 'nothing'],
    ['null', null, '`null`'],
    ['a text', 'kind', 'the text `kind`'],
    ['a list', [], 'a list of 0'],
    ['true', true, '`true`'],
    ['a function with a kind', Object.assign(() => true, { kind: 'and' }), 'a function'],
  ])('refuses %s', (_title, value: unknown, received) => {
    expect(thrownIssues(() => requireCriteria(value))).toEqual([
      { code: 'wrong_type', pointer: '', expected: 'criteria from parseCriteria', received },
    ]);
  });
});
