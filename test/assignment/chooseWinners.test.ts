import { describe, expect, it } from 'vitest';
import { chooseWinners } from '../../src/assignment/chooseWinners.js';

/** Positions 0 to 4 in the order 3, 0, 2, 1, 4, of which 0, 2 and 1 are tied. */
const order = { placeOf: Uint32Array.of(1, 3, 2, 0, 4), tieOf: Uint32Array.of(1, 1, 1, 0, 2) };
const matched = [0, 1, 2, 3, 4];

describe('the winners among matched territories', () => {
  it('are the first ones in their order, and the others are outranked', () => {
    expect(chooseWinners(matched, { winners: 1 }, order)).toEqual({ kept: [3], outranked: [0, 2, 1, 4] });
    expect(chooseWinners(matched, { winners: 4 }, order)).toEqual({ kept: [3, 0, 2, 1], outranked: [4] });
  });

  it('are all where there are no more, or all may win', () => {
    for (const policy of [{}, { winners: 'all' as const }, { winners: 5 }, { winners: 6 }]) {
      expect(chooseWinners(matched, policy, order)).toEqual({ kept: [3, 0, 2, 1, 4], outranked: [] });
    }
    expect(chooseWinners([], { winners: 1 }, order)).toEqual({ kept: [], outranked: [] });
  });

  it.each([
    ['first', [3, 0], [2, 1, 4]],
    [undefined, [3, 0], [2, 1, 4]],
    ['keepAll', [3, 0, 2, 1], [4]],
    ['none', [3], [0, 2, 1, 4]],
  ] as const)('are cut by the tie %s where it runs through equals', (tie, kept, outranked) => {
    const policy = { winners: 2, ...(tie === undefined ? {} : { tie }) };
    expect(chooseWinners(matched, policy, order)).toEqual({ kept, outranked, tied: [0, 2, 1] });
  });
});
