import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { children, indexHierarchy } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { world } from './slowForest.js';

describe('children', () => {
  it('lists what is directly below, in the order of the input', () => {
    expect(children(indexHierarchy(world), 'emea')).toEqual(['de', 'fr']);
  });

  it('is empty for a leaf', () => {
    expect(children(indexHierarchy(world), 'de-south')).toEqual([]);
  });

  it('refuses an id that is not in the hierarchy', () => {
    expect(() => children(indexHierarchy(world), 'toString')).toThrow(
      expect.objectContaining({ issues: [{ code: 'unknown_territory', territoryId: 'toString' }] }),
    );
  });

  it('property: children are the rows that name this parent', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        for (const { id } of rows) {
          const oracle = rows.filter((row) => row.parentId === id).map((row) => row.id);
          expect(children(index, id)).toEqual(oracle);
        }
      }),
    );
  });
});
