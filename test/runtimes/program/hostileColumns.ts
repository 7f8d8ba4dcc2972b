import type { AccountColumns } from '../../../src/index.js';

/** Accounts of the plan column by column: every kind of column, absent values of every kind, numbers at the edges. */
export function hostileColumns(): AccountColumns {
  const names = ['acme', 'constructor', '', '\ud800', '\ud83d\ude00', 'Boo', '__proto__', 'toString'];
  const numbers = [0, -0, 1, 42, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e21, 5e-324, -1, 0.1, 49];
  const rows = names.length * numbers.length;
  const cycle = <Value>(values: readonly Value[]) =>
    Array.from({ length: rows }, (_, row) => values[row % values.length]);
  return {
    ids: Array.from({ length: rows }, (_, row) => `row ${row}`),
    columns: {
      name: { codes: Int32Array.from({ length: rows }, (_, row) => Math.floor(row / numbers.length)), values: names },
      country: { codes: Int8Array.from(cycle([0, 1, -1, 2, 3])), values: ['DE', 'at', 'ß', 'SS'] },
      employees: { numbers: Float64Array.from(cycle(numbers)) },
      revenue: { numbers: Float32Array.from(cycle(numbers.slice(1))), ...everyOther(rows, 3) },
      since: { codes: Uint8Array.from(cycle([0, 1, 2])), values: ['2024-02-29', '2024-02-30', '1999-12-31T10:00'] },
      isPartner: { booleans: Uint8Array.from(cycle([0, 1, 255, 1, 0])), ...everyOther(rows, 0) },
      products: {
        offsets: Uint32Array.from({ length: rows + 1 }, (_, row) => row * 2 - (row % 2)),
        codes: Uint16Array.from({ length: rows * 2 }, (_, entry) => entry % 3),
        values: ['crm', 'constructor', 'cad'],
      },
      'address.postal': { codes: Uint32Array.from(cycle([0, 1])), values: ['80331', '1010'] },
      'no field': { numbers: new Float64Array(rows) },
    },
  };
}

/** A null bitmap in which every other value is there. */
function everyOther(rows: number, validityOffset: number): { validity: Uint8Array; validityOffset: number } {
  return { validity: new Uint8Array(Math.ceil((rows + validityOffset) / 8)).fill(0b01010101), validityOffset };
}
