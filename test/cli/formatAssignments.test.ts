import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccounts } from '../../src/assignment/assignAccounts.js';
import { compileModel } from '../../src/assignment/compileModel.js';
import { tableRows } from '../../src/assignment/tableRows.js';
import type { AssignmentTable } from '../../src/assignment/types.js';
import { countAssignments } from '../../src/cli/countAssignments.js';
import { formatAssignmentHeader, formatAssignments } from '../../src/cli/formatAssignments.js';
import { readCsvText } from '../../src/node/readCsvText.js';

// Ids of territories are as free as those of accounts.
const compiled = compileModel({
  id: 'm',
  territories: ['a', 'x,"y"\n'].map((id, number) => {
    return { id, parentId: null, criteria: { '>': [{ var: 'size' }, number] } };
  }),
});

const tables = fc
  .array(fc.oneof(fc.record({ id: fc.string({ unit: 'binary' }), size: fc.nat(2) }), fc.constant(7)), { maxLength: 8 })
  .map((accounts) => assignAccounts(compiled, accounts));

describe('formatAssignments', () => {
  it('starts CSV with the names of the columns, and NDJSON with nothing', () => {
    expect(formatAssignmentHeader('csv')).toBe('accountId,territoryId,source,position\n');
    expect(formatAssignmentHeader('ndjson')).toBe('');
  });

  it('property: CSV has every territory of every account, and accounts without one', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { rows } = readCsvText(formatAssignments(table, 'csv'), { isLast: true });
        expect(rows.map((row) => (row.kind === 'cells' ? row.cells : []))).toEqual(linesOf(table));
      }),
    );
  });

  it('property: NDJSON has every assignment but refused ones', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const lines = formatAssignments(table, 'ndjson').split('\n').slice(0, -1);
        const expected = [...tableRows(table)].filter(({ accountId }) => accountId !== '');
        expect(lines.map((line) => JSON.parse(line))).toEqual(expected);
      }),
    );
  });
});

describe('countAssignments', () => {
  it('property: sums up tables as if their rows were counted one by one', () => {
    fc.assert(
      fc.property(fc.array(tables), fc.nat(3), (list, unread) => {
        const counter = countAssignments();
        list.forEach(counter.add);
        counter.addRefused(unread);
        const rows = list.flatMap((table) => [...tableRows(table)]);
        const usable = rows.filter(({ accountId }) => accountId !== '');
        expect(counter.counts()).toEqual({
          read: rows.length + unread,
          assigned: usable.filter(({ territories }) => territories.length > 0).length,
          inSeveral: usable.filter(({ territories }) => territories.length > 1).length,
          inNone: usable.filter(({ territories }) => territories.length === 0).length,
          refused: rows.length - usable.length + unread,
        });
        for (const id of ['a', 'x,"y"\n']) {
          const inIt = rows.filter(({ territories }) => territories.some(({ territoryId }) => territoryId === id));
          expect(counter.byTerritory().get(id) ?? 0).toBe(inIt.length);
        }
      }),
    );
  });
});

function linesOf(table: AssignmentTable): string[][] {
  return [...tableRows(table)].flatMap(({ accountId, territories }) => {
    if (accountId === '') return [];
    if (territories.length === 0) return [[accountId, '', '', '']];
    return territories.map(({ territoryId, source }, place) => [accountId, territoryId, source, String(place + 1)]);
  });
}
