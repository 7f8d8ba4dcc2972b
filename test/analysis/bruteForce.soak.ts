import fc from 'fast-check';
import { describe, it } from 'vitest';
import { criteriaPairs, modelPairs, smallModels } from '../support/analysisArbitraries.js';
import { expectSlowFindings } from '../support/expectAnalysis.js';
import { expectSlowMoves } from '../support/expectMoves.js';
import { expectVerdicts } from '../support/expectVerdicts.js';
import { soakRuns } from '../support/soak.js';

describe('what is proved of criteria and models', () => {
  it('is what trying every record gives for 50,000 random pairs of criteria', () => {
    const pairs = fc.oneof(criteriaPairs('decidable'), criteriaPairs('all'));
    fc.assert(
      fc.property(pairs, (pair) => {
        expectVerdicts(pair);
      }),
      { numRuns: soakRuns(50_000) },
    );
  });

  it('is what trying every account gives for 2,000 random models', () => {
    const models = fc.oneof(smallModels('decidable'), smallModels('all'));
    fc.assert(
      fc.property(models, (sample) => {
        fc.pre(expectSlowFindings(sample));
      }),
      { numRuns: soakRuns(2_000) },
    );
  });

  it('is what trying every account gives for 2,000 random changes of models', () => {
    const models = fc.oneof(modelPairs('decidable'), modelPairs('all'));
    fc.assert(
      fc.property(models, (sample) => {
        fc.pre(expectSlowMoves(sample));
      }),
      { numRuns: soakRuns(2_000) },
    );
  });
});
