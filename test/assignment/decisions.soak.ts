import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignAccount, assignAccounts, compileModel, explainAccount, tableRow } from '../../src/index.js';
import { decideSlowly } from '../support/decisionOracle.js';
import { situations } from '../support/pinArbitraries.js';
import { soakRuns } from '../support/soak.js';

// A situation has 4 to 8 accounts.
const ACCOUNTS_EACH = 6;

const numRuns = soakRuns(100_000 / ACCOUNTS_EACH);

describe('a decision', () => {
  it('is that of the oracle for 100,000 random triples of a model, its circumstances and an account', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        const compiled = compileModel(model);
        const oracle = decideSlowly(model);
        const table = assignAccounts(compiled, accounts, options);
        for (const [row, account] of accounts.entries()) {
          const { territories, issues = [] } = assignAccount(compiled, account, options);
          const expected = oracle(account, options);
          expect(territories).toEqual(expected.territories);
          expect(tableRow(table, row).territories).toEqual(expected.territories);
          const codes = issues.map(({ code }) => code).filter((code) => code !== 'evaluation_failed');
          expect(codes.sort()).toEqual((expected.issues ?? []).map(({ code }) => code).sort());
        }
      }),
      { numRuns },
    );
  });

  it('is that of the oracle for 100,000 random triples where it is explained', () => {
    fc.assert(
      fc.property(situations(), ({ model, accounts, options }) => {
        const compiled = compileModel(model);
        const oracle = decideSlowly(model);
        for (const account of accounts) {
          const { territories } = explainAccount(compiled, account, options);
          expect(territories).toEqual(oracle(account, options).territories);
        }
      }),
      { numRuns },
    );
  });
});
