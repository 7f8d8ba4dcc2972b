import type { Explanation, TerritoryExplanation } from '../assignment/types.js';
import { path } from '../hierarchy/path.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { Palette } from './choosePalette.js';
import { formatCount } from './formatCount.js';
import { renderStep } from './renderStep.js';
import { territoryName } from './territoryName.js';
import type { RecordIssue } from './types.js';

/** What {@link renderExplanation} needs besides the explanation. */
export interface ExplanationView {
  readonly index: HierarchyIndex<Territory>;
  /** What is wrong with the account itself. */
  readonly issues: readonly RecordIssue[];
  readonly palette: Palette;
}

/**
 * The lines that explain an account's territories to somebody who does not know the model: where it belongs, then the
 * hierarchy with the reason at every territory that was looked at. Those below a closed one are only counted, unless they
 * lead to one that is pinned.
 */
export function renderExplanation(explanation: Explanation, view: ExplanationView): string[] {
  const { issues, palette } = view;
  const blocks = [
    renderAssignment(explanation, view),
    issues.map(({ message }) => palette.bad(message)),
    [palette.strong('why'), ...renderReasons(explanation.visited, view)],
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}

function renderAssignment({ accountId, territories }: Explanation, { index, palette }: ExplanationView): string[] {
  const count = territories.length === 0 ? 'no territory' : formatCount(territories.length, 'territory', 'territories');
  const lines = territories.map(({ territoryId, source }, place) => {
    const names = path(index, territoryId).map((id) => territoryName(index, id));
    const primary = place === 0 && territories.length > 1 ? ', primary' : '';
    const note = palette.faint(`(${territoryId}, by ${source}${primary})`);
    return `  ${palette.good('✓')} ${names.join(' › ')} ${note}`;
  });
  return [palette.strong(`account ${accountId} is in ${count}`), ...lines];
}

function renderReasons(visited: readonly TerritoryExplanation[], { index, palette }: ExplanationView): string[] {
  const isShown = chooseShown(visited, index);
  const hidden = countHidden(visited, isShown);
  return visited.flatMap((step, position) => {
    if (!isShown[position]) return [];
    const below = hidden.get(step.territoryId) ?? 0;
    return renderStep(step, {
      nameOf: (id) => territoryName(index, id),
      depth: index.depthOf[position],
      palette,
      notes: below === 0 ? [] : [`${formatCount(below, 'territory', 'territories')} below not considered`],
    });
  });
}

/** By position: the territories that were looked at, and those between them. */
function chooseShown(visited: readonly TerritoryExplanation[], index: HierarchyIndex<Territory>): boolean[] {
  const isShown = visited.map(({ outcome }) => outcome !== 'parent_failed');
  for (let position = visited.length - 1; position >= 0; position--) {
    const parent = index.parentOf[position];
    if (isShown[position] && parent >= 0) isShown[parent] = true;
  }
  return isShown;
}

/** By the id of a closed territory: how many below it are not shown. */
function countHidden(visited: readonly TerritoryExplanation[], isShown: readonly boolean[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [position, step] of visited.entries()) {
    if (step.outcome !== 'parent_failed' || isShown[position]) continue;
    counts.set(step.blockedBy, (counts.get(step.blockedBy) ?? 0) + 1);
  }
  return counts;
}
