import type { Issue } from '../../../core/issues.js';
import { issueRow } from '../issueRow.js';
import type { RowPlan } from './planRows.js';

/** Issues in the order of rows without those of rows that change, and with those of the new lines there. */
export function mergeIssues(issues: readonly Issue[], { left }: RowPlan, added: readonly Issue[]): readonly Issue[] {
  if (added.length === 0 && !left.some((row) => hasRow(issues, row))) return issues;
  const gone = new Set(left);
  const kept = issues.filter((issue) => !gone.has(issueRow(issue)));
  return [...kept, ...added].sort((a, b) => issueRow(a) - issueRow(b));
}

function hasRow(issues: readonly Issue[], row: number): boolean {
  let [start, end] = [0, issues.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (issueRow(issues[middle]) < row) start = middle + 1;
    else end = middle;
  }
  return start < issues.length && issueRow(issues[start]) === row;
}
