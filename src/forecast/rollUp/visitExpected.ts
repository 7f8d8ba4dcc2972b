import { creditedAmount, creditScope, visitCredited } from './creditedLines.js';
import type { LineTable, RollUp } from './indexTypes.js';
import type { PeriodIds } from './periodNumbers.js';
import { overlayAt, probabilityAt } from './rareColumns.js';

/** An open revenue line within a territory: its probability, NaN where it has none, and its amount there on the scale. */
export interface ExpectedLine {
  readonly probability: number;
  readonly amount: bigint;
}

/** Visits each open revenue line of a territory and all below it in some periods. Linear in the lines of the roll-up. */
export function visitExpected(
  rollUp: RollUp,
  { territoryId, periodIds }: { readonly territoryId: string; readonly periodIds: PeriodIds },
  visit: (line: ExpectedLine) => void,
): void {
  const scope = creditScope(rollUp, territoryId, periodIds);
  visitCredited(rollUp, scope, (table, line) => {
    if (!isOpenRevenue(rollUp, table, line)) return;
    visit({
      probability: probabilityOf(rollUp, table, line),
      amount: creditedAmount(rollUp, { table, line }, scope.branches),
    });
  });
}

function isOpenRevenue({ plan: { categories } }: RollUp, table: LineTable, line: number): boolean {
  return overlayAt(table, line) === 0 && categories[table.cells[line] % categories.length].kind === 'open';
}

function probabilityOf({ plan: { categories } }: RollUp, table: LineTable, line: number): number {
  const own = probabilityAt(table, line);
  return Number.isNaN(own) ? (categories[table.cells[line] % categories.length].probability ?? Number.NaN) : own;
}
