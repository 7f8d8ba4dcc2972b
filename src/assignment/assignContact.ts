import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import { territoryIdsOf } from './territoryIdsOf.js';
import type { Assignment } from './types.js';

/** The territories of a contact, and where they come from. */
export interface ContactAssignment {
  readonly contactId: string;
  /** In the order of the account's. */
  readonly territoryIds: readonly string[];
  readonly reason: 'account' | 'no_account' | 'account_unassigned';
  /** Those of the account's territories that the limit left out. */
  readonly dropped?: readonly string[];
}

/** How a contact takes over its account's territories. */
export interface ContactPolicy {
  /** All of them (the default), or the primary one only. */
  readonly take?: 'all' | 'primary';
  /** At most so many, the first ones. */
  readonly limit?: number;
}

/** A person at an account. */
export interface Contact {
  readonly id: string;
  readonly [field: string]: unknown;
}

/**
 * The territories of a contact: those of its account, for it has no criteria of its own.
 *
 * `accountAssignment` is `undefined` for a contact without an account.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no contact, no assignment or no policy.
 * @example
 * const account = assignAccount(compiled, { id: 'siemens', country: 'DE' });
 * assignContact({ id: 'c1' }, account); // => { contactId: 'c1', territoryIds: ['de'], reason: 'account' }
 * assignContact({ id: 'c2' }, undefined); // => { contactId: 'c2', territoryIds: [], reason: 'no_account' }
 */
export function assignContact(
  contact: Contact,
  accountAssignment: Assignment | undefined,
  policy: ContactPolicy = {},
): ContactAssignment {
  return readPlainData(() => {
    requireObject(contact, 'a contact as an object');
    requireObject(policy);
    return takeOver(contact, accountAssignment, policy);
  });
}

function takeOver(
  contact: Contact,
  accountAssignment: Assignment | undefined,
  policy: ContactPolicy,
): ContactAssignment {
  const contactId = contact.id;
  if (accountAssignment === undefined) return { contactId, territoryIds: [], reason: 'no_account' };
  const all = territoryIdsOf(accountAssignment);
  if (all.length === 0) return { contactId, territoryIds: [], reason: 'account_unassigned' };
  const most = Math.min(policy.take === 'primary' ? 1 : all.length, policy.limit ?? all.length);
  const dropped = policy.take === 'primary' ? [] : all.slice(most);
  return { contactId, territoryIds: all.slice(0, most), reason: 'account', ...(dropped.length > 0 ? { dropped } : {}) };
}
