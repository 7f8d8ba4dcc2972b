import { accountChecker } from '../assignment/accountChecker.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import type { AssignmentTable } from '../assignment/types.js';
import type { Issue } from '../core/issues.js';
import { rowLines } from '../node/rowLines.js';
import type { RecordBatch } from '../node/types.js';
import { describeRecordIssue } from './describeRecordIssue.js';
import type { RecordIssue } from './types.js';

/** Finds the issues of one batch after the other, in order of line. */
export type BatchChecker = (batch: RecordBatch, table?: AssignmentTable) => RecordIssue[];

/**
 * A checker of the records of a file: what could not be read, what the account checks find, and with a table what went
 * wrong when assigning. Only with `unique` are ids that come twice found, since that has to remember them all.
 */
export function recordIssues(compiled: CompiledModel, { unique }: { readonly unique: boolean }): BatchChecker {
  const start = () => ({ check: accountChecker(compiled), lines: rowLines() });
  const whole = start();
  return (batch, table) => {
    const { check, lines } = unique ? whole : start();
    lines.add(batch);
    const checked = batch.records.flatMap((record, place) => check(record, batch.rows[place]));
    const reported = unique ? checked : checked.filter(({ code }) => code !== 'duplicate_account');
    const issues = [...batch.malformed, ...reported, ...failures(batch, table)];
    return issues
      .map((issue) => describeRecordIssue(issue, lines.lineOf))
      .sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  };
}

/** Refused accounts are among what the checks find. */
function failures(batch: RecordBatch, table: AssignmentTable | undefined): Issue[] {
  return (table?.issues ?? []).flatMap((issue): Issue[] => {
    if (issue.code === 'refused_account' || !('row' in issue)) return [];
    return [{ ...issue, row: batch.rows[issue.row] }];
  });
}
