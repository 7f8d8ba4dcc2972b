import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRecord } from '../../../src/analysis/logic/findRecord.js';
import { allOf, FALSE, type Formula, noneOf } from '../../../src/analysis/logic/formula.js';
import { refute } from '../../../src/analysis/logic/refute.js';
import { boxOf, claimsOf, inBoxes, SMALL_SPACE, someFormula } from './smallSpace.js';

describe('a refutation', () => {
  it('property: is that there is no record, or that there may be one', () => {
    fc.assert(
      fc.property(someFormula, (formula) => {
        const answer = findRecord(SMALL_SPACE, formula, 1_000_000);
        const expected = answer.kind === 'found' ? { kind: 'possible' } : answer;
        expect(refute(SMALL_SPACE, formula, 1_000_000)).toEqual(expected);
      }),
    );
  });

  it('looks for no record where boxes of one dimension tell', () => {
    const [low, high] = [inBoxes(boxOf({ 0: [0, 2] })), inBoxes(boxOf({ 0: [2, 4] }))];
    expect(refute(SMALL_SPACE, noRecord(low), 10)).toEqual({ kind: 'possible' });
    const [none, labels] = [noneOf([low, high]), claimsOf([low, high]).map((_, at) => at)];
    expect(refute(SMALL_SPACE, noRecord(none), 10)).toEqual({ kind: 'none', labels });
  });

  it('is not known where a record cannot be told', () => {
    const opaque = noRecord({ residual: { kind: 'opaque' }, holds: () => false });
    expect(refute(SMALL_SPACE, opaque, 10)).toEqual({ kind: 'unknown', reason: 'opaque' });
  });

  it('is told at once of what is decided', () => {
    expect(refute(SMALL_SPACE, FALSE, 0)).toEqual({ kind: 'none', labels: [] });
    expect(refute(SMALL_SPACE, allOf(), 0)).toEqual({ kind: 'possible' });
  });
});

/** A formula of which no record is true when it is evaluated. */
function noRecord({ residual }: Formula): Formula {
  return { residual, holds: () => false };
}
