import { describe, it } from 'vitest';
import { soakRuns } from '../support/soak.js';
import { countDecisions, lawTrials } from './lawTrials.js';

describe('a law', () => {
  it.each(Object.entries(lawTrials()))(
    'of %s is proved or refuted as every account says in 300 models',
    (_, trials) => {
      countDecisions(trials, soakRuns(300));
    },
  );
});
