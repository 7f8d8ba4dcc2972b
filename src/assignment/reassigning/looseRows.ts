import type { Run } from '../prepareRun.js';
import type { TablePatch } from './types.js';

/**
 * The rows of a patch that may have other territories than the rules give, ascending: of accounts with pins, of those that
 * were cut by the limit, and of refused ones.
 */
export function looseRowsOf({ rows, table }: TablePatch, { pinsByAccount }: Run): Uint32Array {
  const loose = new Set<number>();
  for (const issue of table.issues) {
    if (issue.code === 'over_limit' || issue.code === 'refused_account') loose.add(issue.row);
  }
  if (pinsByAccount.size > 0) {
    for (const [at, id] of table.accountIds.entries()) if (pinsByAccount.has(id)) loose.add(rows[at]);
  }
  return Uint32Array.from(loose).sort();
}
