import { compareText } from '../core/compareText.js';
import type { Issue } from '../core/issues.js';
import type { CompiledModel } from './compileModel.js';
import { evaluateAccount } from './evaluateAccount.js';
import { prepareRun } from './prepareRun.js';
import { tableBuilder } from './tableBuilder.js';
import type { AssignmentOptions, AssignmentTable } from './types.js';

/** One run over accounts that come in parts, for those that come as a stream. */
export interface AssignmentRun {
  /** The territories of the next accounts, whose rows count from 0 in each part. */
  readonly assign: (accounts: Iterable<unknown>) => AssignmentTable;
  /** What can only be said when all accounts have come: the pins on accounts that did not. */
  readonly finish: () => Issue[];
}

/**
 * A run whose options are checked and prepared once; {@link assignAccounts} takes all accounts at once.
 *
 * @throws {@link TerritoryError} for an `asOf` that is no date and for pins that are not of the form of one.
 */
export function assignmentRun(compiled: CompiledModel, options: AssignmentOptions): AssignmentRun {
  const run = prepareRun(compiled, options);
  const missing = new Set(run.pinsByAccount.keys());
  return {
    assign(accounts) {
      const builder = tableBuilder(compiled);
      let row = 0;
      for (const account of accounts) {
        const evaluated = evaluateAccount(compiled, account, row++, run);
        if (missing.size > 0) missing.delete(evaluated.accountId);
        builder.addRow(evaluated);
      }
      return builder.finish();
    },
    finish: () => [...missing].sort(compareText).map((accountId) => ({ code: 'pin_on_unknown_account', accountId })),
  };
}
