import { afterEach, describe, expect, it } from 'vitest';
import { assignAccount, assignAccounts, compileModel, tableRow } from '../../../src/index.js';

const compiled = compileModel({
  id: 'plan',
  fields: { country: { type: 'string' }, id: { type: 'string' } },
  territories: [
    { id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'own', parentId: null, criteria: { '==': [{ var: 'id' }, 'own'] } },
  ],
});

afterEach(() => {
  for (const name of ['country', 'id']) Reflect.deleteProperty(Object.prototype, name);
});

describe('members that every object inherits', () => {
  const accounts = [{ id: 'a' }, { id: 'own', country: 'FR' }, { id: 'c', country: 'DE' }, {}];

  it.each([
    ['country', 'DE', [[], ['own'], ['de'], []]],
    ['id', 'own', [[], ['own'], ['de'], []]],
  ])('%s is none of an account', (name, value, expected) => {
    Object.defineProperty(Object.prototype, name, { value, configurable: true, writable: true });
    const table = assignAccounts(compiled, accounts);
    const ids = (territories: readonly { readonly territoryId: string }[]) =>
      territories.map(({ territoryId }) => territoryId);
    expect(accounts.map((_, row) => ids(tableRow(table, row).territories))).toEqual(expected);
    expect(accounts.map((account) => ids(assignAccount(compiled, { id: '', ...account }).territories))).toEqual(
      expected,
    );
    expect(table.issues.map(({ code }) => code)).toEqual(['refused_account']);
  });
});
