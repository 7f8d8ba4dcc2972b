import type { Issue } from '../core/issues.js';
import type { IssueCount, RecordIssue } from './types.js';

const EXAMPLES = 3;

/** Counts issues by code and keeps the first few of each. */
export interface IssueLog {
  add(issue: RecordIssue): void;
  /** The kinds that came up, in the order in which they first did. */
  counts(): IssueCount[];
}

/** An empty {@link IssueLog}. */
export function issueLog(): IssueLog {
  const entries = new Map<Issue['code'], { count: number; readonly examples: RecordIssue[] }>();
  return {
    add: (recorded) => {
      const { code } = recorded.issue;
      const entry = entries.get(code) ?? { count: 0, examples: [] };
      entry.count++;
      if (entry.examples.length < EXAMPLES) entry.examples.push(recorded);
      entries.set(code, entry);
    },
    counts: () => [...entries].map(([code, entry]) => ({ code, ...entry })),
  };
}
