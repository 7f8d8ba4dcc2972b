import fc from 'fast-check';
import { describe, it } from 'vitest';
import { criteriaPairs, modelPairs, smallModels } from '../support/analysisArbitraries.js';
import { expectSlowFindings } from '../support/expectAnalysis.js';
import { expectSlowMoves } from '../support/expectMoves.js';
import { expectVerdicts } from '../support/expectVerdicts.js';

const numRuns = 200;

describe('the findings on a model', () => {
  it('property: are those that trying every account gives', () => {
    fc.assert(
      fc.property(smallModels('decidable'), (sample) => {
        fc.pre(expectSlowFindings(sample));
      }),
      { numRuns },
    );
  });

  it('property: are contradicted by no account where some tests can only be evaluated', () => {
    fc.assert(
      fc.property(smallModels('all'), (sample) => {
        fc.pre(expectSlowFindings(sample));
      }),
      { numRuns },
    );
  });
});

describe('the verdicts on two criteria', () => {
  it('property: are those that trying every record gives', () => {
    fc.assert(
      fc.property(criteriaPairs('decidable'), (pair) => {
        expectVerdicts(pair);
      }),
      { numRuns: 2 * numRuns },
    );
  });

  it('property: are contradicted by no record where some tests can only be evaluated', () => {
    fc.assert(
      fc.property(criteriaPairs('all'), (pair) => {
        expectVerdicts(pair);
      }),
      { numRuns: 2 * numRuns },
    );
  });
});

describe('the moves between two models', () => {
  it('property: are those that trying every account gives', () => {
    fc.assert(
      fc.property(modelPairs('decidable'), (sample) => {
        fc.pre(expectSlowMoves(sample));
      }),
      { numRuns },
    );
  });

  it('property: are missed for no account where some tests can only be evaluated', () => {
    fc.assert(
      fc.property(modelPairs('all'), (sample) => {
        fc.pre(expectSlowMoves(sample));
      }),
      { numRuns },
    );
  });
});
