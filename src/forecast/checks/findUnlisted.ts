import type { Issue, IssueCode } from '../../core/issues.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import type { Recount } from './recount.js';
import type { UnlistedLine } from './types.js';

/** Why a line is in no territory's number: each of these is told in one issue at least. */
const REASONS: ReadonlySet<IssueCode> = new Set([
  'refused_line',
  'duplicate_line',
  'unknown_category',
  'outside_periods',
  'unconverted_line',
  'unassigned_line',
]);

/**
 * The lines that are in no number and of which no issue of the roll-up tells. A list of numbers has no issues: of it, these
 * are all lines that have no place in it, but those outside its periods and, where it has a total, those without a territory.
 */
export function findUnlisted(
  counted: Recount,
  { rollUp, hasTotal }: { readonly rollUp: RollUp | null; readonly hasTotal: boolean },
): UnlistedLine[] {
  const listed = new Set(rollUp?.issues.flatMap((issue) => rowsOf(issue).map((row) => `${row} ${issue.code}`)));
  const isTold = ({ code }: Issue, row: number) => {
    if (rollUp !== null) return listed.has(`${row} ${code}`);
    return code === 'outside_periods' || (code === 'unassigned_line' && hasTotal);
  };
  const reasonOf = new Map<number, IssueCode>();
  for (const issue of counted.gathering.issues) {
    for (const row of REASONS.has(issue.code) ? rowsOf(issue) : []) {
      if (!isTold(issue, row)) reasonOf.set(row, issue.code);
    }
  }
  return Array.from(reasonOf, ([row, reason]) => toFinding(counted, row, reason)).sort((a, b) => a.row - b.row);
}

/** Both rows of lines that dispute an id. */
function rowsOf(issue: Issue): number[] {
  if (issue.code === 'duplicate_line') return [issue.row, issue.firstRow];
  return 'row' in issue ? [issue.row] : [];
}

function toFinding({ gathering, lines }: Recount, row: number, reason: IssueCode): UnlistedLine {
  const { amountMinor, opportunityId }: Partial<Record<string, unknown>> = { ...Object(lines[row]) };
  return {
    code: 'unlisted_line',
    row,
    lineId: gathering.ids[row] === '' ? null : gathering.ids[row],
    ...(typeof opportunityId === 'string' ? { opportunityId } : {}),
    amountMinor: typeof amountMinor === 'number' && Number.isSafeInteger(amountMinor) ? amountMinor : null,
    reason,
  };
}
