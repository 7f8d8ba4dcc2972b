import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexHierarchy, path } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { ancestorsSlowly, world } from './slowForest.js';

describe('path', () => {
  it('leads from the root to the territory itself', () => {
    expect(path(indexHierarchy(world), 'de-south')).toEqual(['world', 'emea', 'de', 'de-south']);
  });

  it('of a root is the root', () => {
    expect(path(indexHierarchy(world), 'world')).toEqual(['world']);
  });

  it('refuses an id that is not in the hierarchy', () => {
    expect(() => path(indexHierarchy(world), 'mars')).toThrow(
      expect.objectContaining({ issues: [{ code: 'unknown_territory', territoryId: 'mars' }] }),
    );
  });

  it('property: a path is the ancestors turned around, then the territory', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        for (const { id } of rows) expect(path(index, id)).toEqual([...ancestorsSlowly(rows, id).reverse(), id]);
      }),
    );
  });
});
