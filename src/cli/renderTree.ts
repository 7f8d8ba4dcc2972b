import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { Palette } from './choosePalette.js';
import { chooseVisible } from './chooseVisible.js';
import { formatCount } from './formatCount.js';
import { renderBar } from './renderBar.js';
import { shortenText } from './shortenText.js';

const LONGEST_LABEL = 60;

/** What {@link renderTree} shows of a hierarchy. */
export interface TreeView {
  readonly index: HierarchyIndex<Territory>;
  /** By position in the index: how many accounts were assigned there directly. */
  readonly counts: readonly number[];
  /** At most so many territories are shown. */
  readonly limit: number;
  readonly palette: Palette;
}

interface ShownRow {
  readonly kind: 'shown';
  readonly label: string;
  readonly count: number;
}

type TreeRow = ShownRow | { readonly kind: 'hidden'; readonly label: string };

/**
 * The lines of a tree of territories: indented names, the number of accounts assigned to each directly, and a bar in
 * proportion to the largest number. Where they do not all fit, the rest is summed up under the last parent that is shown.
 */
export function renderTree(view: TreeView): string[] {
  const rows = listRows(view);
  const largest = maximum(rows, ({ count }) => count);
  const labelWidth = maximum(rows, widthOf);
  const countWidth = formatCount(largest).length;
  return rows.map((row) => {
    if (row.kind === 'hidden') return view.palette.faint(row.label);
    const count = formatCount(row.count).padStart(countWidth);
    const label = row.label + ' '.repeat(labelWidth - widthOf(row));
    return `${label}  ${count}  ${view.palette.bar(renderBar(row.count, largest))}`.trimEnd();
  });
}

function maximum(rows: readonly TreeRow[], measure: (row: ShownRow) => number): number {
  return rows.reduce((most, row) => (row.kind === 'shown' ? Math.max(most, measure(row)) : most), 0);
}

function widthOf(row: ShownRow): number {
  return [...row.label].length;
}

function listRows({ index, counts, limit }: TreeView): TreeRow[] {
  const visible = chooseVisible(index, counts, limit);
  const rows: TreeRow[] = [];
  const list = (from: number, to: number, depth: number): void => {
    let hidden = 0;
    let assigned = 0;
    for (let position = from; position < to; position = index.endOf[position]) {
      const end = index.endOf[position];
      if (visible[position]) {
        rows.push({ kind: 'shown', label: label(index.nodes[position], depth), count: counts[position] });
        list(position + 1, end, depth + 1);
      } else {
        hidden += end - position;
        assigned += sum(counts, position, end);
      }
    }
    if (hidden > 0) rows.push({ kind: 'hidden', label: `${indent(depth)}… ${describeHidden(hidden, assigned)}` });
  };
  list(0, index.nodes.length, 0);
  return rows;
}

function label({ id, name }: Territory, depth: number): string {
  return shortenText(indent(depth) + (name ?? id), LONGEST_LABEL);
}

function indent(depth: number): string {
  return '  '.repeat(depth + 1);
}

function describeHidden(territories: number, assigned: number): string {
  return `${formatCount(territories, 'more territory', 'more territories')}, ${formatCount(assigned)} assigned`;
}

function sum(counts: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let position = from; position < to; position++) total += counts[position];
  return total;
}
