import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { soakRuns } from '../../support/soak.js';
import { gainInputs } from '../../support/unitArbitraries.js';
import { wrongDetails, wrongUnits } from './wrongUnits.js';

describe('allocateUnits', () => {
  it('is the best of all allocations, at the right prices, in 10,000 random cases of gains that fall', () => {
    fc.assert(
      fc.property(gainInputs(), (input) => {
        expect(wrongUnits(input)).toEqual([]);
      }),
      { numRuns: soakRuns(10_000) },
    );
  });

  it('is the best of all allocations, at the right prices, in 10,000 random cases of any gains', () => {
    fc.assert(
      fc.property(gainInputs({ isConcave: false }), (input) => {
        expect(wrongUnits(input, { whenNotConcave: 'exact' })).toEqual([]);
      }),
      { numRuns: soakRuns(10_000) },
    );
  });

  it('has the prices and the firmness that allocating anew shows, in 3,000 larger cases', () => {
    fc.assert(
      fc.property(gainInputs({ mostTeams: 8, mostGains: 12, mostUnits: 50 }), (input) => {
        expect(wrongDetails(input)).toEqual([]);
      }),
      { numRuns: soakRuns(3_000) },
    );
  });
});
