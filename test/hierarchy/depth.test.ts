import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depth, indexHierarchy } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { ancestorsSlowly, world } from './slowForest.js';

describe('depth', () => {
  it('is 0 for a root', () => {
    expect(depth(indexHierarchy(world), 'world')).toBe(0);
  });

  it('counts the steps to the root', () => {
    expect(depth(indexHierarchy(world), 'de-south')).toBe(3);
  });

  it('refuses an id that is not in the hierarchy', () => {
    expect(() => depth(indexHierarchy(world), 'mars')).toThrow(
      expect.objectContaining({ issues: [{ code: 'unknown_territory', territoryId: 'mars' }] }),
    );
  });

  it('property: a depth is the number of ancestors', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        for (const { id } of rows) expect(depth(index, id)).toBe(ancestorsSlowly(rows, id).length);
      }),
    );
  });
});
