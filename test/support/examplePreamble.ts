import type { AccessInput } from '../../src/access/types.js';
import { compileModel } from '../../src/assignment/compileModel.js';
import type { Account } from '../../src/assignment/types.js';
import { indexHierarchy } from '../../src/hierarchy/indexHierarchy.js';
import type { TerritoryModel } from '../../src/model/types.js';

/** The names that a docstring's `@example` may use besides the library's own, so that it need not build a model first. */

export const model: TerritoryModel = {
  id: 'plan',
  fields: {
    country: { type: 'string' },
    state: { type: 'string' },
    employees: { type: 'number', integer: true },
  },
  territories: [
    { id: 'world', parentId: null },
    { id: 'emea', parentId: 'world', criteria: { in: [{ var: 'country' }, ['DE', 'FR']] } },
    { id: 'de', parentId: 'emea', criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'de-south', parentId: 'de', criteria: { in: [{ var: 'state' }, ['BW', 'BY']] } },
    { id: 'fr', parentId: 'emea', criteria: { '==': [{ var: 'country' }, 'FR'] } },
    { id: 'amer', parentId: 'world', criteria: { in: [{ var: 'country' }, ['CA', 'US']] } },
  ],
};

export const index = indexHierarchy(model.territories);
export const compiled = compileModel(model);

export const account: Account = { id: 'acme', country: 'DE', state: 'BY', employees: 250 };

export const accessInput: AccessInput = {
  model: {
    id: 'plan',
    territories: [
      { id: 'emea', parentId: null },
      { id: 'dach', parentId: 'emea', access: { account: 'edit' } },
      { id: 'amer', parentId: null },
    ],
  },
  memberships: [
    { userId: 'ann', territoryId: 'emea' },
    { userId: 'carl', territoryId: 'amer' },
  ],
  assignments: [
    { accountId: 'siemens', territoryId: 'dach' },
    { accountId: 'bosch', territoryId: 'dach' },
  ],
  records: [{ type: 'contact', id: 'frau-weber', accountId: 'siemens' }],
  ownership: [{ type: 'account', id: 'siemens', userId: 'ben' }],
};
