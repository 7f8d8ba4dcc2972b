import { describe, expect, it } from 'vitest';
import { countDecisions, lawTrials } from './lawTrials.js';

describe('a law', () => {
  it.each(Object.entries(lawTrials()))(
    'property: of %s is proved or refuted as every account tried says',
    (_, trials) => {
      const { proof, violation } = countDecisions(trials, 80);
      expect(Math.min(proof, violation)).toBeGreaterThan(5);
    },
  );
});
