import fc from 'fast-check';
import { describe, it } from 'vitest';
import { sales } from '../../support/salesArbitraries.js';
import { soakRuns } from '../../support/soak.js';
import { expectExactAnswers } from './exactAnswers.js';

describe('expectedSales', () => {
  it('agrees with fits in fractions, with all rows and without each, on 5,000 random tables', () => {
    fc.assert(fc.property(sales(), expectExactAnswers), { numRuns: soakRuns(5_000) });
  });
});
