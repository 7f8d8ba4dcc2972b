import type { AccessPolicy } from './types.js';

const SAME = Object.freeze({ view: 'view', edit: 'edit', full: 'full' } as const);
const VIEW = Object.freeze({ full: 'view' } as const);

/**
 * The policies that reproduce how products give access; copy one and change what differs.
 *
 * | | `zoho` | `salesforce` |
 * |---|---|---|
 * | a record's territory and those above it | what the record's territory gives | what the record's territory gives |
 * | manager of a territory | edits; one without is managed from above | nothing special |
 * | above the owner in the role hierarchy | view | as the owner |
 * | contacts and opportunities | as their account | seen by the account's owner |
 * | account of a contact or an opportunity | nothing | view |
 * | own territory of an opportunity | in place of its account's | besides its account's |
 *
 * Sources: CRM Territory Management and data sharing help; Sales Territories and sharing help. What a role sees of the
 * opportunities on its accounts is a setting of each role there, and `view` here.
 *
 * @example
 * const index = compileAccess(accessInput, { asOf: '2026-07-01', policy: accessPolicies.zoho });
 * accessLevel(index, 'ben', { type: 'contact', id: 'frau-weber' }); // => 'full'
 */
export const accessPolicies: { readonly [Product in 'zoho' | 'salesforce']: AccessPolicy } = Object.freeze({
  zoho: Object.freeze({
    upward: 'child',
    manager: Object.freeze({ level: 'edit', inherits: true, isMember: true }),
    superior: 'view',
    children: Object.freeze({ contact: SAME, opportunity: SAME }),
    recordTerritories: 'ownElseAccount',
  }),
  salesforce: Object.freeze({
    upward: 'child',
    manager: Object.freeze({ level: 'none', inherits: false, isMember: false }),
    superior: 'full',
    children: Object.freeze({ contact: VIEW, opportunity: VIEW, from: Object.freeze(['owner'] as const) }),
    parent: 'view',
    recordTerritories: 'ownAndAccount',
  }),
});
