import fc from 'fast-check';
import { describe, it } from 'vitest';
import { soakRuns } from '../support/soak.js';
import { changingWorlds, expectSame } from './rollUp/changingWorlds.js';

describe('updateRollUp', () => {
  it('gives the roll-up of the new lines after the changes of 5,000 random worlds', () => {
    fc.assert(
      fc.property(changingWorlds(), ({ world, steps }) => expectSame(world, steps)),
      { numRuns: soakRuns(5_000) },
    );
  });
});
