import { describe, expect, it } from 'vitest';
import { chooseDimension } from '../../../src/analysis/logic/chooseDimension.js';

describe('the dimension that decides most', () => {
  it.each<[string, number, number[][]]>([
    ['that of the most boxes', 1, [[0], [1], [1]]],
    ['that of the most boxes, in whatever order they come', 1, [[1], [1], [0]]],
    ['that of one small box rather than of a larger one', 2, [[0, 1], [2]]],
    ['that of many larger boxes rather than of a small one', 3, [[1], [2, 3], [2, 3], [3, 4]]],
    ['that of one small box rather than of three much larger ones', 4, [[0, 1, 2], [0, 1, 3], [0, 2, 3], [4]]],
    ['the first of equals', 1, [[1], [3]]],
    ['the first of equals, in whatever order they come', 1, [[3], [1]]],
    ['that of the only box', 5, [[5]]],
    ['none without boxes', -1, []],
  ])('is %s', (_, dimension, boxes) => {
    expect(chooseDimension(boxes.map(boxOn))).toBe(dimension);
  });
});

function boxOn(dimensions: readonly number[]) {
  const box = { dimensions, sets: dimensions.map(() => [1, 2]) };
  return { ...box, origin: box };
}
