import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ancestors, indexHierarchy } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { containsSlowly, world } from './slowForest.js';

describe('ancestors', () => {
  it('lists the nearest parent first and the root last', () => {
    expect(ancestors(indexHierarchy(world), 'de-south')).toEqual(['de', 'emea', 'world']);
  });

  it('is empty for a root', () => {
    expect(ancestors(indexHierarchy(world), 'world')).toEqual([]);
  });

  it('refuses an id that is not in the hierarchy', () => {
    expect(() => ancestors(indexHierarchy(world), 'mars')).toThrow(
      expect.objectContaining({ issues: [{ code: 'unknown_territory', territoryId: 'mars' }] }),
    );
  });

  it('property: ancestors are exactly the other territories that contain this one', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        for (const { id } of rows) {
          const oracle = rows.filter((row) => row.id !== id && containsSlowly(rows, row.id, id)).map((row) => row.id);
          expect(new Set(ancestors(index, id))).toEqual(new Set(oracle));
        }
      }),
    );
  });

  it('property: each ancestor is the parent of the one before it', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        const parentById = new Map(rows.map(({ id, parentId }) => [id, parentId]));
        for (const { id } of rows) {
          const chain = [id, ...ancestors(index, id)];
          expect(chain.map((each) => parentById.get(each))).toEqual([...chain.slice(1), null]);
        }
      }),
    );
  });
});
