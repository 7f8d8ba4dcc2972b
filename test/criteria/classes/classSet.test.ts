import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClassSet,
  complementOf,
  differenceOf,
  hasClass,
  intersectionOf,
  runOfClasses,
  setOfClasses,
  setOfRuns,
  unionOf,
} from '../../../src/criteria/classes/classSet.js';

const SIZE = 24;
const classLists = fc.array(fc.nat(SIZE - 1), { maxLength: 20 });
const all = [...Array(SIZE).keys()];

/** The classes of a set, one by one. */
function listed(set: ClassSet): number[] {
  return all.filter((each) => hasClass(set, each));
}

describe('a set of classes', () => {
  it('is written as runs that are apart', () => {
    expect(setOfClasses([5, 1, 2, 2, 3, 7])).toEqual([1, 4, 5, 6, 7, 8]);
    expect(
      setOfRuns([
        [4, 6],
        [1, 2],
        [2, 4],
        [9, 9],
      ]),
    ).toEqual([1, 6]);
    expect(runOfClasses(3, 3)).toEqual([]);
    expect(complementOf([1, 4], 6)).toEqual([0, 1, 4, 6]);
  });

  it('property: has the classes that it was made of', () => {
    fc.assert(
      fc.property(classLists, (classes) => {
        expect(listed(setOfClasses(classes))).toEqual(all.filter((each) => classes.includes(each)));
      }),
    );
  });

  it('property: is joined, met and turned round as sets are', () => {
    fc.assert(
      fc.property(classLists, classLists, (a, b) => {
        const [one, other] = [setOfClasses(a), setOfClasses(b)];
        expect(listed(unionOf(one, other))).toEqual(all.filter((each) => a.includes(each) || b.includes(each)));
        expect(listed(intersectionOf(one, other))).toEqual(all.filter((each) => a.includes(each) && b.includes(each)));
        expect(listed(complementOf(one, SIZE))).toEqual(all.filter((each) => !a.includes(each)));
        // Runs that touch are one, so that equal sets are written alike.
        expect(unionOf(one, other)).toEqual(setOfClasses([...a, ...b]));
      }),
    );
  });

  it('is written with runs that have classes and are apart, whatever it is made by', () => {
    expect(intersectionOf([0, 2, 4, 8], [2, 4, 5, 6, 7, 9])).toEqual([5, 6, 7, 8]);
    expect(complementOf([0, 2, 4, 6], 6)).toEqual([2, 4]);
    expect(complementOf([], 0)).toEqual([]);
    fc.assert(
      fc.property(classLists, classLists, (a, b) => {
        const [one, other] = [setOfClasses(a), setOfClasses(b)];
        expect(intersectionOf(one, other)).toEqual(setOfClasses(a.filter((each) => b.includes(each))));
        expect(complementOf(one, SIZE)).toEqual(setOfClasses(all.filter((each) => !a.includes(each))));
        expect(differenceOf(one, other)).toEqual(setOfClasses(a.filter((each) => !b.includes(each))));
      }),
      { numRuns: 200 },
    );
  });

  it('is itself where nothing is taken away', () => {
    const set = [3, 5, 8, 9];
    for (const other of [[], [0, 3], [5, 8], [9, 12], [0, 3, 5, 8, 9, 12]]) expect(differenceOf(set, other)).toBe(set);
    expect(differenceOf(set, [4, 5])).toEqual([3, 4, 8, 9]);
    expect(differenceOf([0, 9], [1, 2, 4, 6])).toEqual([0, 1, 2, 4, 6, 9]);
    expect(differenceOf([0, 9], [0, 9])).toEqual([]);
  });
});
