import type { AccessReport } from './accessReport.js';
import { accountUsers } from './accountUsers.js';
import { formatAccessHead } from './formatAccessHead.js';
import { formatReason } from './formatReason.js';
import { formatWhereabouts } from './formatWhereabouts.js';
import { formatWithList } from './formatWithList.js';

/** The lines of who may see an account as JSON for machines: how many users of each level, then every one with the reasons. */
export function formatAccountAccess(report: AccessReport, accountId: string): Iterable<string> {
  const groups = accountUsers(report, accountId);
  const counts = Object.fromEntries(groups.map(({ level, users }) => [level, users.length]));
  const head = {
    accountId,
    ...formatWhereabouts(report.file),
    ...formatAccessHead(report),
    counts: { full: 0, edit: 0, view: 0, ...counts },
  };
  const entries = groups.flatMap(({ level, users }) => {
    return users.map(({ userId, decision }) => ({ userId, level, reasons: decision.reasons.map(formatReason) }));
  });
  return formatWithList(head, 'access', entries);
}
