import { flattenIssue } from './flattenIssue.js';
import type { IssueCount } from './types.js';

/** Issues by kind for JSON: each example is the issue itself with its line and message. */
export function formatIssueCounts(issues: readonly IssueCount[]): object[] {
  return issues.map(({ code, count, examples }) => ({ code, count, examples: examples.map(flattenIssue) }));
}
