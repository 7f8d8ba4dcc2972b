import { accountEvaluator, type EvaluatedAccount } from './accountEvaluator.js';
import type { CompiledModel } from './compileModel.js';
import { type FoundTerritories, matchSession } from './matching/matchSession.js';
import { rowReader } from './matching/rowReader.js';
import type { Run } from './prepareRun.js';

/** The territories of one input, and what went wrong with it; it never throws, whatever the input is. */
export function evaluateAccount(compiled: CompiledModel, account: unknown, row: number, run: Run): EvaluatedAccount {
  // An account whose members compute themselves may get here again before this one is done.
  const tools = compiled.spareTools.pop() ?? {
    read: rowReader(compiled.matcher.axes, 1),
    match: matchSession(compiled),
  };
  let result: EvaluatedAccount = { accountId: '', entries: [], issues: [] };
  const evaluate = accountEvaluator(compiled, run, tools.match, {
    addRow(evaluated) {
      result = evaluated;
    },
    addFound(accountId, found) {
      result = { accountId, entries: entriesOf(compiled, found), issues: [] };
    },
  });
  evaluate(tools.read([account]), 0, row);
  compiled.spareTools.push(tools);
  return result;
}

function entriesOf(
  { order: { placeOf } }: CompiledModel,
  { found, count }: FoundTerritories,
): EvaluatedAccount['entries'] {
  const positions = Array.from(found.subarray(0, count));
  positions.sort((a, b) => placeOf[a] - placeOf[b]);
  return positions.map((position) => ({ position, isPinned: false }));
}
