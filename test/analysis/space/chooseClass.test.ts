import { describe, expect, it } from 'vitest';
import { chooseClass } from '../../../src/analysis/space/chooseClass.js';

describe('the classes that an example is sought in', () => {
  it('are those of a set in their order', () => {
    expect(chooseClass([2, 4, 7, 8])).toEqual([2, 3, 7]);
    expect(chooseClass([])).toEqual([]);
  });

  it('begin with a value, and end with absence where that is one of them', () => {
    expect(chooseClass([0, 3])).toEqual([1, 2, 0]);
  });

  it('are 64 at most', () => {
    expect(chooseClass([1, 1_000])).toHaveLength(64);
    expect(chooseClass([1, 65, 70, 80])).toEqual(Array.from({ length: 64 }, (_, at) => at + 1));
  });
});
