import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HierarchyIndex, indexHierarchy, walk } from '../../src/index.js';
import { forests } from '../support/modelArbitraries.js';
import { ancestorsSlowly, containsSlowly, preOrderSlowly, world } from './slowForest.js';

/** The ids that a walk visits, skipping what is below `skipped`. */
function visited(index: HierarchyIndex, skipped: ReadonlySet<string> = new Set()): string[] {
  const ids: string[] = [];
  walk(index, (node) => {
    ids.push(node.id);
    return skipped.has(node.id) ? 'skip' : undefined;
  });
  return ids;
}

describe('walk', () => {
  it('visits parents before children and siblings as in the input', () => {
    expect(visited(indexHierarchy(world))).toEqual(['world', 'emea', 'de', 'de-south', 'fr', 'amer']);
  });

  it('leaves out what is below a node that it is told to skip', () => {
    expect(visited(indexHierarchy(world), new Set(['de']))).toEqual(['world', 'emea', 'de', 'fr', 'amer']);
  });

  it('ends after a root that it is told to skip', () => {
    expect(visited(indexHierarchy(world), new Set(['world']))).toEqual(['world']);
  });

  it('visits nothing in an empty hierarchy', () => {
    expect(visited(indexHierarchy([]))).toEqual([]);
  });

  it('gives the very nodes of the input', () => {
    const node = { id: 'only', parentId: null, colour: 'green' };
    const colours: string[] = [];
    walk(indexHierarchy([node]), ({ colour }) => {
      colours.push(colour);
    });
    expect(colours).toEqual(['green']);
  });

  it('property: a walk is the pre-order of the whole forest', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        expect(visited(indexHierarchy(rows))).toEqual(preOrderSlowly(rows, null));
      }),
    );
  });

  it('property: the depth it gives is the number of ancestors', () => {
    fc.assert(
      fc.property(forests(), (rows) => {
        walk(indexHierarchy(rows), ({ id }, depth) => {
          expect(depth).toBe(ancestorsSlowly(rows, id).length);
        });
      }),
    );
  });

  it('property: exactly what is below a skipped node is left out', () => {
    fc.assert(
      fc.property(
        forests().chain((rows) => fc.tuple(fc.constant(rows), fc.subarray(rows.map((row) => row.id)))),
        ([rows, skipped]) => {
          const isBelowSkipped = (id: string) => skipped.some((each) => each !== id && containsSlowly(rows, each, id));
          const oracle = preOrderSlowly(rows, null).filter((id) => !isBelowSkipped(id));
          expect(visited(indexHierarchy(rows), new Set(skipped))).toEqual(oracle);
        },
      ),
    );
  });
});
