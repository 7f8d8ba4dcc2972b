import { describe, expect, it } from 'vitest';
import { assignColumns, compileModel } from '../../../src/index.js';

const compiled = compileModel({
  id: 'sized',
  fields: { size: { type: 'number' } },
  territories: [{ id: 'sized', parentId: null, criteria: { '>=': [{ var: 'size' }, 0] } }],
});

describe('a bitmap of the rows with a value', () => {
  it.each([0, 1, 7, 8, 13])(
    'counts for each row, in whole bytes and in parts of them, from bit %d on',
    (validityOffset) => {
      const count = 45;
      const isPresent = (row: number) => row < 16 || row % 5 !== 0;
      // What lies before the first row and after the last one says nothing of any row.
      const validity = new Uint8Array(8).fill(0xff);
      for (let row = 0; row < count; row++) {
        const bit = row + validityOffset;
        if (!isPresent(row)) validity[bit >> 3] &= ~(1 << (bit & 7));
      }
      const rows = Array.from({ length: count }, (_, row) => row);
      const { offsets } = assignColumns(compiled, {
        ids: rows.map((row) => `a${row}`),
        columns: { size: { numbers: Float64Array.from(rows), validity, validityOffset } },
      });
      expect(rows.filter((row) => offsets[row + 1] > offsets[row])).toEqual(rows.filter(isPresent));
    },
  );
});
