import { describeAccessObstacle } from '../access/describeAccessObstacle.js';
import { describeAccessReason } from '../access/describeAccessReason.js';
import { explainNoAccess } from '../access/explainNoAccess.js';
import type { NoAccess } from '../access/obstacleTypes.js';
import type { AccessReport } from './accessReport.js';
import { accessVerbs } from './accessVerbs.js';
import type { Palette } from './choosePalette.js';
import { describeCover } from './describeCover.js';
import { describeWhereabouts } from './describeWhereabouts.js';
import type { AccessQuestion } from './readAccessQuestion.js';
import { renderAccessNotes } from './renderAccessNotes.js';
import type { AccessView } from './renderUserAccess.js';

/** A question about one user and one account. */
export type PairQuestion = Extract<AccessQuestion, { readonly kind: 'pair' }>;

/** The lines that say whether a user may see an account: everything that gives access, or what stands in the way. */
export function* renderPairAccess(
  report: AccessReport,
  { userId, accountId }: PairQuestion,
  { palette }: AccessView,
): Generator<string> {
  const { index, minLevel, asOf } = report;
  const answer = explainNoAccess(index, userId, { type: 'account', id: accountId }, minLevel);
  const may = answer.isGranted ? 'may' : 'may not';
  yield palette.strong(`user ${userId} ${may} ${accessVerbs[minLevel]} account ${accountId} on ${asOf}`);
  for (const line of describeCover(report, userId)) yield palette.faint(`  the user: ${line}`);
  for (const line of describeWhereabouts(report.file)) yield palette.faint(`  the account: ${line}`);
  yield* renderReasons(answer, palette);
  yield* renderObstacles(answer, palette);
  yield* renderAccessNotes(report.file, { ownerField: report.ownerField, palette });
}

function renderReasons({ reasons }: NoAccess, { strong, good }: Palette): string[] {
  if (reasons.length === 0) return [];
  const lines = reasons.map((reason) => `  ${good('✓')} ${describeAccessReason(reason, { type: 'account' })}`);
  return ['', strong('what gives access'), ...lines];
}

function renderObstacles({ isGranted, obstacles }: NoAccess, { strong, bad }: Palette): string[] {
  if (isGranted) return [];
  const lines = obstacles.map((obstacle) => `  ${bad('✗')} ${describeAccessObstacle(obstacle, { type: 'account' })}`);
  return ['', strong('why not'), ...lines];
}
