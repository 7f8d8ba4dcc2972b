import { describe, expect, it } from 'vitest';
import { spreadOf } from '../../../bench/support/spreadOf.js';

describe('spreadOf', () => {
  it.each([
    [[5], { median: 5, low: 5, high: 5 }],
    [[9, 1, 4], { median: 4, low: 1, high: 9 }],
    [[10, 1, 4, 2], { median: 3, low: 1, high: 10 }],
  ])('finds the middle of %j', (measurements, expected) => {
    expect(spreadOf(measurements)).toEqual(expected);
  });
});
