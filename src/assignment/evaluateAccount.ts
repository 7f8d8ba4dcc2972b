import type { CompiledModel } from './compileModel.js';
import { evaluateRow } from './evaluateRow.js';
import type { AccountTools, Entry, EvaluatedAccount, FoundTerritories } from './evaluationTypes.js';
import { matchSession } from './matching/matchSession.js';
import { rowReader } from './matching/rowReader.js';
import type { Run } from './prepareRun.js';

/** The territories of one input, and what went wrong with it; it never throws, whatever the input is. */
export function evaluateAccount(compiled: CompiledModel, account: unknown, row: number, run: Run): EvaluatedAccount {
  // An account whose members compute themselves may get here again before this one is done.
  const tools = compiled.spareTools.pop() ?? accountTools(compiled);
  evaluateRow({ compiled, run, match: tools.match, to: tools }, tools.read([account]), 0, row);
  compiled.spareTools.push(tools);
  return tools.last;
}

function accountTools(compiled: CompiledModel): AccountTools {
  const tools: AccountTools = {
    read: rowReader(compiled.matcher.axes, 1),
    match: matchSession(compiled),
    last: { accountId: '', entries: [], issues: [] },
    addRow(evaluated) {
      tools.last = evaluated;
    },
    addFound(accountId, found) {
      tools.last = { accountId, entries: entriesOf(compiled, found), issues: [] };
    },
  };
  return tools;
}

function entriesOf(
  { order: { placeOf } }: CompiledModel,
  { found, count }: FoundTerritories,
): EvaluatedAccount['entries'] {
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) entries.push({ position: found[i], isPinned: false });
  return count > 1 ? entries.sort((a, b) => placeOf[a.position] - placeOf[b.position]) : entries;
}
