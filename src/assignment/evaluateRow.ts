import { accountIdOf, isUsableId } from './accountIdOf.js';
import type { CompiledModel } from './compileModel.js';
import { decideMatched } from './decideMatched.js';
import { describeInput } from './describeInput.js';
import type { EvaluatedAccount, EvaluatedAccounts, FoundTerritories, Matches, MatchRow } from './evaluationTypes.js';
import type { AccountChunk } from './matching/accountChunk.js';
import { matchTerritories } from './matchTerritories.js';
import type { Run } from './prepareRun.js';

/** What evaluating the accounts of a run takes. */
export interface Evaluation {
  readonly compiled: CompiledModel;
  readonly run: Run;
  readonly match: MatchRow;
  readonly to: EvaluatedAccounts;
}

/** Evaluates the account of a chunk's row and hands over what it comes to; `inputRow` is the row that issues name. */
export function evaluateRow(evaluation: Evaluation, chunk: AccountChunk, row: number, inputRow: number): void {
  const { compiled, run, match, to } = evaluation;
  const accountId = chunk.ids[chunk.firstId + row];
  const isClear = isUsableId(accountId) && (chunk.areAllClear || !chunk.isUnclear(row));
  const matched = isClear ? match(chunk, row, run.asOf) : undefined;
  if (!isUsableId(accountId) || matched === undefined) {
    to.addRow(evaluateByWalk(compiled, chunk.recordAt(row), inputRow, run));
    return;
  }
  const isPlain = matched.failures.length === 0 && matched.count <= compiled.mostPlain;
  if (isPlain && !(run.pinsByAccount.size > 0 && run.pinsByAccount.has(accountId))) to.addFound(accountId, matched);
  else to.addRow(evaluateMatches(compiled, matchesOf(matched), { accountId, row: inputRow }, run));
}

function matchesOf({ found, count, failures }: FoundTerritories): Matches {
  return { positions: Array.from(found.subarray(0, count)), failures };
}

function evaluateMatches(
  compiled: CompiledModel,
  matches: Matches,
  subject: { readonly accountId: string; readonly row: number },
  run: Run,
): EvaluatedAccount {
  const { entries, issues } = decideMatched(compiled, matches, subject, run);
  return { accountId: subject.accountId, entries, issues };
}

/** The territories of one input, and what went wrong with it; it never throws, whatever the input is. */
function evaluateByWalk(compiled: CompiledModel, account: unknown, row: number, run: Run): EvaluatedAccount {
  try {
    const accountId = accountIdOf(account);
    if (accountId === undefined) return refused(row, describeInput(account));
    return evaluateMatches(compiled, matchTerritories(compiled, account, run.asOf), { accountId, row }, run);
  } catch (error) {
    // Plain data cannot get here; an object whose members throw when read can.
    return refused(row, `an object that cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refused(row: number, received: string): EvaluatedAccount {
  return { accountId: '', entries: [], issues: [{ code: 'refused_account', row, received }] };
}
