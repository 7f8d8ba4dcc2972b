import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, FALSE, type Formula, negation, noneOf, oneOf } from '../../../src/analysis/logic/formula.js';
import { commonHull, doHullsMeet, firstCommonClass, type Hull, hullOf } from '../../../src/analysis/plan/hull.js';
import { hasClass, intersectionOf } from '../../../src/criteria/classes/classSet.js';
import {
  ALL_CLASSES,
  boxOf,
  classesOf,
  inBoxes,
  recordOf,
  SMALL_SPACE,
  someBox,
  someClasses,
  someFormula,
} from '../logic/smallSpace.js';

const { dimensions } = SMALL_SPACE;
const someSet = fc.oneof(someClasses, fc.constant([]));
const someHull = fc.array(fc.tuple(fc.nat(2), someSet), { maxLength: 3 }).map((sets): Hull => new Map(sets));

describe('the hull of a formula', () => {
  it('property: has all records of which it is true', () => {
    fc.assert(
      fc.property(someFormula, (formula) => {
        const hull = hullOf(formula, dimensions);
        const met = ALL_CLASSES.filter((classes) => formula.holds(recordOf(classes)));
        expect(met.filter((classes) => !isIn(hull, classes))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('property: is as small as can be on each dimension that all of its boxes are about', () => {
    fc.assert(
      fc.property(fc.array(someBox, { minLength: 1, maxLength: 4 }), (boxes) => {
        const formula = inBoxes(...boxes);
        if (typeof formula.residual === 'boolean' || formula.residual.kind !== 'any') return;
        const open = formula.residual.boxes;
        const hull = hullOf(formula, dimensions);
        for (const dimension of [0, 1, 2]) {
          const isCommon = open.every((box) => box.dimensions.includes(dimension));
          expect(hull.has(dimension)).toBe(isCommon);
          if (isCommon) expect(classesOf(hull.get(dimension) ?? [])).toEqual(classesThere(formula, dimension));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is what is in common of demands', () => {
    const [a, b, c] = [inBoxes(boxOf({ 0: [0, 3] })), inBoxes(boxOf({ 0: [1, 4] })), inBoxes(boxOf({ 1: [0, 1] }))];
    const none = noneOf([inBoxes(boxOf({ 2: [1, 2] }))]);
    expect(hullOf(allOf(a, b, c, none), dimensions)).toEqual(
      new Map([
        [0, [1, 3]],
        [1, [0, 1]],
      ]),
    );
  });

  it('is empty where nothing is true, and meets nothing', () => {
    expect(doHullsMeet(hullOf(FALSE, dimensions), hullOf(allOf(), dimensions))).toBe(false);
    expect(doHullsMeet(hullOf(allOf(), dimensions), hullOf(FALSE, dimensions))).toBe(true);
    expect(doHullsMeet(hullOf(FALSE, dimensions), hullOf(inBoxes(boxOf({ 0: [0, 1] })), dimensions))).toBe(false);
  });

  it.each<[string, Formula]>([
    ['a prohibition', negation(inBoxes(boxOf({ 0: [0, 1] })))],
    ['a choice with a prohibition', oneOf([inBoxes(boxOf({ 0: [0, 1] })), negation(inBoxes(boxOf({ 1: [0, 1] })))])],
    ['what always holds', allOf()],
    ['what can only be evaluated', { residual: { kind: 'opaque' }, holds: () => true }],
  ])('is everywhere for %s', (_, formula) => {
    expect(hullOf(formula, dimensions)).toEqual(new Map());
  });
});

describe('two hulls', () => {
  it('property: have in common what lies in both', () => {
    fc.assert(
      fc.property(someHull, someHull, (a, b) => {
        const hull = commonHull(a, b);
        const both = ALL_CLASSES.filter((classes) => isIn(a, classes) && isIn(b, classes));
        expect(ALL_CLASSES.filter((classes) => isIn(hull, classes))).toEqual(both);
      }),
      { numRuns: 300 },
    );
  });

  it('property: meet unless they are apart on some dimension, or the first of them is empty', () => {
    fc.assert(
      fc.property(someHull, someHull, (a, b) => {
        const isApart = [...a].some(([dimension, set]) => intersectionOf(set, b.get(dimension) ?? [0, 5]).length === 0);
        expect(doHullsMeet(a, b)).toBe(!isApart);
      }),
      { numRuns: 300 },
    );
  });

  it('property: have a first class in common, or none', () => {
    fc.assert(
      fc.property(someSet, someSet, (a, b) => {
        expect(firstCommonClass(a, b)).toBe(classesOf(a).find((each) => hasClass(b, each)) ?? -1);
      }),
      { numRuns: 500 },
    );
  });
});

function isIn(hull: Hull, classes: readonly number[]): boolean {
  return [...hull].every(([dimension, set]) => hasClass(set, classes[dimension]));
}

/** The classes of a dimension that some record has of which a formula is true. */
function classesThere({ holds }: Formula, dimension: number): number[] {
  const met = ALL_CLASSES.filter((classes) => holds(recordOf(classes))).map((classes) => classes[dimension]);
  return [...new Set(met)].sort((a, b) => a - b);
}
