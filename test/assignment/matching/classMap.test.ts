import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growingMap, lookUp, mapOfRuns } from '../../../src/assignment/matching/classMap.js';
import { sweepClasses } from '../../../src/assignment/matching/sweepClasses.js';
import { hasClass, setOfClasses } from '../../../src/criteria/classes/classSet.js';

const SIZE = 40;

describe('a map of classes', () => {
  it('property: has the number of the run in which a class lies, near or far apart', () => {
    const gaps = fc.array(
      fc.record({ gap: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant(5_000)), value: fc.nat(3) }),
    );
    fc.assert(
      fc.property(gaps, (list) => {
        const runs = [{ start: 0, value: 9 }];
        for (const { gap, value } of list) runs.push({ start: runs[runs.length - 1].start + gap, value });
        const map = mapOfRuns(2, runs);
        for (const { start: from } of runs) {
          for (const each of [from, from + 1, Math.max(0, from - 1)]) {
            const expected = runs.filter((run) => run.start <= each).at(-1)?.value;
            expect(lookUp(map, each)).toBe(expected);
          }
        }
      }),
    );
  });

  it('asks for a number once for each class that it is asked for, in whatever order', () => {
    const asked: number[] = [];
    const map = growingMap(0, (valueClass) => asked.push(valueClass) + 100);
    expect([7, 3, 7, 500, 3, 500].map((valueClass) => lookUp(map, valueClass))).toEqual([101, 102, 101, 103, 102, 103]);
    expect(asked).toEqual([7, 3, 500]);
  });
});

describe('sweepClasses', () => {
  it('property: has for each class the sets that it is in', () => {
    const sets = fc.array(fc.array(fc.nat(SIZE + 3)).map(setOfClasses), { maxLength: 12 });
    fc.assert(
      fc.property(sets, (all) => {
        const inside = new Set<number>();
        const seen: number[][] = [];
        const runs = sweepClasses(SIZE, all, {
          change: (set, isInside) => (isInside ? inside.add(set) : inside.delete(set)),
          value: () => seen.push([...inside].sort((a, b) => a - b)) - 1,
        });
        const map = mapOfRuns(0, runs);
        for (let each = 0; each < SIZE; each++) {
          const expected = [...all.keys()].filter((set) => hasClass(all[set], each));
          expect(seen[lookUp(map, each)]).toEqual(expected);
        }
      }),
    );
  });
});
