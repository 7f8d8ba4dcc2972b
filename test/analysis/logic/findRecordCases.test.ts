import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRecord } from '../../../src/analysis/logic/findRecord.js';
import { allOf, type Claim, type Formula, fewerOf, negation } from '../../../src/analysis/logic/formula.js';
import type { ClassSet } from '../../../src/criteria/classes/classSet.js';
import { claimsOf, inBox, recordOf, spaceOf } from './smallSpace.js';

describe('a search case by case', () => {
  it('property: finds a record, or rules all out, where boxes have three dimensions each', () => {
    const space = spaceOf(Array.from({ length: 6 }, () => LIVE));
    fc.assert(
      fc.property(clauses(24, 40), clauses(3, 5), fc.integer({ min: 0, max: 2 }), (forbidden, wanted, least) => {
        const claims = claimsOf(forbidden);
        const demand = least === 0 ? allOf() : negation(fewerOf(least, claimsOf(wanted)));
        const formulaOf = (some: readonly Claim[]) => allOf(fewerOf(1, some), demand);
        const answer = findRecord(space, formulaOf(claims), 1_000_000);
        expect(answer.kind).toBe(isAnyOfSix(formulaOf(claims)) ? 'found' : 'none');
        if (answer.kind !== 'none') return;
        const labels = new Set(answer.labels);
        expect(!isAnyOfSix(demand) || !isAnyOfSix(formulaOf(claims.filter(({ label }) => labels.has(label))))).toBe(
          true,
        );
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

/** The live classes of six dimensions, and all records with them. */
const LIVE: ClassSet = [1, 3];
const ALL_SIX = Array.from({ length: 64 }, (_, at) => recordOf([0, 1, 2, 3, 4, 5].map((bit) => 1 + ((at >> bit) & 1))));

function isAnyOfSix({ holds }: Formula): boolean {
  return ALL_SIX.some((record) => holds(record));
}

/** Boxes of three of six dimensions, with one of two classes on each. */
function clauses(minLength: number, maxLength: number): fc.Arbitrary<Formula[]> {
  const box = fc
    .tuple(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 3, maxLength: 3 }), fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)))
    .map(([dimensions, bits]) => ({ dimensions, sets: bits.map((bit) => [1 + bit, 2 + bit]) }));
  return fc.array(box.map(inBox), { minLength, maxLength });
}
