import { checkAccess } from '../access/checkAccess.js';
import { describeAccessReason } from '../access/describeAccessReason.js';
import type { AccessReport } from './accessReport.js';
import { accessVerbs } from './accessVerbs.js';
import { accountsByLevel, type LevelGroup } from './accountsByLevel.js';
import type { Palette } from './choosePalette.js';
import { describeCover } from './describeCover.js';
import { formatCount } from './formatCount.js';
import { renderAccessNotes } from './renderAccessNotes.js';

const WIDEST = 24;

/** How much is shown, and how. */
export interface AccessView {
  /** At most so many of a level. */
  readonly limit: number;
  readonly palette: Palette;
}

/** The lines that list the accounts that a user may see, by level, each with what gives that level. */
export function* renderUserAccess(report: AccessReport, userId: string, view: AccessView): Generator<string> {
  const groups = accountsByLevel(report.index, userId, report.minLevel);
  yield view.palette.strong(headline(report, userId, groups));
  for (const line of describeCover(report, userId)) yield view.palette.faint(`  ${line}`);
  for (const group of groups) yield* renderGroup(group, report, { ...view, userId });
  yield* renderAccessNotes(report.file, { ownerField: report.ownerField, palette: view.palette });
}

function headline({ file, minLevel, asOf }: AccessReport, userId: string, groups: readonly LevelGroup[]): string {
  const seen = groups.reduce((sum, { accountIds }) => sum + accountIds.length, 0);
  const number = seen === 0 ? 'none' : formatCount(seen);
  const all = formatCount(file.table.accountIds.length, 'account');
  return `user ${userId} may ${accessVerbs[minLevel]} ${number} of ${all} on ${asOf}`;
}

function* renderGroup(
  { level, accountIds }: LevelGroup,
  { index }: AccessReport,
  { userId, limit, palette }: AccessView & { readonly userId: string },
): Generator<string> {
  const shown = accountIds.slice(0, limit);
  const width = shown.reduce((widest, id) => Math.max(widest, Math.min(id.length, WIDEST)), 0);
  yield '';
  yield `${palette.strong(level)} ${formatCount(accountIds.length)}`;
  for (const id of shown) {
    const [best] = checkAccess(index, userId, { type: 'account', id }).reasons;
    yield `  ${id.padEnd(width)}  ${palette.faint(describeAccessReason(best, { type: 'account' }))}`;
  }
  const more = accountIds.length - shown.length;
  if (more > 0) yield palette.faint(`  … ${formatCount(more)} more, which --all lists`);
}
