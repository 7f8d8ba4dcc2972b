import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternativesOf } from '../../../src/analysis/logic/alternativesOf.js';
import { allOf, fewerOf, noneOf, oneOf } from '../../../src/analysis/logic/formula.js';
import type { OpenNode, Residual } from '../../../src/analysis/logic/residual.js';
import { hasClass } from '../../../src/criteria/classes/classSet.js';
import { ALL_CLASSES, boxOf, claimsOf, inBoxes, isTrue, someFormula } from './smallSpace.js';

const [low, high] = [boxOf({ 0: [0, 1] }), boxOf({ 0: [2, 4] })];
const [left, right] = [boxOf({ 1: [0, 1] }), boxOf({ 1: [2, 4] })];

describe('the ways to meet a demand', () => {
  it('property: are all there are', () => {
    const openNodes = someFormula.map(({ residual }) => residual).filter((each) => typeof each !== 'boolean');
    fc.assert(
      fc.property(openNodes, (node) => {
        const ways = alternativesOf(node);
        if (ways === undefined) return;
        const isMet = (classes: readonly number[]) =>
          ways.some(
            ({ box, rest }) =>
              box.dimensions.every((dimension, at) => hasClass(box.sets[at], classes[dimension])) &&
              isTrue(rest, classes),
          );
        expect(ALL_CLASSES.filter(isMet)).toEqual(ALL_CLASSES.filter((classes) => isTrue(node, classes)));
      }),
      { numRuns: 300 },
    );
  });

  it('are boxes after which nothing is left', () => {
    expect(ways(inBoxes(low, high).residual)).toEqual([
      { box: expect.objectContaining(low), rest: true },
      { box: expect.objectContaining(high), rest: true },
    ]);
  });

  it('are those of the demand that has the fewest, beside which all others are left', () => {
    const [one, two] = [inBoxes(left), inBoxes(low, high)];
    const none = noneOf([inBoxes(right)]);
    const [three] = [inBoxes(low, high, left)];
    expect(ways(allOf(two, one).residual)).toEqual([{ box: expect.objectContaining(left), rest: two.residual }]);
    expect(ways(allOf(none, three, two).residual)).toEqual(
      [low, high].map((box) => ({
        box: expect.objectContaining(box),
        rest: { kind: 'and', items: [none.residual, three.residual] },
      })),
    );
  });

  it('are the first ones among demands with as many', () => {
    expect(ways(allOf(inBoxes(low), inBoxes(left)).residual)).toHaveLength(1);
    expect(ways(allOf(inBoxes(low), inBoxes(left)).residual)?.[0].box).toEqual(expect.objectContaining(low));
  });

  it('are the items of a choice, which say where themselves', () => {
    const [a, b] = [noneOf([inBoxes(low)]), noneOf([inBoxes(left)])];
    const [box, rest] = [{ dimensions: [], sets: [] }, inBoxes(low, high, left)];
    expect(ways(oneOf([a, b]).residual)).toEqual([
      { box, rest: a.residual },
      { box, rest: b.residual },
    ]);
    expect(ways(allOf(rest, oneOf([a, b])).residual)).toEqual([
      { box, rest: { kind: 'and', items: [rest.residual, a.residual] } },
      { box, rest: { kind: 'and', items: [rest.residual, b.residual] } },
    ]);
  });

  it.each<[string, Residual]>([
    ['a count', fewerOf(1, claimsOf([inBoxes(low)])).residual],
    ['what can only be evaluated', { kind: 'opaque' }],
    ['prohibitions at once', allOf(noneOf([inBoxes(low)]), noneOf([inBoxes(left)])).residual],
  ])('are unknown for %s', (_, residual) => {
    expect(ways(residual)).toBeUndefined();
  });
});

function ways(residual: Residual) {
  return alternativesOf(openNode(residual));
}

function openNode(residual: Residual): OpenNode {
  if (typeof residual === 'boolean') throw new Error('decided');
  return residual;
}
