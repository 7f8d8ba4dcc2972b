import type { Explanation, TerritoryExplanation } from '../assignment/types.js';
import { path } from '../hierarchy/path.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { Palette } from './choosePalette.js';
import { formatCount } from './formatCount.js';
import { type Outcome, renderOutcome } from './renderOutcome.js';
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
 * hierarchy with the reason at every territory that was looked at. Those below a closed one are only counted.
 */
export function renderExplanation(explanation: Explanation, view: ExplanationView): string[] {
  const { index, issues, palette } = view;
  const blocked = countBlocked(explanation.visited);
  const reasons = explanation.visited.flatMap((visited) => renderVisited(visited, { ...view, blocked }));
  const blocks = [
    renderAssignment(explanation, index, palette),
    issues.map(({ message }) => palette.bad(message)),
    [palette.strong('why'), ...reasons],
  ];
  return blocks.filter((lines) => lines.length > 0).flatMap((lines, place) => (place === 0 ? lines : ['', ...lines]));
}

function renderAssignment(
  { accountId, territories }: Explanation,
  index: HierarchyIndex<Territory>,
  palette: Palette,
): string[] {
  const count = territories.length === 0 ? 'no territory' : formatCount(territories.length, 'territory', 'territories');
  const lines = territories.map(({ territoryId, source }) => {
    const names = path(index, territoryId).map((id) => nameOf(index, id));
    return `  ${palette.good('✓')} ${names.join(' › ')} ${palette.faint(`(${territoryId}, by ${source})`)}`;
  });
  return [palette.strong(`account ${accountId} is in ${count}`), ...lines];
}

interface ReasonView extends ExplanationView {
  /** By territory id: how many territories below are not considered because of it. */
  readonly blocked: ReadonlyMap<string, number>;
}

function countBlocked(visited: readonly TerritoryExplanation[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const territory of visited) {
    if (territory.outcome !== 'parent_failed') continue;
    counts.set(territory.blockedBy, (counts.get(territory.blockedBy) ?? 0) + 1);
  }
  return counts;
}

function renderVisited(visited: TerritoryExplanation, view: ReasonView): string[] {
  if (visited.outcome === 'parent_failed') return [];
  const { index, blocked, palette } = view;
  const position = index.positionById.get(visited.territoryId) ?? 0;
  const indent = '  '.repeat(index.depthOf[position] + 1);
  const { sign, reason, details } = renderOutcome(visited, (id) => nameOf(index, id));
  const below = blocked.get(visited.territoryId) ?? 0;
  const rest = below === 0 ? [] : [`${formatCount(below, 'territory', 'territories')} below not considered`];
  return [
    `${indent}${paintSign(sign, palette)} ${nameOf(index, visited.territoryId)} ${palette.faint(`– ${reason}`)}`,
    ...[...details, ...rest].map((line) => `${indent}    ${line}`),
  ];
}

function paintSign(sign: Outcome['sign'], palette: Palette): string {
  switch (sign) {
    case '✓':
      return palette.good(sign);
    case '✗':
      return palette.bad(sign);
    case '·':
      return palette.faint(sign);
  }
}

function nameOf(index: HierarchyIndex<Territory>, id: string): string {
  const position = index.positionById.get(id);
  return (position === undefined ? undefined : index.nodes[position].name) ?? id;
}
