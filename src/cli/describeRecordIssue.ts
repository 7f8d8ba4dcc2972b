import { describeIssueByRow } from '../core/describeIssue.js';
import type { Issue } from '../core/issues.js';
import type { RecordIssue } from './types.js';

/**
 * An issue of one record with its place in the file: `lineOf` gives the line of a row, by which the message calls rows.
 */
export function describeRecordIssue(issue: Issue, lineOf: (row: number) => number): RecordIssue {
  const message = describeIssueByRow(issue, (row) => `line ${lineOf(row)}`);
  if ('line' in issue && issue.line !== undefined) return { issue, line: issue.line, message };
  return 'row' in issue ? { issue, line: lineOf(issue.row), message } : { issue, message };
}
