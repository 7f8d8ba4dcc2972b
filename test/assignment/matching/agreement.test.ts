import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchTerritories } from '../../../src/assignment/matchTerritories.js';
import {
  type Account,
  assignAccount,
  assignAccounts,
  type CompiledModel,
  compileModel,
  tableRow,
} from '../../../src/index.js';
import { widePlans } from '../../support/widePlans.js';

/** What the walk over predicates gives: ids of territories and of those whose criteria failed. */
function byWalk(compiled: CompiledModel, account: Account) {
  const { positions, failures } = matchTerritories(compiled, account, undefined);
  const idsOf = (list: readonly number[]) => list.map((position) => compiled.index.nodes[position].id).sort();
  return { territories: idsOf(positions), failures: idsOf(failures.map(({ position }) => position)) };
}

describe('the matcher', () => {
  it('property: gives what the walk over predicates gives, in plans with many territories side by side', () => {
    fc.assert(
      fc.property(widePlans(), ({ model, accounts }) => {
        const compiled = compileModel(model);
        const table = assignAccounts(compiled, accounts);
        for (const [row, account] of accounts.entries()) {
          const expected = byWalk(compiled, account);
          for (const { territories, issues = [] } of [tableRow(table, row), assignAccount(compiled, account)]) {
            const failures = issues.map((issue) =>
              issue.code === 'evaluation_failed' ? issue.territoryId : issue.code,
            );
            expect(territories.map(({ territoryId }) => territoryId)).toEqual(expected.territories);
            expect(failures.sort()).toEqual(expected.failures);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
