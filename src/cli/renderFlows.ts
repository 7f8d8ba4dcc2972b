import type { TerritoryFlow } from '../assignment/diffTypes.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { Palette } from './choosePalette.js';
import { formatAmount } from './formatAmount.js';
import { formatCount } from './formatCount.js';
import { renderBar } from './renderBar.js';
import { sharedNames } from './sharedNames.js';
import { shortenText } from './shortenText.js';
import { territoryName } from './territoryName.js';

const LONGEST_NAME = 40;
const NOWHERE = 'no territory';

/** What {@link renderFlows} shows besides the flows. */
export interface FlowView {
  /** The territories that accounts come from, and those that they go to. */
  readonly before: HierarchyIndex<Territory>;
  readonly after: HierarchyIndex<Territory>;
  /** What the amounts are called; absent where there are none. */
  readonly amountField?: string;
  /** At most so many flows are shown. */
  readonly limit: number;
  readonly palette: Palette;
}

/**
 * The lines of a table of flows between territories, the largest first: by amount where there are amounts, else by number
 * of accounts. What does not fit is summed up in the last line.
 */
export function renderFlows(flows: readonly TerritoryFlow[], view: FlowView): string[] {
  const { palette, limit, amountField } = view;
  const shared = sharedNames([...view.before.nodes, ...view.after.nodes]);
  const sorted = [...flows].sort((a, b) => sizeOf(b) - sizeOf(a) || b.accounts - a.accounts);
  const shown = sorted.slice(0, limit);
  const rows = [headerOf(amountField), ...shown.map((flow) => cellsOf(flow, { ...view, shared }))];
  const widths = rows[0].map((_, column) =>
    rows.reduce((widest, cells) => Math.max(widest, widthOf(cells[column])), 0),
  );
  const largest = sorted.length === 0 ? 0 : sizeOf(sorted[0]);
  return [
    palette.faint(align(rows[0], widths).trimEnd()),
    ...shown.map((flow, place) => {
      return `${align(rows[place + 1], widths)}  ${palette.bar(renderBar(sizeOf(flow), largest))}`.trimEnd();
    }),
    ...renderRest(sorted.slice(limit), view),
  ];
}

function sizeOf({ accounts, amount }: TerritoryFlow): number {
  return Math.abs(amount ?? accounts);
}

function headerOf(amountField: string | undefined): string[] {
  return ['from', '', 'to', 'accounts', ...(amountField === undefined ? [] : [amountField])];
}

interface CellView extends FlowView {
  readonly shared: ReadonlySet<string>;
}

function cellsOf({ from, to, accounts, amount }: TerritoryFlow, view: CellView): string[] {
  return [
    labelOf(from, view.before, view.shared),
    '→',
    labelOf(to, view.after, view.shared),
    formatCount(accounts),
    ...(view.amountField === undefined ? [] : [formatAmount(amount ?? 0)]),
  ];
}

/** The name of a territory, with its id where another one on either side has the same name. */
function labelOf(id: string | null, index: HierarchyIndex<Territory>, shared: ReadonlySet<string>): string {
  if (id === null) return NOWHERE;
  const name = territoryName(index, id);
  return shortenText(name, LONGEST_NAME) + (shared.has(name) && name !== id ? ` (${id})` : '');
}

/** Names to the left, numbers to the right. */
function align(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((cell, column) => {
    const padding = ' '.repeat(widths[column] - widthOf(cell));
    return column < 3 ? cell + padding : padding + cell;
  });
  return `  ${padded.join('  ')}`;
}

function widthOf(text: string): number {
  return [...text].length;
}

function renderRest(rest: readonly TerritoryFlow[], { amountField, palette }: FlowView): string[] {
  if (rest.length === 0) return [];
  const accounts = rest.reduce((sum, flow) => sum + flow.accounts, 0);
  const amount = rest.reduce((sum, flow) => sum + (flow.amount ?? 0), 0);
  const parts = [
    formatCount(rest.length, 'more change'),
    formatCount(accounts, 'account'),
    ...(amountField === undefined ? [] : [`${formatAmount(amount)} ${amountField}`]),
  ];
  return [palette.faint(`  … ${parts.join(', ')}`)];
}
