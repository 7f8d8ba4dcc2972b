import fc from 'fast-check';
import { describe, it } from 'vitest';
import { expectFullRuns } from '../support/expectFullRuns.js';
import { evolutions } from '../support/reassignArbitraries.js';
import { soakRuns } from '../support/soak.js';

describe('reassign', () => {
  it('comes to what a full run comes to in 1,000 random evolutions', () => {
    fc.assert(fc.property(evolutions(), expectFullRuns), { numRuns: soakRuns(1_000) });
  });
});
