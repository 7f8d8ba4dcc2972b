import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexHierarchy, roots } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';

describe('roots', () => {
  it('lists the roots in the order of the input', () => {
    const rows = [
      { id: 'south', parentId: null },
      { id: 'south-1', parentId: 'south' },
      { id: 'north', parentId: null },
    ];
    expect(roots(indexHierarchy(rows))).toEqual(['south', 'north']);
  });

  it('is empty for an empty hierarchy', () => {
    expect(roots(indexHierarchy([]))).toEqual([]);
  });

  it('property: roots are the rows without a parent', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const oracle = rows.filter((row) => row.parentId === null).map((row) => row.id);
        expect(roots(indexHierarchy(rows))).toEqual(oracle);
      }),
    );
  });
});
