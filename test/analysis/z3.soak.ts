import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { covers, disjoint, equivalent, implies, parseCriteria } from '../../src/index.js';
import { enumeratedPairs } from '../support/analysisArbitraries.js';
import { soakRuns } from '../support/soak.js';
import { openZ3, type Z3Oracle } from '../support/z3Oracle.js';

describe('the verdicts on two criteria', () => {
  let z3: Z3Oracle | undefined;
  beforeAll(async () => {
    z3 = await openZ3();
  });
  afterAll(async () => z3?.close());

  it('are those of z3 for 500 random pairs over numbers, truth values and declared texts', async () => {
    await fc.assert(
      fc.asyncProperty(enumeratedPairs(), async ({ fields, a, b }) => {
        const [one, other] = [parseCriteria(a, fields), parseCriteria(b, fields)];
        const isOnlyA = await z3?.isThere(fields, [one], [other]);
        const isOnlyB = await z3?.isThere(fields, [other], [one]);
        const isBoth = await z3?.isThere(fields, [one, other], []);
        const isNeither = await z3?.isThere(fields, [], [one, other]);
        expect(implies(a, b, { fields }).holds).toBe(isOnlyA === false);
        expect(implies(b, a, { fields }).holds).toBe(isOnlyB === false);
        expect(equivalent(a, b, { fields }).holds).toBe(isOnlyA === false && isOnlyB === false);
        expect(disjoint(a, b, { fields }).holds).toBe(isBoth === false);
        expect(covers(true, [a, b], { fields }).holds).toBe(isNeither === false);
      }),
      { numRuns: soakRuns(500) },
    );
  });
});
