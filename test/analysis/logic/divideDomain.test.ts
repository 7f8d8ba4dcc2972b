import { describe, expect, it } from 'vitest';
import { divideDomain } from '../../../src/analysis/logic/divideDomain.js';

/** Boxes on dimension 0. */
function boxes(...sets: readonly (readonly number[])[]) {
  return sets.map((set) => {
    const box = { dimensions: [0], sets: [set] };
    return { ...box, origin: box };
  });
}

describe('the classes of a domain', () => {
  it('are one where no box tells them apart', () => {
    expect(divideDomain([2, 9], 0, boxes([0, 10]))).toEqual([{ set: [2, 9], boxes: [0] }]);
    expect(divideDomain([2, 9], 1, boxes([3, 4]))).toEqual([{ set: [2, 9], boxes: [] }]);
  });

  it('are divided where boxes begin and end, those in the fewest boxes first', () => {
    expect(divideDomain([1, 9], 0, boxes([2, 5], [4, 7]))).toEqual([
      { set: [1, 2, 7, 9], boxes: [] },
      { set: [2, 4], boxes: [0] },
      { set: [5, 7], boxes: [1] },
      { set: [4, 5], boxes: [0, 1] },
    ]);
  });

  it('are those of the domain only, which may be apart', () => {
    expect(divideDomain([1, 3, 6, 8], 0, boxes([2, 7]))).toEqual([
      { set: [1, 2, 7, 8], boxes: [] },
      { set: [2, 3, 6, 7], boxes: [0] },
    ]);
  });

  it('have absence last among those in as many boxes', () => {
    expect(divideDomain([0, 3], 0, boxes([0, 1], [1, 3])).map(({ set }) => set)).toEqual([
      [1, 3],
      [0, 1],
    ]);
  });

  it('are one in whatever order the boxes begin', () => {
    expect(divideDomain([1, 15], 0, boxes([4, 6, 11, 14], [2, 5, 12, 13])).at(-1)).toEqual({
      set: [4, 5, 12, 13],
      boxes: [0, 1],
    });
  });

  it('are in the order of the domain, among those in as many boxes, unless absence is all there is', () => {
    expect(divideDomain([0, 9], 0, boxes([0, 1, 5, 6], [1, 5, 6, 9])).map(({ boxes: within }) => within)).toEqual([
      [0],
      [1],
    ]);
    expect(divideDomain([0, 5], 0, boxes([0, 3], [3, 5])).map(({ set }) => set)).toEqual([
      [0, 3],
      [3, 5],
    ]);
  });

  it('are compared up to 64 boxes', () => {
    const many = boxes(...Array.from({ length: 64 }, () => [1, 3, 5, 7]));
    expect(divideDomain([1, 7], 0, many).map(({ set }) => set)).toEqual([
      [3, 5],
      [1, 3, 5, 7],
    ]);
  });

  it('stay apart where they lie in very many boxes', () => {
    const many = boxes(...Array.from({ length: 70 }, () => [1, 3, 5, 7]));
    const inside = Array.from({ length: 70 }, (_, place) => place);
    expect(divideDomain([1, 7], 0, many)).toEqual([
      { set: [3, 5], boxes: [] },
      { set: [1, 3], boxes: inside },
      { set: [5, 7], boxes: inside },
    ]);
  });
});
