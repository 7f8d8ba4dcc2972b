import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAccess, diffAccess, updateAccess } from '../../src/index.js';
import { changedWorlds } from '../support/accessChangeArbitraries.js';
import { applySlowly } from '../support/accessChanges.js';
import { differencesSlowly } from '../support/accessDifferences.js';
import { wrongAnswers } from '../support/accessEntries.js';
import { soakRuns } from '../support/soak.js';

describe('an index after changes', () => {
  it('is by every entry what the oracle says, for 1,000 random worlds', () => {
    fc.assert(
      fc.property(changedWorlds(), ({ world, steps }) => {
        const index = steps.reduce(updateAccess, compileAccess(world.input, world.options));
        expect(wrongAnswers(index, { ...world, input: steps.reduce(applySlowly, world.input) })).toEqual([]);
      }),
      { numRuns: soakRuns(1_000) },
    );
  });

  it('differs from the one before in the pairs that the oracle tells, for 1,000 random worlds', () => {
    fc.assert(
      fc.property(changedWorlds(), ({ world, steps }) => {
        const index = compileAccess(world.input, world.options);
        const [first] = steps;
        const after = { ...world, input: applySlowly(world.input, first) };
        const differences = [...diffAccess(index, updateAccess(index, first))];
        expect(differences).toEqual(differencesSlowly(world, after));
      }),
      { numRuns: soakRuns(1_000) },
    );
  });
});
