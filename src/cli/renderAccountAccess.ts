import { describeAccessReason } from '../access/describeAccessReason.js';
import type { GrantedLevel } from '../access/types.js';
import type { AccessReport } from './accessReport.js';
import { accessVerbs } from './accessVerbs.js';
import { type AccountUser, accountUsers } from './accountUsers.js';
import { describeWhereabouts } from './describeWhereabouts.js';
import { formatCount } from './formatCount.js';
import { renderAccessNotes } from './renderAccessNotes.js';
import type { AccessView } from './renderUserAccess.js';

const WIDEST = 24;

/** The lines that list the users who may see an account, by level, each with everything that gives access. */
export function* renderAccountAccess(report: AccessReport, accountId: string, view: AccessView): Generator<string> {
  const groups = accountUsers(report, accountId);
  const total = groups.reduce((sum, { users }) => sum + users.length, 0);
  const who = total === 0 ? 'nobody' : formatCount(total, 'user');
  yield view.palette.strong(`${who} may ${accessVerbs[report.minLevel]} account ${accountId} on ${report.asOf}`);
  for (const line of describeWhereabouts(report.file)) yield view.palette.faint(`  ${line}`);
  for (const { level, users } of groups) yield* renderGroup(level, users, view);
  yield* renderAccessNotes(report.file, { ownerField: report.ownerField, palette: view.palette });
}

function* renderGroup(
  level: GrantedLevel,
  users: readonly AccountUser[],
  { limit, palette }: AccessView,
): Generator<string> {
  const shown = users.slice(0, limit);
  const width = shown.reduce((widest, { userId }) => Math.max(widest, Math.min(userId.length, WIDEST)), 0);
  yield '';
  yield `${palette.strong(level)} ${formatCount(users.length)}`;
  for (const { userId, decision } of shown) {
    for (const [place, reason] of decision.reasons.entries()) {
      const name = place === 0 ? userId : '';
      yield `  ${name.padEnd(width)}  ${palette.faint(describeAccessReason(reason, { type: 'account' }))}`;
    }
  }
  const more = users.length - shown.length;
  if (more > 0) yield palette.faint(`  … ${formatCount(more)} more, which --all lists`);
}
