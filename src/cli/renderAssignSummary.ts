import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { AssignFileResult } from './assignFile.js';
import type { Palette } from './choosePalette.js';
import { formatCount } from './formatCount.js';
import { renderAbsentFields } from './renderAbsentFields.js';
import { renderIssueCounts } from './renderIssueCounts.js';
import { renderTree } from './renderTree.js';
import type { AccountCounts } from './types.js';

/** What {@link renderAssignSummary} shows. */
export interface AssignSummary {
  readonly result: AssignFileResult;
  readonly index: HierarchyIndex<Territory>;
  /** At most so many territories are shown. */
  readonly limit: number;
  readonly palette: Palette;
}

/** The lines that sum up a run: what became of the accounts, how many each territory got, and what was wrong. */
export function renderAssignSummary({ result, index, limit, palette }: AssignSummary): string[] {
  const counts = index.nodes.map(({ id }) => result.byTerritory.get(id) ?? 0);
  const blocks = [
    renderCounts(result.counts, palette),
    [palette.strong('accounts by territory'), ...renderTree({ index, counts, limit, palette })],
    renderIssueCounts(result.issues, palette),
    renderAbsentFields(result.absentFields, palette),
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}

function renderCounts({ read, assigned, inSeveral, inNone, refused }: AccountCounts, palette: Palette): string[] {
  const width = formatCount(read).length;
  const line = (count: number, text: string) => `${formatCount(count).padStart(width)}  ${text}`;
  const share = (count: number) => (read === 0 ? '' : ` (${((100 * count) / read).toFixed(1)} %)`);
  return [
    palette.strong(line(read, 'accounts read')),
    palette.good(line(assigned, `assigned${share(assigned)}`)),
    line(inSeveral, `in several territories${share(inSeveral)}`),
    line(inNone, `in none${share(inNone)}`),
    refused === 0 ? line(0, 'refused') : palette.bad(line(refused, `refused${share(refused)}`)),
  ];
}
