import { describe, expect, it } from 'vitest';
import { allOf, negation } from '../../../src/analysis/logic/formula.js';
import { possibleResidual } from '../../../src/analysis/logic/possibleResidual.js';
import type { Box, Space } from '../../../src/analysis/space/types.js';
import { boxOf, inBoxes, SMALL_SPACE } from './smallSpace.js';

const IMPOSSIBLE = boxOf({ 1: [0, 1], 2: [1, 2] });

/** The small space, with one field for two of its dimensions, of which not all classes come together. */
function spaceWith(impossible: (isUsed: (dimension: number) => boolean) => Box[]): Space {
  const [first, second] = SMALL_SPACE.fieldSpaces;
  const never = () => {
    throw new Error('classes of one dimension are all there');
  };
  const both = { ...second, dimensions: SMALL_SPACE.dimensions.slice(1), impossible };
  return { ...SMALL_SPACE, fieldSpaces: [{ ...first, impossible: never }, both] };
}

describe('a residual and what is impossible', () => {
  it('adds what no value of a field of several dimensions is', () => {
    const { residual } = inBoxes(boxOf({ 0: [0, 1], 1: [0, 2] }));
    expect(
      possibleResidual(
        residual,
        spaceWith(() => [IMPOSSIBLE]),
      ),
    ).toEqual(allOf({ residual, holds: () => true }, negation(inBoxes(IMPOSSIBLE))).residual);
  });

  it('is about the dimensions that are in use', () => {
    const used: number[][] = [];
    const space = spaceWith((isUsed) => {
      used.push([0, 1, 2].filter(isUsed));
      return [];
    });
    const { residual } = inBoxes(boxOf({ 0: [0, 1], 2: [1, 2] }));
    expect(possibleResidual(residual, space)).toBe(residual);
    expect(used).toEqual([[0, 2]]);
  });

  it('is the residual itself where it is decided, or each field is one dimension', () => {
    const space = spaceWith(() => [IMPOSSIBLE]);
    expect([true, false].map((residual) => possibleResidual(residual, space))).toEqual([true, false]);
    const { residual } = allOf(inBoxes(boxOf({ 0: [0, 1] })), inBoxes(boxOf({ 1: [0, 1] })));
    expect(possibleResidual(residual, SMALL_SPACE)).toBe(residual);
  });
});
