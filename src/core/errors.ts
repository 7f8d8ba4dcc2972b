import { describeIssue } from './describeIssue.js';
import type { Issue } from './issues.js';

/**
 * The one error that this library throws: input that cannot be used at all. Its `issues` say everything that is wrong,
 * as plain data, at least one; its message puts the first of them into words and counts the rest.
 */
export class TerritoryError extends Error {
  override readonly name = 'TerritoryError';
  readonly issues: readonly [Issue, ...Issue[]];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(summarize(issues));
    this.issues = issues;
  }
}

function summarize([first, ...rest]: readonly [Issue, ...Issue[]]): string {
  const more = rest.length === 0 ? '' : ` (and ${rest.length} more ${rest.length === 1 ? 'issue' : 'issues'})`;
  return describeIssue(first) + more;
}
