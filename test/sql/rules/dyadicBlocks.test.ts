import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_BASE, dyadicBlocks } from '../../../src/sql/rules/dyadicBlocks.js';

describe('dyadicBlocks', () => {
  it('takes the largest aligned blocks', () => {
    expect(dyadicBlocks([3, 12]).map(({ number, size }) => [number * size - BLOCK_BASE, size])).toEqual([
      [3, 1],
      [4, 4],
      [8, 4],
    ]);
  });

  it('has none for a run of no classes', () => {
    expect(dyadicBlocks([5, 5])).toEqual([]);
  });

  it('property: a class is in exactly one block of its run and in none of another, at most two of a size', () => {
    const run = fc.tuple(fc.nat(400), fc.nat(400)).map(([from, width]) => [from, from + width] as const);
    fc.assert(
      fc.property(run, fc.nat(900), ([from, to], valueClass) => {
        const blocks = dyadicBlocks([from, to]);
        const holding = blocks.filter(({ number, size }) => number === Math.floor((BLOCK_BASE + valueClass) / size));
        expect(holding).toHaveLength(from <= valueClass && valueClass < to ? 1 : 0);
        for (const { size } of blocks) expect(blocks.filter((each) => each.size === size).length).toBeLessThan(3);
      }),
    );
  });

  it('property: blocks of different sizes have different numbers', () => {
    const block = fc
      .tuple(fc.nat(2 ** 20), fc.nat(20))
      .map(([at, power]) => ({ start: at * 2 ** power, size: 2 ** power }));
    fc.assert(
      fc.property(block, block, (a, b) => {
        fc.pre(a.start < BLOCK_BASE && b.start < BLOCK_BASE && (a.start !== b.start || a.size !== b.size));
        expect((BLOCK_BASE + a.start) / a.size).not.toBe((BLOCK_BASE + b.start) / b.size);
      }),
    );
  });
});
