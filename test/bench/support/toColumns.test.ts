import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toColumns } from '../../../bench/support/toColumns.js';
import type { Account, Column } from '../../../src/index.js';

const fields = {
  name: { type: 'string' },
  size: { type: 'number' },
  isOpen: { type: 'boolean' },
  since: { type: 'date' },
  tags: { type: 'string[]' },
} as const;

describe('toColumns', () => {
  it('takes a text that comes again for the same one', () => {
    const { columns } = toColumns(
      [
        { id: 'a', name: 'DE' },
        { id: 'b', name: 'FR' },
        { id: 'c', name: null },
        { id: 'd', name: 'DE' },
      ],
      { name: { type: 'string' } },
    );
    expect(columns.name).toEqual({ codes: Int32Array.of(0, 1, -1, 0), values: ['DE', 'FR'] });
  });

  it('marks the numbers that are there', () => {
    const { columns } = toColumns([{ id: 'a', size: 5 }, { id: 'b' }, { id: 'c', size: 0 }], {
      size: { type: 'number' },
    });
    expect(columns.size).toEqual({ numbers: Float64Array.of(5, 0, 0), validity: Uint8Array.of(0b101) });
  });

  it('keeps the ids apart from the fields', () => {
    const { ids, columns } = toColumns([{ id: 'a' }], { id: { type: 'string' } });
    expect([ids, columns]).toEqual([['a'], {}]);
  });

  it('refuses a field of any type', () => {
    expect(() => toColumns([], { name: { type: 'any' } })).toThrow('has no column');
  });

  it('property: what is read out of columns is what was put in', () => {
    fc.assert(
      fc.property(fc.array(accounts), (records) => {
        const { ids, columns } = toColumns(records, fields);
        const read = records.map((_, row) => {
          const members = Object.keys(fields).map((name) => [name, valueAt(columns[name], row)]);
          return { id: 'codes' in ids ? '' : ids[row], ...Object.fromEntries(members) };
        });
        expect(read).toEqual(records);
      }),
    );
  });
});

const accounts: fc.Arbitrary<Account> = fc.record({
  id: fc.string(),
  name: fc.option(fc.constantFrom('', 'DE', 'FR', 'constructor', '\ud800')),
  size: fc.option(fc.double({ noNaN: true })),
  isOpen: fc.option(fc.boolean()),
  since: fc.option(fc.constantFrom('2024-01-01', '2025-02-28')),
  tags: fc.option(fc.array(fc.constantFrom('a', 'b', '__proto__'))),
});

/** The value of a row, `null` where there is none. */
function valueAt(column: Column, row: number): unknown {
  if (column.validity !== undefined && ((column.validity[row >> 3] >> (row & 7)) & 1) === 0) return null;
  if ('numbers' in column) return column.numbers[row];
  if ('booleans' in column) return column.booleans[row] === 1;
  if (!('codes' in column)) return undefined;
  if (!('offsets' in column)) return column.codes[row] < 0 ? null : column.values[column.codes[row]];
  return [...column.codes.slice(column.offsets[row], column.offsets[row + 1])].map((code) => column.values[code]);
}
