import type { AccountColumns } from '../../src/index.js';

/** Many accounts over a few fields, in columns of every kind, with something absent in each. */
export function manyColumns(rows: number): AccountColumns {
  const ids = Array.from({ length: rows }, (_, row) => (row % 997 === 5 ? '' : `account ${row}`));
  const validity = Uint8Array.from({ length: Math.ceil((rows + 3) / 8) }, (_, byte) => (byte * 37) & 255);
  return {
    ids,
    columns: {
      country: {
        codes: Int8Array.from(ids, (_, row) => (row % 5) - 1),
        values: ['DE', null, 'FR', 'straße \u{1f600}'],
      },
      size: {
        numbers: Float64Array.from(ids, (_, row) => (row % 13 === 0 ? Number.NaN : row % 300)),
        validity,
        validityOffset: 3,
      },
      vip: { bits: validity, bitsOffset: 1 },
      partner: { booleans: Uint8Array.from(ids, (_, row) => row % 3) },
      created: {
        codes: Uint16Array.from(ids, (_, row) => row % 3),
        values: ['2024-02-29', '2024-02-30', '2025-01-01'],
      },
      tags: {
        offsets: Uint32Array.from({ length: rows + 1 }, (_, row) => row * 2 - (row % 2)),
        codes: Int32Array.from({ length: rows * 2 + 1 }, (_, entry) => (entry % 4) - (entry % 61 === 0 ? 4 : 0)),
        values: ['bio', 'ai', 'ev', 'constructor'],
      },
    },
  };
}
