import type { Palette } from './choosePalette.js';
import type { DiffFileResult } from './diffFile.js';
import { formatCount } from './formatCount.js';
import { renderAbsentFields } from './renderAbsentFields.js';
import { type FlowView, renderFlows } from './renderFlows.js';
import { renderIssueCounts } from './renderIssueCounts.js';

/** The lines that sum up a comparison: what becomes of the accounts, who takes them from whom, and what was wrong. */
export function renderDiff(result: DiffFileResult, view: FlowView): string[] {
  const { palette } = view;
  const blocks = [
    renderCounts(result, palette),
    renderChanges(result, view),
    renderIssueCounts(result.issues, palette),
    [...renderAbsentFields(result.absentFields, palette), ...renderUnreadable(result, view)],
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}

function renderCounts({ read, refused, counts, leftInNone }: DiffFileResult, palette: Palette): string[] {
  const width = formatCount(read).length;
  const line = (count: number, text: string) => `${formatCount(count).padStart(width)}  ${text}`;
  const share = (count: number) => (read === 0 ? '' : ` (${((100 * count) / read).toFixed(1)} %)`);
  const left = leftInNone === 0 ? '' : `, which leaves ${formatCount(leftInNone)} in none`;
  return [
    palette.strong(line(read, 'accounts read')),
    line(counts.moved, `moved from one territory to another${share(counts.moved)}`),
    line(counts.gained, `gained a territory${share(counts.gained)}`),
    line(counts.lost, `lost a territory${share(counts.lost)}${left}`),
    line(counts.unchanged, `unchanged${share(counts.unchanged)}`),
    refused === 0 ? line(0, 'refused') : palette.bad(line(refused, `refused${share(refused)}`)),
  ];
}

function renderChanges({ flows, counts }: DiffFileResult, view: FlowView): string[] {
  if (flows.length === 0) return [view.palette.good('no account changes its territories')];
  const measure = view.amountField === undefined ? 'largest' : `largest ${view.amountField}`;
  const changed = counts.moved + counts.gained + counts.lost;
  const isCountedTwice = flows.reduce((sum, { accounts }) => sum + accounts, 0) > changed;
  return [
    view.palette.strong(`changes of territory, ${measure} first`),
    ...renderFlows(flows, view),
    ...(isCountedTwice
      ? [view.palette.faint('  an account that changes several territories counts in several lines')]
      : []),
  ];
}

function renderUnreadable({ unreadableAmounts }: DiffFileResult, { amountField, palette }: FlowView): string[] {
  if (unreadableAmounts === 0) return [];
  const [accounts, verbs] = [formatCount(unreadableAmounts, 'account'), 'is no number and counts as 0'];
  return [palette.bad(`note: the \`${amountField}\` of ${accounts} ${verbs}`)];
}
