import { describe, expect, it } from 'vitest';
import {
  ancestors,
  children,
  depth,
  descendants,
  indexHierarchy,
  isWithin,
  leaves,
  lowestCommonAncestor,
  path,
  roots,
  walk,
} from '../../src/index.js';

const levels = 100_000;
// From the deepest node up, so that every parent comes after its child.
const chain = indexHierarchy(
  Array.from({ length: levels }, (_, i) => ({
    id: `${levels - 1 - i}`,
    parentId: i === levels - 1 ? null : `${levels - 2 - i}`,
  })),
);

describe('a chain of 100,000 levels', () => {
  it('has 99,999 ancestors of the deepest', () => {
    const ids = ancestors(chain, '99999');
    expect([ids.length, ids[0], ids[99_998]]).toEqual([99_999, '99998', '0']);
  });

  it('has 99,999 descendants of the root', () => {
    const ids = descendants(chain, '0');
    expect([ids.length, ids[0], ids[99_998]]).toEqual([99_999, '1', '99999']);
  });

  it('has one child of the root', () => {
    expect(children(chain, '0')).toEqual(['1']);
  });

  it('has a path of 100,000 to the deepest', () => {
    const ids = path(chain, '99999');
    expect([ids.length, ids[0], ids[99_999]]).toEqual([100_000, '0', '99999']);
  });

  it('has a depth of 99,999', () => {
    expect(depth(chain, '99999')).toBe(99_999);
  });

  it('has one root', () => {
    expect(roots(chain)).toEqual(['0']);
  });

  it('has one leaf', () => {
    expect(leaves(chain)).toEqual(['99999']);
  });

  it('holds the deepest within the root', () => {
    expect(isWithin(chain, '99999', '0')).toBe(true);
  });

  it('has the upper of two as their lowest common ancestor', () => {
    expect(lowestCommonAncestor(chain, '99999', '5')).toBe('5');
  });

  it('is walked to its end', () => {
    let deepest = 0;
    walk(chain, (_, level) => {
      deepest = level;
    });
    expect(deepest).toBe(99_999);
  });
});
