import { describe, expect, it } from 'vitest';
import { disjoint, type Field, implies } from '../../../src/index.js';
import { findingsOf, planOf } from '../findingsOf.js';

const id = { var: 'id' };
const empty = { '==': [id, ''] };

describe('what the values of a field can be', () => {
  it('is no empty text for the id of an account', () => {
    expect(findingsOf(['never_matches'], planOf([['a', null, { criteria: empty }]]))).toMatchObject([
      { territoryIds: ['a'] },
    ]);
    expect(findingsOf(['never_matches'], planOf([['a', null, { criteria: { missing: ['id'] } }]]))).toHaveLength(1);
    expect(findingsOf(['always_matches'], planOf([['a', null, { criteria: { '!': [{ '!': [id] }] } }]]))).toHaveLength(
      1,
    );
  });

  it.each(['number', 'boolean', 'string[]'] as const)(
    'is nothing for the id of an account that should be a %s',
    (type) => {
      const model = planOf([['a', null, { criteria: { '!': [id] } }]], { fields: { id: { type, required: true } } });
      expect(findingsOf(['always_matches', 'never_matches', 'gap'], model)).toMatchObject([{ code: 'always_matches' }]);
    },
  );

  it('is a date or nothing for the id of an account that should be a date', () => {
    const territories = [['a', null, { criteria: { '!': [id] } }] as const];
    const gaps = findingsOf(
      ['always_matches', 'never_matches', 'gap'],
      planOf(territories, { fields: { id: { type: 'date' } } }),
    );
    expect(gaps).toMatchObject([{ code: 'gap', witness: { id: expect.stringMatching(/^\d{4}-/) } }]);
  });

  it('is an empty text for the field `id` of records that need not be accounts', () => {
    expect(implies(empty, { '==': [id, 'x'] })).toEqual({ holds: false, witness: { id: '' } });
    expect(disjoint({ missing: ['id'] }, { '!': [{ '==': [id, 'x'] }] })).toMatchObject({ holds: false });
  });

  it('is an empty text for any other field, and an empty list', () => {
    expect(implies({ '==': [{ var: 'name' }, ''] }, { '==': [{ var: 'name' }, 'x'] })).toEqual({
      holds: false,
      witness: { name: '' },
    });
    const fields: Record<string, Field> = { tags: { type: 'string[]', required: true } };
    const none = { none: [{ var: 'tags' }, { '==': [{ var: '' }, 'vip'] }] };
    const some = { some: [{ var: 'tags' }, { in: [{ var: '' }, ['vip', 'new']] }] };
    const others = { some: [{ var: 'tags' }, { '!': [{ in: [{ var: '' }, ['vip', 'new']] }] }] };
    expect(implies(none, { or: [some, others] }, { fields })).toEqual({ holds: false, witness: { tags: [] } });
  });

  it('has elements that are empty texts', () => {
    const fields: Record<string, Field> = { tags: { type: 'string[]' } };
    const hasEmpty = { some: [{ var: 'tags' }, { '==': [{ var: '' }, ''] }] };
    const hasVip = { some: [{ var: 'tags' }, { '==': [{ var: '' }, 'vip'] }] };
    expect(implies(hasEmpty, hasVip, { fields })).toEqual({ holds: false, witness: { tags: [''] } });
  });
});
