import { ACCOUNT, TYPES } from '../deciding/levels.js';
import type { AccessIndex, AccountTable, ChildTable, RecordTable } from '../indexTypes.js';

/** An index in which some things that every type of record has are otherwise for one type. */
export function withTable(index: AccessIndex, type: number, changed: Partial<RecordTable>): AccessIndex {
  return type === ACCOUNT ? withAccounts(index, changed) : withChildren(index, type, changed);
}

/** An index in which some things about accounts are otherwise. */
export function withAccounts(index: AccessIndex, changed: Partial<AccountTable>): AccessIndex {
  return { ...index, accounts: { ...index.accounts, ...changed } };
}

/** An index in which some things about contacts, or about opportunities, are otherwise. */
export function withChildren(index: AccessIndex, type: number, changed: Partial<ChildTable>): AccessIndex {
  return TYPES[type] === 'contact'
    ? { ...index, contacts: { ...index.contacts, ...changed } }
    : { ...index, opportunities: { ...index.opportunities, ...changed } };
}
