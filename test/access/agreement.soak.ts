import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileAccess } from '../../src/index.js';
import { accessWorlds } from '../support/accessArbitraries.js';
import { wrongAnswers } from '../support/accessEntries.js';
import { soakRuns } from '../support/soak.js';

describe('access', () => {
  it('is the same by every entry for every user and every record of 10,000 random worlds', () => {
    fc.assert(
      fc.property(accessWorlds(), (world) => {
        expect(wrongAnswers(compileAccess(world.input, world.options), world)).toEqual([]);
      }),
      { numRuns: soakRuns(10_000) },
    );
  });
});
