import { expect, it } from 'vitest';
import { accountNeeds } from '../../src/assignment/accountNeeds.js';
import { assignColumns, compileModel, countByTerritory, type Fields } from '../../src/index.js';

const fields: Fields = {
  billing: { type: 'any' },
  'billing.zip': { type: 'string' },
  'billing.street.name': { type: 'string' },
  billingZip: { type: 'string' },
  country: { type: 'string' },
};

it('accounts need the columns of fields that are read, and of those inside them', () => {
  const { ids, column } = accountNeeds(fields, new Set(['billing', 'unknown']));
  const needed = [...Object.keys(fields), 'unknown', 'unknown.zip', 'id'].filter(column);
  expect(needed).toEqual(['billing', 'billing.zip', 'billing.street.name']);
  expect(ids).toBe(false);
});

it('ids are needed where they are read, and are no column', () => {
  const { ids, column } = accountNeeds({ id: { type: 'string' } }, new Set(['id']));
  expect([ids, column('id')]).toEqual([true, false]);
});

it('a field is there for criteria where a column inside it is', () => {
  const territories = [{ id: 'billed', parentId: null, criteria: { '!!': [{ var: 'billing' }] } }];
  const compiled = compileModel({ id: 'plan', fields, territories });
  const zips = { codes: Int32Array.of(0, -1), values: ['10115'] };
  const table = assignColumns(compiled, { ids: ['a', 'b'], columns: { 'billing.zip': zips } });
  // The object is there for every account, as it is in a record with the column's member.
  expect(countByTerritory(table).get('billed')).toBe(2);
});
