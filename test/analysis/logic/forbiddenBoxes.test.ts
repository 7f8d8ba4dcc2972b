import { describe, expect, it } from 'vitest';
import { forbiddenBoxes } from '../../../src/analysis/logic/forbiddenBoxes.js';
import { allOf, type Formula, fewerOf, negation } from '../../../src/analysis/logic/formula.js';
import { boxOf, claimsOf, inBoxes } from './smallSpace.js';

const [first, second, both] = [boxOf({ 0: [0, 1] }), boxOf({ 1: [0, 1] }), boxOf({ 0: [0, 1], 1: [0, 1] })];

describe('the boxes that a record must not be in', () => {
  it('are those of one dimension under a negation', () => {
    expect(forbiddenIn(negation(inBoxes(first, both, second)))).toEqual([
      [first, []],
      [second, []],
    ]);
  });

  it('are those of claims none of which may hold, with all that count', () => {
    const always: Formula = { residual: true, holds: () => true };
    expect(forbiddenIn(fewerOf(1, claimsOf([inBoxes(first, both), inBoxes(second)])))).toEqual([
      [first, [10]],
      [second, [11]],
    ]);
    expect(forbiddenIn(fewerOf(2, claimsOf([always, inBoxes(first)])))).toEqual([[first, [10, 11]]]);
  });

  it('are those of all that has to hold', () => {
    expect(forbiddenIn(allOf(negation(inBoxes(first)), fewerOf(1, claimsOf([inBoxes(second)]))))).toEqual([
      [first, []],
      [second, [10]],
    ]);
  });

  it('are none of what has to hold, may hold, or is a count in another formula', () => {
    const two = fewerOf(2, claimsOf([inBoxes(first), inBoxes(second)]));
    expect(forbiddenIn(inBoxes(first))).toEqual([]);
    expect(forbiddenIn(two)).toEqual([]);
    expect(forbiddenIn(negation(two))).toEqual([]);
    expect(forbiddenIn(negation(allOf(inBoxes(first), inBoxes(second))))).toEqual([]);
    expect(forbiddenIn(fewerOf(1, claimsOf([negation(inBoxes(first)), two])))).toEqual([]);
  });
});

function forbiddenIn({ residual }: Formula) {
  if (typeof residual === 'boolean') throw new Error('decided');
  return forbiddenBoxes(residual).map(({ box, labels }) => [box.origin, labels]);
}
