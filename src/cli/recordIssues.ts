import { accountChecker } from '../assignment/accountChecker.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import type { AssignmentTable } from '../assignment/types.js';
import { describeIssue } from '../core/describeIssue.js';
import type { Issue } from '../core/issues.js';
import { rowLines } from '../node/rowLines.js';
import type { RecordBatch } from '../node/types.js';
import { describeRecordIssue } from './describeRecordIssue.js';
import type { RecordIssue } from './types.js';

/** Finds the issues of one batch after the other, in order of line. */
export type BatchChecker = (batch: RecordBatch, table?: AssignmentTable) => RecordIssue[];

/** What a checker is to find, and how it says where. */
export interface BatchCheckOptions {
  readonly unique: boolean;
  /** `false` for files that have rows only. */
  readonly hasLines?: boolean;
}

/**
 * A checker of the records of a file: what could not be read, what the account checks find, and with a table what went
 * wrong when assigning. Only with `unique` are ids that come twice found, since that has to remember them all.
 */
export function recordIssues(compiled: CompiledModel, { unique, hasLines = true }: BatchCheckOptions): BatchChecker {
  const start = () => ({ check: accountChecker(compiled), lines: rowLines() });
  const whole = start();
  return (batch, table) => {
    const { check, lines } = unique ? whole : start();
    lines.add(batch);
    const checked = batch.records.flatMap((record, place) => check(record, batch.rows[place]));
    const reported = unique ? checked : checked.filter(({ code }) => code !== 'duplicate_account');
    const issues = [...batch.malformed, ...reported, ...failures(batch, table)];
    if (!hasLines)
      return issues.sort((a, b) => rowOf(a) - rowOf(b)).map((issue) => ({ issue, message: describeIssue(issue) }));
    return issues
      .map((issue) => describeRecordIssue(issue, lines.lineOf))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  };
}

function rowOf(issue: Issue): number {
  return 'row' in issue ? issue.row : 0;
}

/** Refused accounts are among what the checks find. */
function failures(batch: RecordBatch, table: AssignmentTable | undefined): Issue[] {
  return (table?.issues ?? []).flatMap((issue): Issue[] => {
    if (issue.code === 'refused_account' || !('row' in issue)) return [];
    return [{ ...issue, row: batch.rows[issue.row] }];
  });
}
