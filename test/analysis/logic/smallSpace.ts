import fc from 'fast-check';
import { allOf, type Claim, type Formula, fewerOf, negation, oneOf } from '../../../src/analysis/logic/formula.js';
import { liveBoxes } from '../../../src/analysis/logic/liveBoxes.js';
import { anyBox, type Residual } from '../../../src/analysis/logic/residual.js';
import type { Box, Space } from '../../../src/analysis/space/types.js';
import { type ClassSet, hasClass, setOfClasses } from '../../../src/criteria/classes/classSet.js';

/** The live classes of three dimensions, each of which is a field whose values are classes. */
const LIVE: readonly ClassSet[] = [
  [0, 4],
  [0, 4],
  [1, 3, 4, 5],
];

/** A space so small that all its records can be looked at. */
export const SMALL_SPACE = spaceOf(LIVE);

/** The classes of each of its records, by dimension. */
export const ALL_CLASSES: readonly (readonly number[])[] = classesOf(LIVE[0]).flatMap((first) =>
  classesOf(LIVE[1]).flatMap((second) => classesOf(LIVE[2]).map((third) => [first, second, third])),
);

/** A space with a field for each dimension: `d0`, `d1` and so on, with the number of a class as its value. */
export function spaceOf(live: readonly ClassSet[], mayBeAbsent = false): Space {
  const dimensions = live.map((set) => ({ size: 5, live: set }));
  return {
    dimensions,
    testTerms: () => [],
    fieldOf: Uint32Array.from(live.keys()),
    fieldSpaces: dimensions.map((dimension, first) => ({
      field: { name: `d${first}`, type: 'number' },
      dimensions: [dimension],
      first,
      mayBeAbsent,
      testTerms: () => [],
      impossible: () => [],
      valueIn: (domains) => ({ value: domains(first)[0] }),
    })),
  };
}

/** The classes of a set, one by one. */
export function classesOf(set: ClassSet): number[] {
  return [0, 1, 2, 3, 4].filter((each) => hasClass(set, each));
}

/** The record with some classes. */
export function recordOf(classes: readonly number[]): Record<string, number> {
  return Object.fromEntries(classes.map((each, dimension) => [`d${dimension}`, each]));
}

/** A box of some dimensions, each with its set. */
export function boxOf(sets: Readonly<Record<number, ClassSet>>): Box {
  return { dimensions: Object.keys(sets).map(Number), sets: Object.values(sets) };
}

/** That a record is in one of some boxes of the small space. */
export function inBoxes(...boxes: readonly Box[]): Formula {
  return {
    residual: anyBox(liveBoxes(boxes, SMALL_SPACE)),
    holds: (record) => boxes.some((box) => isIn(box, (dimension) => classIn(record, dimension))),
  };
}

/** That a record is in a box, whose dimensions may be more than those of the small space. */
export function inBox(box: Box): Formula {
  return { residual: anyBox([box]), holds: (record) => isIn(box, (dimension) => classIn(record, dimension)) };
}

/** Whether a residual without parts that can only be evaluated is true of some classes. */
export function isTrue(residual: Residual, classes: readonly number[]): boolean {
  if (typeof residual === 'boolean') return residual;
  switch (residual.kind) {
    case 'any':
      return residual.boxes.some((box) => isIn(box, (dimension) => classes[dimension]));
    case 'and':
      return residual.items.every((item) => isTrue(item, classes));
    case 'or':
      return residual.items.some((item) => isTrue(item, classes));
    case 'not':
      return !isTrue(residual.item, classes);
    case 'fewer':
      return residual.met.length + residual.claims.filter(({ node }) => isTrue(node, classes)).length < residual.than;
    case 'opaque':
      throw new Error('only records tell');
  }
}

function isIn({ dimensions, sets }: Box, classOf: (dimension: number) => number): boolean {
  return dimensions.every((dimension, at) => hasClass(sets[at], classOf(dimension)));
}

function classIn(record: unknown, dimension: number): number {
  return Number(Reflect.get(Object(record), `d${dimension}`));
}

/** Sets of classes with one at least. */
export const someClasses: fc.Arbitrary<ClassSet> = fc
  .uniqueArray(fc.nat(4), { minLength: 1, maxLength: 4 })
  .map(setOfClasses);

/** Boxes on one to three dimensions. */
export const someBox: fc.Arbitrary<Box> = fc
  .tuple(fc.subarray([0, 1, 2], { minLength: 1 }), fc.tuple(someClasses, someClasses, someClasses))
  .map(([dimensions, sets]) => ({ dimensions, sets: dimensions.map((each) => sets[each]) }));

const { tree } = fc.letrec<{ tree: Formula }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    { arbitrary: fc.array(someBox, { minLength: 1, maxLength: 3 }).map((boxes) => inBoxes(...boxes)), weight: 3 },
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((items) => allOf(...items)),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((items) => oneOf(items)),
    tie('tree').map(negation),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.array(tie('tree'), { minLength: 1, maxLength: 4 }))
      .map(([than, items]) => fewerOf(than, claimsOf(items))),
  ),
}));

/** Formulas about the small space of all kinds, one in another. */
export const someFormula: fc.Arbitrary<Formula> = tree;

/** Formulas as claims, labelled from 10 on. */
export function claimsOf(formulas: readonly Formula[]): Claim[] {
  return formulas.map((formula, at) => ({ label: 10 + at, formula }));
}
