import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexHierarchy, lowestCommonAncestor } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { ancestorsSlowly, world } from './slowForest.js';

describe('lowestCommonAncestor', () => {
  it('is the deepest territory that both lie below', () => {
    expect(lowestCommonAncestor(indexHierarchy(world), 'de-south', 'fr')).toBe('emea');
  });

  it('is the upper one of two on a path', () => {
    expect(lowestCommonAncestor(indexHierarchy(world), 'emea', 'de-south')).toBe('emea');
  });

  it('of a territory with itself is the territory', () => {
    expect(lowestCommonAncestor(indexHierarchy(world), 'fr', 'fr')).toBe('fr');
  });

  it('is null across roots', () => {
    const index = indexHierarchy([
      { id: 'north', parentId: null },
      { id: 'south', parentId: null },
    ]);
    expect(lowestCommonAncestor(index, 'north', 'south')).toBeNull();
  });

  it('refuses an unknown id in either place', () => {
    const index = indexHierarchy(world);
    const refusal = expect.objectContaining({ issues: [{ code: 'unknown_territory', territoryId: 'mars' }] });
    expect(() => lowestCommonAncestor(index, 'mars', 'world')).toThrow(refusal);
    expect(() => lowestCommonAncestor(index, 'world', 'mars')).toThrow(refusal);
  });

  it('property: it is the first of the one that is among those of the other', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        for (const { id: one } of rows) {
          for (const { id: other } of rows) {
            const upwards = [other, ...ancestorsSlowly(rows, other)];
            const oracle = [one, ...ancestorsSlowly(rows, one)].find((id) => upwards.includes(id)) ?? null;
            expect(lowestCommonAncestor(index, one, other)).toBe(oracle);
          }
        }
      }),
    );
  });
});
