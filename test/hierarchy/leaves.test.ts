import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexHierarchy, leaves } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { preOrderSlowly, world } from './slowForest.js';

describe('leaves', () => {
  it('lists all territories without anything below them', () => {
    expect(leaves(indexHierarchy(world))).toEqual(['de-south', 'fr', 'amer']);
  });

  it('lists those below one territory', () => {
    expect(leaves(indexHierarchy(world), 'emea')).toEqual(['de-south', 'fr']);
  });

  it('of a leaf are the leaf itself', () => {
    expect(leaves(indexHierarchy(world), 'fr')).toEqual(['fr']);
  });

  it('are none in an empty hierarchy', () => {
    expect(leaves(indexHierarchy([]))).toEqual([]);
  });

  it('refuses an id that is not in the hierarchy', () => {
    expect(() => leaves(indexHierarchy(world), 'mars')).toThrow(
      expect.objectContaining({ issues: [{ code: 'unknown_territory', territoryId: 'mars' }] }),
    );
  });

  it('property: leaves are the rows that no row names as its parent, in pre-order', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        const isLeaf = (id: string) => !rows.some((row) => row.parentId === id);
        expect(leaves(index)).toEqual(preOrderSlowly(rows, null).filter(isLeaf));
        for (const { id } of rows) {
          expect(leaves(index, id)).toEqual([id, ...preOrderSlowly(rows, id)].filter(isLeaf));
        }
      }),
    );
  });
});
