import { creditedAmount } from '../rollUp/creditedLines.js';
import type { LineTable, RollUp } from '../rollUp/indexTypes.js';
import { branchesOf, isInBranches } from '../rollUp/placements.js';
import { overlayAt } from '../rollUp/rareColumns.js';
import { stretchesOf } from '../rollUp/stretchesOf.js';

/** What there is to know about a line that counts. */
export interface LineFacts {
  readonly lineId: string;
  /** Number of the period, and of the category. */
  readonly period: number;
  readonly category: number;
  readonly isOverlay: boolean;
  /** `null` for nobody. */
  readonly userId: string | null;
  /** Whether it is credited in the territory at a position, or below it. */
  readonly isWithin: (position: number) => boolean;
  /** What of it is credited there, on the scale of the roll-up. */
  readonly amountWithin: (position: number) => bigint;
}

/** The lines that are in the sums of a roll-up, by id, of those that are asked for. Linear in all lines. */
export function lineFacts(rollUp: RollUp, lineIds: ReadonlySet<string>): Map<string, LineFacts> {
  const facts = new Map<string, LineFacts>();
  if (lineIds.size === 0) return facts;
  for (const { table, start, end } of stretchesOf(rollUp.lines)) {
    for (let row = start; row < end; row++) {
      const id = table.ids[row];
      // INVARIANT: of the rows with one id at most one is in the sums.
      if (table.cells[row] !== -1 && lineIds.has(id)) facts.set(id, factsOf(rollUp, table, row));
    }
  }
  return facts;
}

function factsOf(rollUp: RollUp, table: LineTable, row: number): LineFacts {
  const { categories, tree } = rollUp.plan;
  const positions = table.positions.subarray(table.starts[row], table.starts[row + 1]);
  return {
    lineId: table.ids[row],
    period: Math.floor(table.cells[row] / categories.length),
    category: table.cells[row] % categories.length,
    isOverlay: overlayAt(table, row) === 1,
    userId: table.userIds[row],
    isWithin: (position) => positions.some((credited) => isInBranches(branchesOf(tree, position), credited)),
    amountWithin: (position) => creditedAmount(rollUp, { table, line: row }, branchesOf(tree, position)),
  };
}
