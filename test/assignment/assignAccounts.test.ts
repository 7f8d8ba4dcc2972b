import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccount, assignAccounts, compileModel, parseModel, tableRow, tableRows } from '../../src/index.js';
import { deepFreeze } from '../support/deepFreeze.js';
import { accounts, asOfDays, models, refusedAccounts } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

const compiled = compileModel(
  parseModel({
    id: 'm',
    fields: { country: { type: 'string' }, id: { type: 'string' } },
    territories: [
      { id: 'world', parentId: null, criteria: true },
      { id: 'fr', parentId: 'world', criteria: { '==': [{ var: 'country' }, 'FR'] } },
      { id: 'de', parentId: 'world', criteria: { '==': [{ var: 'country' }, 'DE'] } },
      { id: 'named', parentId: null, criteria: { in: [{ var: 'id' }, ['acme']] } },
    ],
  }),
);

describe('assignAccounts', () => {
  it('gives a table with a row for each account', () => {
    const table = assignAccounts(compiled, [{ id: 'acme', country: 'DE' }, { id: 'globex' }]);
    expect(table).toEqual({
      accountIds: ['acme', 'globex'],
      territoryIds: ['de', 'fr', 'named', 'world'],
      offsets: Uint32Array.of(0, 2, 3),
      territories: Uint32Array.of(0, 2, 3),
      pinned: Uint8Array.of(0),
      issues: [],
    });
  });

  it('gives a table without rows for no accounts', () => {
    const table = assignAccounts(compiled, []);
    expect(table.accountIds).toEqual([]);
    expect(table.offsets).toEqual(Uint32Array.of(0));
    expect(table.territories).toHaveLength(0);
  });

  it('gives empty rows for a model without territories', () => {
    const empty = compileModel(parseModel({ id: 'm', territories: [] }));
    const table = assignAccounts(empty, [{ id: 'acme' }, { id: 'globex' }]);
    expect(table.territoryIds).toEqual([]);
    expect(table.offsets).toEqual(Uint32Array.of(0, 0, 0));
  });

  it('takes any iterable', () => {
    function* stream() {
      yield { id: 'acme', country: 'FR' };
      yield { id: 'globex', country: 'DE' };
    }
    const rows = [...tableRows(assignAccounts(compiled, stream()))];
    expect(rows.map(({ territories }) => territories.map(({ territoryId }) => territoryId))).toEqual([
      ['fr', 'named'],
      ['de'],
    ]);
  });

  it('keeps an empty row and an issue for a refused account', () => {
    const input: unknown[] = [{ id: 'globex', country: 'DE' }, { id: '', country: 'DE' }, null, { id: 'acme' }];
    const table = assignAccounts(compiled, input);
    expect(table.accountIds).toEqual(['globex', '', '', 'acme']);
    expect(table.offsets).toEqual(Uint32Array.of(0, 1, 1, 1, 3));
    expect(table.issues).toMatchObject([
      { code: 'refused_account', row: 1 },
      { code: 'refused_account', row: 2 },
    ]);
  });

  it('takes accounts with the ids of members of every object', () => {
    const table = assignAccounts(compiled, [{ id: '__proto__' }, { id: 'constructor' }]);
    expect(table.accountIds).toEqual(['__proto__', 'constructor']);
    expect(table.issues).toEqual([]);
  });

  it('keeps a row for each of two accounts with one id', () => {
    const table = assignAccounts(compiled, [{ id: 'acme', country: 'DE' }, { id: 'acme' }]);
    expect(table.offsets).toEqual(Uint32Array.of(0, 2, 4));
  });

  it('refuses a day that the calendar does not have', () => {
    expect(thrownIssues(() => assignAccounts(compiled, [], { asOf: '2026-13-01' }))).toMatchObject([
      { code: 'invalid_date', received: '2026-13-01' },
    ]);
  });

  it('gives 10,000 rows', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => ({ id: `${i}`, country: i % 2 === 0 ? 'DE' : 'FR' }));
    const table = assignAccounts(compiled, many);
    expect(table.territories).toEqual(Uint32Array.from(many, (_, i) => i % 2));
  });

  it('assigns in a chain of 1,000 territories', () => {
    const territories = Array.from({ length: 1_000 }, (_, i) => ({
      id: `${i}`,
      parentId: i === 0 ? null : `${i - 1}`,
      criteria: { '>=': [{ var: 'size' }, i] },
    }));
    const chain = compileModel(parseModel({ id: 'm', territories }, { limits: { levels: 1_000 } }));
    expect(assignAccount(chain, { id: 'acme', size: 700 }).territories).toEqual([
      { territoryId: '700', source: 'rule' },
    ]);
  });

  it('property: row i is the assignment of input i', () => {
    fc.assert(
      fc.property(models(), fc.array(accounts(), { maxLength: 8 }), asOfDays(), (input, batch, options) => {
        const model = compileModel(parseModel(input));
        const table = assignAccounts(model, batch, options);
        for (const [row, account] of batch.entries()) {
          const { accountId, territories } = assignAccount(model, account, options);
          expect(tableRow(table, row)).toMatchObject({ accountId, territories });
        }
      }),
    );
  });

  it('property: a row does not depend on the other accounts', () => {
    fc.assert(
      fc.property(models(), fc.array(accounts(), { maxLength: 8 }), asOfDays(), (input, batch, options) => {
        const model = compileModel(parseModel(input));
        const forwards = [...tableRows(assignAccounts(model, batch, options))];
        const backwards = [...tableRows(assignAccounts(model, [...batch].reverse(), options))].reverse();
        const decisions = (rows: typeof forwards) =>
          rows.map(({ accountId, territories }) => ({ accountId, territories }));
        expect(decisions(backwards)).toEqual(decisions(forwards));
      }),
    );
  });

  it('property: each refused account keeps an empty row and one issue, and the others their assignment', () => {
    const batches = fc.array(
      fc.oneof(
        accounts().map((account) => ({ account, isRefused: false })),
        refusedAccounts().map((account) => ({ account, isRefused: true })),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(models(), batches, (input, batch) => {
        const model = compileModel(parseModel(input));
        const table = assignAccounts(
          model,
          batch.map(({ account }) => account),
        );
        const refused = batch.flatMap(({ isRefused }, row) => (isRefused ? [row] : []));
        const issues = table.issues.filter((issue) => issue.code === 'refused_account');
        expect(issues.map(({ row }) => row)).toEqual(refused);
        for (const row of refused) {
          expect(tableRow(table, row)).toEqual({
            accountId: '',
            territories: [],
            issues: issues.filter((issue) => issue.row === row),
          });
        }
        const kept = batch.filter(({ isRefused }) => !isRefused).map(({ account }) => account);
        const others = [...tableRows(table)].filter((_, row) => !batch[row].isRefused);
        const alone = [...tableRows(assignAccounts(model, kept))];
        expect(others.map(({ territories }) => territories)).toEqual(alone.map(({ territories }) => territories));
      }),
    );
  });

  it('property: the table is well formed', () => {
    fc.assert(
      fc.property(models(), fc.array(accounts(), { maxLength: 8 }), asOfDays(), (input, batch, options) => {
        const model = parseModel(input);
        const table = assignAccounts(compileModel(model), batch, options);
        expect(table.territoryIds).toEqual(model.territories.map(({ id }) => id).sort());
        expect(table.offsets).toHaveLength(batch.length + 1);
        expect([...table.offsets]).toEqual([...table.offsets].sort((a, b) => a - b));
        expect(table.offsets[batch.length]).toBe(table.territories.length);
        expect(table.pinned).toHaveLength(Math.ceil(table.territories.length / 8));
      }),
    );
  });

  it('property: the model and the accounts stay as they are', () => {
    fc.assert(
      fc.property(models(), fc.array(accounts(), { maxLength: 4 }), asOfDays(), (input, batch, options) => {
        const model = compileModel(deepFreeze(parseModel(input)));
        const frozen = Object.freeze(batch.map((account) => Object.freeze(account)));
        expect(() => assignAccounts(model, frozen, Object.freeze(options))).not.toThrow();
      }),
    );
  });
});
