import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alongDimension } from '../../../src/analysis/logic/alongDimension.js';
import { allOf, type Formula, fewerOf, negation, noneOf } from '../../../src/analysis/logic/formula.js';
import type { ClassSet } from '../../../src/criteria/classes/classSet.js';
import { boxOf, claimsOf, classesOf, inBoxes, SMALL_SPACE, someClasses } from './smallSpace.js';

describe('what a formula leaves of the one dimension that it is about', () => {
  it('property: is the classes for which it is true, and the claims that are named suffice for it', () => {
    const someSets = fc.array(fc.array(someClasses, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
    fc.assert(
      fc.property(fc.nat(2), someSets, someSets, (dimension, demands, prohibitions) => {
        const claims = claimsOf(prohibitions.map((sets) => inSets(dimension, sets)));
        const formulaOf = (labels: readonly number[]) =>
          allOf(
            fewerOf(
              1,
              claims.filter(({ label }) => labels.includes(label)),
            ),
            ...demands.map((sets) => inSets(dimension, sets)),
          );
        const formula = formulaOf(claims.map(({ label }) => label));
        const along = alongOf(formula);
        const isExceeded = claims.some((claim) => claim.formula.residual === true);
        if (typeof formula.residual === 'boolean' || isExceeded) return;
        expect(along?.dimension).toBe(dimension);
        expect(classesOf(along?.left ?? [])).toEqual(classesMeeting(dimension, formula));
        expect(classesMeeting(dimension, formulaOf(along?.labels ?? []))).toEqual(classesOf(along?.left ?? []));
      }),
      { numRuns: 300 },
    );
  });

  it('names those claims only that take from what is demanded, and those that were met already', () => {
    const demand = inSets(0, [[1, 3]]);
    const claims = claimsOf([inSets(0, [[3, 4]]), inSets(0, [[0, 2]]), inSets(0, [[1, 2]])]);
    expect(alongOf(allOf(fewerOf(1, claims), demand))).toEqual({ dimension: 0, left: [2, 3], labels: [11] });
    const everywhere = { label: 7, formula: inSets(0, [[0, 5]]) };
    expect(alongOf(fewerOf(2, [everywhere, claims[0]]))).toEqual({ dimension: 0, left: [0, 3], labels: [7, 10] });
  });

  it('asks no more once nothing is left', () => {
    const claims = claimsOf([inSets(0, [[0, 3]]), inSets(0, [[3, 4]])]);
    const other = { label: 20, formula: inSets(1, [[0, 1]]) };
    expect(alongOf(fewerOf(1, [...claims, other]))).toEqual({ dimension: 0, left: [], labels: [10, 11] });
  });

  it('is told as long as there are no more boxes than may be looked at', () => {
    const formula = allOf(
      inSets(0, [
        [1, 3],
        [0, 1],
      ]),
      noneOf([inSets(0, [[0, 2]])]),
    );
    expect(alongOf(formula, 3)?.left).toEqual([2, 3]);
    expect(alongOf(formula, 2)).toBeUndefined();
  });

  it.each<[string, Formula]>([
    ['a demand on another dimension', allOf(inSets(0, [[0, 1]]), inSets(1, [[0, 1]]))],
    ['a prohibition on another dimension', allOf(inSets(0, [[0, 1]]), noneOf([inSets(1, [[0, 1]])]))],
    ['a box of two dimensions', inBoxes(boxOf({ 0: [0, 1], 1: [0, 1] }))],
    [
      'a prohibited box of two dimensions',
      allOf(inSets(0, [[0, 1]]), noneOf([inBoxes(boxOf({ 0: [0, 1], 1: [0, 1] }))])),
    ],
    ['a box that is about another dimension first', inBoxes(boxOf({ 0: [0, 1] }), boxOf({ 1: [0, 1] }))],
    ['a count of several', fewerOf(2, claimsOf([inSets(0, [[0, 1]]), inSets(0, [[0, 2]])]))],
    [
      'a demand beside a count of several',
      allOf(inSets(0, [[0, 1]]), fewerOf(2, claimsOf([inSets(0, [[0, 1]]), inSets(0, [[0, 2]])]))),
    ],
    ['a count that is exceeded', fewerOf(1, claimsOf([inSets(0, [[0, 5]])]))],
    ['the opposite of a demand', negation(inSets(0, [[0, 1]]))],
    ['what can only be evaluated', { residual: { kind: 'opaque' }, holds: () => true }],
    ['a prohibition of a prohibition', allOf(inSets(0, [[0, 1]]), noneOf([negation(inSets(0, [[0, 1]]))]))],
  ])('is nothing for %s', (_, formula) => {
    expect(alongOf(formula)).toBeUndefined();
  });

  it('is nothing where the field has more than one dimension', () => {
    const [first, ...others] = SMALL_SPACE.fieldSpaces;
    const fieldSpaces = [{ ...first, dimensions: [...first.dimensions, ...first.dimensions] }, ...others];
    const { residual } = inSets(0, [[0, 1]]);
    if (typeof residual === 'boolean') throw new Error('decided');
    expect(alongDimension(residual, { ...SMALL_SPACE, fieldSpaces }, 10)).toBeUndefined();
    expect(alongDimension(residual, SMALL_SPACE, 10)?.left).toEqual([0, 1]);
  });
});

/** That a record is in one of some sets of a dimension. */
function inSets(dimension: number, sets: readonly ClassSet[]): Formula {
  return inBoxes(...sets.map((set) => boxOf({ [dimension]: set })));
}

function alongOf({ residual }: Formula, budget = 100) {
  return typeof residual === 'boolean' ? undefined : alongDimension(residual, SMALL_SPACE, budget);
}

/** The live classes of a dimension of which a formula about it is true. */
function classesMeeting(dimension: number, formula: Formula): number[] {
  const live = classesOf(SMALL_SPACE.dimensions[dimension].live);
  return live.filter((each) => formula.holds({ [`d${dimension}`]: each }));
}
