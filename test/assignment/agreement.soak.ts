import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccount, assignAccounts, compileModel, parseModel, tableRow } from '../../src/index.js';
import { assignSlowly } from '../support/assignmentOracle.js';
import { accounts, asOfDays, models } from '../support/modelArbitraries.js';
import { soakRuns } from '../support/soak.js';

const ACCOUNTS_EACH = 10;

describe('assignment', () => {
  it('agrees with the oracle on random pairs of a model and an account', () => {
    const batches = fc.array(accounts(), { minLength: ACCOUNTS_EACH, maxLength: ACCOUNTS_EACH });
    fc.assert(
      fc.property(models(), batches, asOfDays(), (input, batch, options) => {
        const model = parseModel(input);
        const compiled = compileModel(model);
        const oracle = assignSlowly(model);
        const table = assignAccounts(compiled, batch, options);
        for (const [row, account] of batch.entries()) {
          const expected = oracle(account, options);
          const { territories } = assignAccount(compiled, account, options);
          expect(territories.map((each) => each.territoryId)).toEqual(expected);
          expect(tableRow(table, row).territories).toEqual(territories);
        }
      }),
      { numRuns: soakRuns(100_000 / ACCOUNTS_EACH) },
    );
  });
});
