import { type CreditScope, creditedAmount, visitCredited } from './creditedLines.js';
import type { LineTable, RollUp } from './indexTypes.js';
import { overlayAt } from './rareColumns.js';
import { roundScaled } from './roundScaled.js';

/** What one group of lines has in a scope, by category. */
export interface GroupSums {
  readonly revenue: readonly bigint[];
  readonly own: readonly bigint[];
  readonly overlay: readonly bigint[];
}

/** Exact sums by cell. */
interface GroupCells {
  readonly revenue: Map<number, bigint>;
  readonly own: Map<number, bigint>;
  readonly overlay: Map<number, bigint>;
}

/** A line's group, `null` for none. */
export type GroupOf = (table: LineTable, line: number) => string | null;

/** Groups lines by user. */
export const userOf: GroupOf = ({ userIds }, line) => userIds[line];

/** The sums of each group, `null` being that of lines that are in none; with `only`, of that one alone. */
export function sumByGroup(
  rollUp: RollUp,
  scope: CreditScope,
  groupOf: GroupOf,
  only?: string,
): Map<string | null, GroupSums> {
  const byGroup = new Map<string | null, GroupCells>();
  visitCredited(rollUp, scope, (table, line) => {
    const group = groupOf(table, line);
    if (only !== undefined && group !== only) return;
    const cells = byGroup.get(group) ?? { revenue: new Map(), own: new Map(), overlay: new Map() };
    byGroup.set(group, cells);
    addLine(rollUp, cells, { table, line }, scope);
  });
  return new Map(Array.from(byGroup, ([group, cells]) => [group, roundCells(rollUp, cells)]));
}

interface CreditedLine {
  readonly table: LineTable;
  readonly line: number;
}

function addLine(rollUp: RollUp, { revenue, own, overlay }: GroupCells, at: CreditedLine, scope: CreditScope): void {
  const { branches } = scope;
  const cell = at.table.cells[at.line];
  const isOverlay = overlayAt(at.table, at.line) === 1;
  add(isOverlay ? overlay : revenue, cell, creditedAmount(rollUp, at, branches));
  const alone = branches.map(({ start }) => ({ start, end: start + 1 }));
  if (!isOverlay) add(own, cell, creditedAmount(rollUp, at, alone));
}

function add(sums: Map<number, bigint>, cell: number, amount: bigint): void {
  sums.set(cell, (sums.get(cell) ?? 0n) + amount);
}

function roundCells(rollUp: RollUp, { revenue, own, overlay }: GroupCells): GroupSums {
  return { revenue: byCategory(rollUp, revenue), own: byCategory(rollUp, own), overlay: byCategory(rollUp, overlay) };
}

/** Each cell is rounded once, as in the forecast of a territory. */
function byCategory({ plan, scale }: RollUp, cells: ReadonlyMap<number, bigint>): bigint[] {
  const sums = plan.categories.map(() => 0n);
  for (const [cell, exact] of cells) sums[cell % sums.length] += roundScaled(exact, scale);
  return sums;
}
