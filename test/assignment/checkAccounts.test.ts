import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccounts, checkAccounts, compileModel, parseModel, tableRow, tableRows } from '../../src/index.js';
import { accounts, models, refusedAccounts } from '../support/modelArbitraries.js';

const compiled = compileModel(
  parseModel({
    id: 'm',
    fields: {
      country: { type: 'string', required: true, values: ['DE', 'FR'] },
      employees: { type: 'number', integer: true },
      interests: { type: 'string[]', values: ['ai', 'bio'], ignoreCase: true },
      created: { type: 'date' },
      revenue: { type: 'number' },
      isKey: { type: 'boolean' },
      'billing.zip': { type: 'string' },
    },
    territories: [],
  }),
);

describe('checkAccounts', () => {
  it('finds nothing wrong with accounts that are as declared', () => {
    const account = {
      country: 'DE',
      employees: 5,
      interests: ['AI'],
      created: '2026-01-01',
      billing: { zip: '10115' },
    };
    expect(
      checkAccounts(compiled, [
        { id: 'acme', ...account },
        { id: 'globex', country: 'FR' },
      ]),
    ).toEqual([]);
  });

  it('finds inputs that are no accounts', () => {
    expect(checkAccounts(compiled, [null, { id: 7 }, 'acme'])).toMatchObject([
      { code: 'refused_account', row: 0 },
      { code: 'refused_account', row: 1 },
      { code: 'refused_account', row: 2 },
    ]);
  });

  it.each([
    ['country', 7, 'a text'],
    ['employees', 1.5, 'a whole number'],
    ['revenue', 'much', 'a number'],
    ['isKey', 'yes', 'true or false'],
    ['interests', 'ai', 'a list of texts'],
    ['created', '2026-02-30', 'a date as YYYY-MM-DD'],
  ])('says what the field %s expects in place of %o', (field, value, expected) => {
    const found = checkAccounts(compiled, [{ id: 'acme', country: 'DE', [field]: value }]);
    expect(found).toMatchObject([{ code: 'mistyped_value', row: 0, accountId: 'acme', field, expected }]);
  });

  it('finds accounts that cannot be read', () => {
    const account = { id: 'acme', country: 'DE' };
    Object.defineProperty(account, 'employees', {
      enumerable: true,
      get() {
        throw new Error('locked');
      },
    });
    expect(checkAccounts(compiled, [account])).toEqual([
      { code: 'refused_account', row: 0, received: 'an object that cannot be read: locked' },
    ]);
  });

  it('finds ids that an earlier row has', () => {
    const rows = [
      { id: '__proto__', country: 'DE' },
      { id: 'acme', country: 'DE' },
      { id: '__proto__', country: 'DE' },
    ];
    expect(checkAccounts(compiled, rows)).toEqual([
      { code: 'duplicate_account', row: 2, firstRow: 0, accountId: '__proto__' },
    ]);
  });

  it('finds required fields that are absent', () => {
    expect(checkAccounts(compiled, [{ id: 'acme' }, { id: 'globex', country: null }])).toEqual([
      { code: 'absent_required_field', row: 0, accountId: 'acme', field: 'country' },
      { code: 'absent_required_field', row: 1, accountId: 'globex', field: 'country' },
    ]);
  });

  it('finds values outside the declared ones', () => {
    expect(checkAccounts(compiled, [{ id: 'acme', country: 'de', interests: ['Bio', 'ev'] }])).toMatchObject([
      { code: 'undeclared_value', row: 0, accountId: 'acme', field: 'country' },
      { code: 'undeclared_value', row: 0, accountId: 'acme', field: 'interests' },
    ]);
  });

  it.each([
    ['employees', '5'],
    ['employees', 5.5],
    ['employees', Number.NaN],
    ['interests', 'ai'],
    ['interests', ['ai', 7]],
    ['created', '2026-02-30'],
    ['created', 20260101],
    ['country', 49],
  ])('finds %s: %j, which counts as absent', (field, value) => {
    expect(checkAccounts(compiled, [{ id: 'acme', country: 'DE', [field]: value }])).toMatchObject([
      { code: 'mistyped_value', row: 0, accountId: 'acme', field },
    ]);
  });

  it('finds each of 300,000 undeclared values of one account', () => {
    const interests = Array.from({ length: 300_000 }, () => 'ev');
    expect(checkAccounts(compiled, [{ id: 'acme', country: 'DE', interests }])).toHaveLength(300_000);
  });

  it('looks into nested objects', () => {
    expect(checkAccounts(compiled, [{ id: 'acme', country: 'DE', billing: { zip: 10115 } }])).toMatchObject([
      { code: 'mistyped_value', field: 'billing.zip' },
    ]);
  });

  it('does not find what only a prototype has', () => {
    const account = Object.assign(Object.create({ country: 'DE' }), { id: 'acme' });
    expect(checkAccounts(compiled, [account])).toMatchObject([{ code: 'absent_required_field', field: 'country' }]);
  });

  it('takes any iterable', () => {
    expect(checkAccounts(compiled, new Set([{ id: 'acme', country: 'DE' }]))).toEqual([]);
  });

  it('property: it refuses the rows that assignAccounts refuses, and issues are in order of row', () => {
    fc.assert(
      fc.property(models(), fc.array(fc.oneof(accounts(), refusedAccounts()), { maxLength: 8 }), (input, batch) => {
        const model = compileModel(parseModel(input));
        const issues = checkAccounts(model, batch);
        const refused = issues.flatMap((issue) => (issue.code === 'refused_account' ? [issue.row] : []));
        const table = assignAccounts(model, batch);
        expect(refused).toEqual(batch.flatMap((_, row) => (tableRow(table, row).accountId === '' ? [row] : [])));
        const rows = issues.flatMap((issue) => ('row' in issue ? [issue.row] : []));
        expect(rows).toEqual([...rows].sort((a, b) => a - b));
      }),
    );
  });

  it('property: values that it finds mistyped can be left out without another decision', () => {
    const batches = fc.array(accounts(), { minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(models(), batches, (input, batch) => {
        const model = compileModel(parseModel(input));
        for (const account of batch) {
          const mistyped = checkAccounts(model, [account]).flatMap((issue) =>
            issue.code === 'mistyped_value' ? [issue.field] : [],
          );
          const own = Object.entries(Object.getOwnPropertyDescriptors(account));
          const kept = own.filter(([field]) => !mistyped.includes(field));
          const without = Object.defineProperties({}, Object.fromEntries(kept));
          const [before, after] = [...tableRows(assignAccounts(model, [account, without]))];
          expect(after.territories).toEqual(before.territories);
        }
      }),
    );
  });
});
