import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexHierarchy, isWithin } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { containsSlowly, world } from './slowForest.js';

describe('isWithin', () => {
  it('is true for a territory below', () => {
    expect(isWithin(indexHierarchy(world), 'de-south', 'emea')).toBe(true);
  });

  it('is true for the territory itself', () => {
    expect(isWithin(indexHierarchy(world), 'emea', 'emea')).toBe(true);
  });

  it('is false for a territory above', () => {
    expect(isWithin(indexHierarchy(world), 'emea', 'de-south')).toBe(false);
  });

  it('is false for a sibling', () => {
    expect(isWithin(indexHierarchy(world), 'fr', 'de')).toBe(false);
  });

  it('refuses an unknown id in either place', () => {
    const index = indexHierarchy(world);
    const refusal = expect.objectContaining({ issues: [{ code: 'unknown_territory', territoryId: 'mars' }] });
    expect(() => isWithin(index, 'mars', 'world')).toThrow(refusal);
    expect(() => isWithin(index, 'world', 'mars')).toThrow(refusal);
  });

  it('property: a territory is within another when its parents lead there', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        const index = indexHierarchy(rows);
        for (const { id } of rows) {
          for (const other of rows) expect(isWithin(index, id, other.id)).toBe(containsSlowly(rows, other.id, id));
        }
      }),
    );
  });
});
