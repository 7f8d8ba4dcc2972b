import type { Palette } from './choosePalette.js';
import { formatCount } from './formatCount.js';
import type { IssueCount } from './types.js';

/** The lines that list issues by kind: how many, and the first few; none when there are no issues. */
export function renderIssueCounts(issues: readonly IssueCount[], palette: Palette): string[] {
  if (issues.length === 0) return [];
  const total = issues.reduce((sum, { count }) => sum + count, 0);
  return [palette.strong(formatCount(total, 'issue')), ...issues.flatMap((issue) => renderKind(issue, palette))];
}

function renderKind({ code, count, examples }: IssueCount, palette: Palette): string[] {
  const more = count - examples.length;
  return [
    `  ${palette.bad(code)} ${formatCount(count)}`,
    ...examples.map(({ message }) => `    ${message}`),
    ...(more > 0 ? [palette.faint(`    … ${formatCount(more)} more`)] : []),
  ];
}
