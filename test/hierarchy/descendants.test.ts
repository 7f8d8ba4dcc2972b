import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descendants, indexHierarchy } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { preOrderSlowly, world } from './slowForest.js';

describe('descendants', () => {
  it('lists parents before children and siblings as in the input', () => {
    expect(descendants(indexHierarchy(world), 'world')).toEqual(['emea', 'de', 'de-south', 'fr', 'amer']);
  });

  it('leaves out the territory itself', () => {
    expect(descendants(indexHierarchy(world), 'emea')).toEqual(['de', 'de-south', 'fr']);
  });

  it('is empty for a leaf', () => {
    expect(descendants(indexHierarchy(world), 'fr')).toEqual([]);
  });

  it('refuses an id that is not in the hierarchy', () => {
    expect(() => descendants(indexHierarchy(world), '')).toThrow(
      expect.objectContaining({ issues: [{ code: 'unknown_territory', territoryId: '' }] }),
    );
  });

  it('property: descendants are the children, each followed by its own descendants', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        for (const { id } of rows) expect(descendants(index, id)).toEqual(preOrderSlowly(rows, id));
      }),
    );
  });
});
