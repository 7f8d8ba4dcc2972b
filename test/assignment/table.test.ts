import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  accountsOf,
  assignAccounts,
  compileModel,
  countByTerritory,
  parseModel,
  tableRow,
  tableRows,
} from '../../src/index.js';
import { accounts, asOfDays, models, refusedAccounts } from '../support/modelArbitraries.js';
import { thrownIssues } from '../support/thrownIssues.js';

const compiled = compileModel(
  parseModel({
    id: 'm',
    territories: [
      { id: 'de', parentId: null, criteria: { '==': [{ var: 'country' }, 'DE'] } },
      { id: 'fr', parentId: null, criteria: { '==': [{ var: 'country' }, 'FR'] } },
      { id: 'small', parentId: null, criteria: { '<': [{ var: 'employees' }, 50] } },
    ],
  }),
);

const table = assignAccounts(compiled, [
  { id: 'acme', country: 'DE', employees: 10 },
  { id: 'globex', country: 'DE' },
  { id: '' },
  { id: 'initech' },
]);

describe('tableRow', () => {
  it('is the assignment of one row', () => {
    expect(tableRow(table, 0)).toEqual({
      accountId: 'acme',
      territories: [
        { territoryId: 'de', source: 'rule' },
        { territoryId: 'small', source: 'rule' },
      ],
    });
  });

  it('has no territories where the account has none', () => {
    expect(tableRow(table, 3)).toEqual({ accountId: 'initech', territories: [] });
  });

  it.each([-1, 4, 0.5, Number.NaN])('refuses %d, which is no row', (row) => {
    expect(thrownIssues(() => tableRow(table, row))).toEqual([{ code: 'unknown_row', row, rows: 4 }]);
  });

  it('has the issue of a refused account', () => {
    expect(tableRow(table, 2)).toMatchObject({
      accountId: '',
      territories: [],
      issues: [{ code: 'refused_account', row: 2 }],
    });
  });
});

describe('the issues of a table', () => {
  it('property: each is in its row', () => {
    const batches = fc.array(fc.oneof(accounts(), refusedAccounts()), { maxLength: 20 });
    fc.assert(
      fc.property(models(), batches, (input, batch) => {
        const result = assignAccounts(compileModel(parseModel(input)), batch);
        for (const row of batch.keys()) {
          const oracle = result.issues.filter((issue) => 'row' in issue && issue.row === row);
          expect(tableRow(result, row).issues ?? []).toEqual(oracle);
        }
      }),
    );
  });
});

describe('tableRows', () => {
  it('are the assignments in order of row', () => {
    expect([...tableRows(table)].map(({ accountId }) => accountId)).toEqual(['acme', 'globex', '', 'initech']);
  });

  it('are none of an empty table', () => {
    expect([...tableRows(assignAccounts(compiled, []))]).toEqual([]);
  });

  it('property: are tableRow of each row', () => {
    fc.assert(
      fc.property(models(), fc.array(accounts(), { maxLength: 8 }), asOfDays(), (input, batch, options) => {
        const result = assignAccounts(compileModel(parseModel(input)), batch, options);
        expect([...tableRows(result)]).toEqual(batch.map((_, row) => tableRow(result, row)));
      }),
    );
  });
});

describe('countByTerritory', () => {
  it('counts the accounts of each territory, also of those with none', () => {
    expect(countByTerritory(table)).toEqual(
      new Map([
        ['de', 2],
        ['fr', 0],
        ['small', 1],
      ]),
    );
  });

  it('property: counts the rows that name the territory', () => {
    fc.assert(
      fc.property(models(), fc.array(accounts(), { maxLength: 8 }), asOfDays(), (input, batch, options) => {
        const model = parseModel(input);
        const result = assignAccounts(compileModel(model), batch, options);
        const rows = [...tableRows(result)];
        const oracle = model.territories.map(({ id }): [string, number] => [
          id,
          rows.filter(({ territories }) => territories.some(({ territoryId }) => territoryId === id)).length,
        ]);
        expect(countByTerritory(result)).toEqual(new Map(oracle));
      }),
    );
  });
});

describe('accountsOf', () => {
  it('lists the accounts of a territory in order of row', () => {
    expect(accountsOf(table, 'de')).toEqual(['acme', 'globex']);
  });

  it('is empty for a territory without accounts', () => {
    expect(accountsOf(table, 'fr')).toEqual([]);
  });

  it('refuses a territory that the model does not have', () => {
    expect(thrownIssues(() => accountsOf(table, 'mars'))).toEqual([{ code: 'unknown_territory', territoryId: 'mars' }]);
  });

  it('property: lists the rows that name the territory', () => {
    fc.assert(
      fc.property(models(), fc.array(accounts(), { maxLength: 8 }), asOfDays(), (input, batch, options) => {
        const model = parseModel(input);
        const result = assignAccounts(compileModel(model), batch, options);
        for (const { id } of model.territories) {
          const oracle = [...tableRows(result)]
            .filter(({ territories }) => territories.some(({ territoryId }) => territoryId === id))
            .map(({ accountId }) => accountId);
          expect(accountsOf(result, id)).toEqual(oracle);
        }
      }),
    );
  });
});
