import { checkAccess } from '../access/checkAccess.js';
import type { AccessReport } from './accessReport.js';
import { accountsByLevel, type LevelGroup } from './accountsByLevel.js';
import { formatAccessHead } from './formatAccessHead.js';
import { formatReason } from './formatReason.js';
import { formatWithList } from './formatWithList.js';

/** The lines of what a user may see as JSON for machines: how many accounts of each level, then every one with its reasons. */
export function formatUserAccess(report: AccessReport, userId: string): Iterable<string> {
  const groups = accountsByLevel(report.index, userId, report.minLevel);
  const counts = Object.fromEntries(groups.map(({ level, accountIds }) => [level, accountIds.length]));
  const head = { userId, ...formatAccessHead(report), counts: { full: 0, edit: 0, view: 0, ...counts } };
  return formatWithList(head, 'access', entries(groups, report, userId));
}

function* entries(groups: readonly LevelGroup[], { index }: AccessReport, userId: string): Generator<object> {
  for (const { level, accountIds } of groups) {
    for (const accountId of accountIds) {
      const { reasons } = checkAccess(index, userId, { type: 'account', id: accountId });
      yield { accountId, level, reasons: reasons.map(formatReason) };
    }
  }
}
