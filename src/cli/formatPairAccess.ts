import { describeAccessObstacle } from '../access/describeAccessObstacle.js';
import { explainNoAccess } from '../access/explainNoAccess.js';
import type { AccessReport } from './accessReport.js';
import { formatAccessHead } from './formatAccessHead.js';
import { formatReason } from './formatReason.js';
import { formatWhereabouts } from './formatWhereabouts.js';
import type { PairQuestion } from './renderPairAccess.js';

/** Whether a user may see an account as JSON for machines: the level with all that gives it, and what stands in the way. */
export function formatPairAccess(report: AccessReport, { userId, accountId }: PairQuestion): string {
  const answer = explainNoAccess(report.index, userId, { type: 'account', id: accountId }, report.minLevel);
  const obstacles = answer.obstacles.map((obstacle) => {
    return { ...obstacle, message: describeAccessObstacle(obstacle, { type: 'account' }) };
  });
  return JSON.stringify(
    {
      userId,
      accountId,
      ...formatWhereabouts(report.file),
      ...formatAccessHead(report),
      level: answer.level,
      isGranted: answer.isGranted,
      reasons: answer.reasons.map(formatReason),
      obstacles,
    },
    undefined,
    2,
  );
}
