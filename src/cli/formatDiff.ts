import type { DiffFileResult } from './diffFile.js';
import { formatIssueCounts } from './formatIssueCounts.js';

/** A comparison as JSON for machines: `counts` and `flows` as the library gives them, and what the reading came to. */
export function formatDiff({ read, refused, counts, flows, issues, ...rest }: DiffFileResult): string {
  const accounts = { read, refused };
  return JSON.stringify({ accounts, counts, flows, issues: formatIssueCounts(issues), ...rest }, undefined, 2);
}
