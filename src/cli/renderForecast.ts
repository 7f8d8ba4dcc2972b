import type { Palette } from './choosePalette.js';
import type { ForecastBlock, ForecastReport, ForecastView, OpportunityCounts, TargetCounts } from './forecastReport.js';
import { formatCount } from './formatCount.js';
import { renderForecastTable } from './renderForecastTable.js';
import { renderIssueCounts } from './renderIssueCounts.js';

/** The lines of a forecast: what became of the opportunities, a table for each period, and what was wrong. */
export function renderForecast(report: ForecastReport, view: ForecastView): string[] {
  const { palette } = view;
  const blocks = [
    renderCounts(report.opportunities, palette),
    ...report.blocks.map((block) => renderForecastTable(block, report, view)),
    renderIssueCounts(report.issues, palette),
    renderNotes(report).map((note) => palette.faint(`note: ${note}`)),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}

function renderCounts(counts: OpportunityCounts, { strong, good, bad }: Palette): string[] {
  const width = formatCount(counts.read).length;
  const line = (count: number, text: string) => `${formatCount(count).padStart(width)}  ${text}`;
  const some = (count: number, text: string) => (count === 0 ? [] : [line(count, text)]);
  return [
    strong(line(counts.read, counts.read === 1 ? 'opportunity read' : 'opportunities read')),
    good(line(counts.credited, 'in a territory')),
    ...some(counts.unassigned, 'in none').map(bad),
    ...some(counts.inOtherPeriods, 'closing in other periods'),
    ...some(counts.repeated, 'there already'),
    ...some(counts.leftOut, 'left out').map(bad),
  ];
}

function renderNotes({ mode, overlap, blocks, targets }: ForecastReport): string[] {
  const notes: string[] = [];
  if (mode === 'cumulative') notes.push('commit+ and best+ include what is more certain, up to what is closed');
  if (overlap === 'duplicate') {
    notes.push(
      'opportunities in several territories count in each: no sum of several territories is a total of revenue',
    );
  }
  const hasOverlap = blocks.some(({ total, territories }) => {
    return [total, ...territories.map(({ forecast }) => forecast)].some(({ overlap: { single } }) =>
      Object.values(single).some((amount) => amount !== 0),
    );
  });
  if (hasOverlap)
    notes.push('opportunities in several territories count once above them, so that parts may add up to more');
  return [...notes, ...targetNotes(targets), ...blocks.flatMap(blockNotes)];
}

function targetNotes(targets: TargetCounts | null): string[] {
  if (targets === null) return [];
  const { read, inOtherPeriods, ofUsers } = targets;
  const some = (count: number, text: string) =>
    count === 0 ? [] : [`${formatCount(count, 'target')} of ${formatCount(read)} ${text}`];
  return [...some(inOtherPeriods, 'for other periods'), ...some(ofUsers, 'for users, who are not in these tables')];
}

/** Why what has a target is without one in a table. */
function blockNotes({ periodId, withPartOfTargets, rootsWithoutTarget }: ForecastBlock): string[] {
  const name = periodId ?? 'all periods';
  const notes: string[] = [];
  if (withPartOfTargets > 0) {
    const territories = formatCount(withPartOfTargets, 'territory', 'territories');
    notes.push(`${name}: ${territories} with targets in some of the periods only, so without one in all of them`);
  }
  if (rootsWithoutTarget > 0) {
    const territories = formatCount(rootsWithoutTarget, 'territory', 'territories');
    notes.push(`${name}: ${territories} at the top without a target, so that there is none for the total`);
  }
  return notes;
}
