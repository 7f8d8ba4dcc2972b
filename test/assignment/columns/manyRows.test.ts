import { describe, expect, it } from 'vitest';
import { type AccountColumns, assignAccounts, assignColumns, compileModel, type Pin } from '../../../src/index.js';
import { thrownIssues } from '../../support/thrownIssues.js';

/** More than are read at a time. */
const ROWS = 2_500;

const compiled = compileModel({
  id: 'plan',
  fields: { country: { type: 'string' }, city: { type: 'string' }, name: { type: 'string' } },
  territories: [
    { id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } },
    { id: 'berlin', parentId: 'de', criteria: { '==': [{ var: 'city' }, 'Berlin'] } },
    // Not decided by classes, so that the field is read from the account itself.
    { id: 'long', parentId: null, criteria: { '>': [{ cat: [{ var: 'name' }, '0'] }, '9'] } },
  ],
});

const values = ['DE', 'FR', 'Berlin', null];

function column() {
  return { codes: Int32Array.from({ length: ROWS }, (_, row) => (row % 5) - 1), values };
}

function listIds(): string[] {
  return Array.from({ length: ROWS }, (_, row) => `a${row}`);
}

function accountsWith(columns: AccountColumns['columns']): AccountColumns {
  return { ids: listIds(), columns };
}

function pointersOf(accounts: AccountColumns | readonly AccountColumns[]): string[] {
  return thrownIssues(() => assignColumns(compiled, accounts)).map((issue) =>
    issue.code === 'wrong_type' ? issue.pointer : issue.code,
  );
}

describe('columns of more rows than are read at a time', () => {
  it('name the first wrong code of each column, wherever it is', () => {
    const columns = { country: column(), city: column(), name: column() };
    columns.country.codes[2_400] = 4;
    columns.country.codes[2_401] = 5;
    columns.city.codes[1_100] = 2 ** 31 - 1;
    columns.name.codes[2_000] = 4;
    const wrong = accountsWith(columns);
    const pointers = ['/columns/country/codes/2400', '/columns/city/codes/1100', '/columns/name/codes/2000'];
    expect(pointersOf(wrong)).toEqual(pointers);
    expect(pointersOf([accountsWith({}), wrong])).toEqual(pointers.map((pointer) => `/1${pointer}`));
  });

  it.each(['country', 'city', 'name'])('name a wrong code of `%s` alone', (name) => {
    const wrong = column();
    wrong.codes[ROWS - 1] = 4;
    const columns = { country: column(), city: column(), name: column(), [name]: wrong };
    expect(pointersOf(accountsWith(columns))).toEqual([`/columns/${name}/codes/${ROWS - 1}`]);
  });

  it('may have any code where there is no value', () => {
    const validity = new Uint8Array(Math.ceil(ROWS / 8)).fill(0xff);
    validity[250] = 0b1111_1011;
    const country = { ...column(), validity };
    country.codes[2_002] = 99;
    const plain = column();
    plain.codes[2_002] = -1;
    const table = assignColumns(compiled, accountsWith({ country, city: column() }));
    expect(table).toEqual(assignColumns(compiled, accountsWith({ country: plain, city: column() })));
    country.codes[2_003] = 99;
    expect(pointersOf(accountsWith({ country, city: column() }))).toEqual(['/columns/country/codes/2003']);
  });

  it('are assigned as records are, with pins and with inputs that are no accounts', () => {
    const pins: Pin[] = [
      { accountId: 'a2400', territoryId: 'berlin', effect: 'assign' },
      { accountId: 'a1101', territoryId: 'de', effect: 'exclude' },
      { accountId: 'nobody', territoryId: 'de', effect: 'assign' },
    ];
    const columns = { country: column(), city: column() };
    const unnamed = listIds();
    unnamed[1_500] = '';
    const textAt = (row: number) => values[(row % 5) - 1] ?? undefined;
    for (const ids of [listIds(), unnamed]) {
      const records = ids.map((id, row) => ({ id, country: textAt(row), city: textAt(row) }));
      const table = assignColumns(compiled, { ids, columns }, { pins });
      expect(table).toEqual(assignAccounts(compiled, records, { pins }));
      expect(table.issues.map(({ code }) => code)).toContain('pin_on_unknown_account');
    }
  });

  it('leave the table as it is when their ids change afterwards', () => {
    const ids = listIds();
    const table = assignColumns(compiled, { ids, columns: { country: column() } });
    ids.fill('other');
    expect(table.accountIds[ROWS - 1]).toBe(`a${ROWS - 1}`);
  });
});
