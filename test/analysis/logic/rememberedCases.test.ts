import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findRecord } from '../../../src/analysis/logic/findRecord.js';
import { allOf, fewerOf, negation } from '../../../src/analysis/logic/formula.js';
import type { Box } from '../../../src/analysis/space/types.js';
import { type ClassSet, setOfClasses } from '../../../src/criteria/classes/classSet.js';
import { boxOf, claimsOf, inBox, recordOf, spaceOf } from './smallSpace.js';

/**
 * Boxes on the first two dimensions leave many cases, in which those on the last three rule out nearly everything: what was
 * refuted in one case comes again in others, sometimes with a little difference, by which there is a record.
 */
it('property: what was refuted under other classes is not taken for what differs in a box or a domain', () => {
  fc.assert(
    fc.property(pairBoxes, cellBoxes, narrowings, demands, (pairs, cells, narrowed, wanted) => {
      const forbidden = [...pairs, ...cells, ...narrowed].map(inBox);
      const demand = wanted.length === 0 ? allOf() : negation(fewerOf(1, claimsOf(wanted.map(inBox))));
      const formula = allOf(fewerOf(1, claimsOf(forbidden)), demand);
      const answer = findRecord(SPACE, formula, 1_000_000);
      expect(answer.kind).toBe(ALL.some((record) => formula.holds(record)) ? 'found' : 'none');
    }),
    { numRuns: 400, endOnFailure: true },
  );
});

const PAIR = [0, 1, 2, 3];
const CELL = [0, 1, 2, 3];
const LIVE: readonly ClassSet[] = [
  [0, 4],
  [0, 4],
  [0, 4],
  [0, 2],
  [0, 2],
];
const SPACE = spaceOf(LIVE);
const ALL = PAIR.flatMap((a) =>
  PAIR.flatMap((b) => CELL.flatMap((c) => [0, 1].flatMap((d) => [0, 1].map((e) => recordOf([a, b, c, d, e]))))),
);

const only = (each: number): ClassSet => [each, each + 1];
const among = fc.subarray(PAIR, { minLength: 1, maxLength: 3 }).map(setOfClasses);

/** So many that the first two dimensions are looked at first. */
const pairBoxes = fc
  .uniqueArray(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 8, maxLength: 13, selector: ([a, b]) => 4 * a + b })
  .map((pairs) => pairs.map(([a, b]) => boxOf({ 0: only(a), 1: only(b) })));

const cell = fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)).map(([c, d, e]) => ({ 2: only(c), 3: only(d), 4: only(e) }));
const CELLS = [0, 1].flatMap((c) => [0, 1].flatMap((d) => [0, 1].map((e) => ({ 2: only(c), 3: only(d), 4: only(e) }))));

function inCases(set: ClassSet | undefined, each: Readonly<Record<number, ClassSet>>): Box {
  return boxOf(set === undefined ? each : { 0: set, ...each });
}

const rarely = fc.oneof({ arbitrary: fc.constant(undefined), weight: 9 }, { arbitrary: among, weight: 1 });

/** A box for each cell of the last three dimensions, of two classes each, for some in certain cases alone; and some twice. */
const cellBoxes: fc.Arbitrary<Box[]> = fc
  .tuple(fc.array(rarely, { minLength: 8, maxLength: 8 }), fc.array(fc.tuple(among, cell), { maxLength: 3 }))
  .map(([cases, more]) => [
    ...CELLS.map((each, at) => inCases(cases[at], each)),
    ...more.map(([set, each]) => boxOf({ 0: set, ...each })),
  ]);

/** The last two classes of the third dimension, in which no cell is, are ruled out in most cases each. */
const most = fc.subarray(PAIR, { minLength: 2 }).map(setOfClasses);
const narrowings = fc.tuple(most, most).map((cases) => cases.map((set, at) => boxOf({ 0: set, 2: only(2 + at) })));

/** Mostly none: what has to hold is looked at first, and leaves few cases. */
const demands = fc.oneof(
  { arbitrary: fc.constant([]), weight: 4 },
  {
    arbitrary: fc
      .array(fc.nat(3), { minLength: 1, maxLength: 4 })
      .map((some) => some.map((a) => boxOf({ 0: only(a) }))),
    weight: 1,
  },
);
