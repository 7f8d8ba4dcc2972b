import { positionOf } from '../../hierarchy/positionOf.js';
import type { LineTable, RollUp } from './indexTypes.js';
import { type PeriodIds, periodNumbers } from './periodNumbers.js';
import { type Branch, branchesOf, isInBranches } from './placements.js';
import { rateAt } from './rareColumns.js';
import { stretchesOf } from './stretchesOf.js';

/** A territory with all below it, in some periods. */
export interface CreditScope {
  readonly branches: readonly Branch[];
  /** By number of the period: 1 for those that are asked for. */
  readonly isAsked: Uint8Array;
}

/** The scope of a question, or a thrown `unknown_territory` or `unknown_period`. */
export function creditScope({ plan }: RollUp, territoryId: string, periodIds: PeriodIds): CreditScope {
  const branches = branchesOf(plan.tree, positionOf(plan.tree.hierarchy, territoryId));
  const isAsked = new Uint8Array(plan.periods.length);
  for (const number of periodNumbers(plan, periodIds)) isAsked[number] = 1;
  return { branches, isAsked };
}

/** Visits each line that is credited within a scope: its table, and its row there. Linear in the lines of the roll-up. */
export function visitCredited(
  { plan, lines }: RollUp,
  scope: CreditScope,
  visit: (table: LineTable, line: number) => void,
): void {
  const { length } = plan.categories;
  for (const { table, start, end } of stretchesOf(lines)) {
    for (let line = start; line < end; line++) {
      const cell = table.cells[line];
      if (cell === -1 || scope.isAsked[Math.floor(cell / length)] === 0) continue;
      if (isCredited(table, line, scope)) visit(table, line);
    }
  }
}

function isCredited({ starts, positions }: LineTable, line: number, { branches }: CreditScope): boolean {
  for (let credit = starts[line]; credit < starts[line + 1]; credit++) {
    if (isInBranches(branches, positions[credit])) return true;
  }
  return false;
}

/** A line in its table. */
export interface CreditedLine {
  readonly table: LineTable;
  readonly line: number;
}

/** What some branches have of a line, on the scale: under `distinct` it counts once. */
export function creditedAmount(
  { plan, scale }: RollUp,
  { table, line }: CreditedLine,
  branches: readonly Branch[],
): bigint {
  const { starts, positions, shares, amounts } = table;
  let amount = 0n;
  for (let credit = starts[line]; credit < starts[line + 1]; credit++) {
    if (!isInBranches(branches, positions[credit])) continue;
    amount += BigInt(shares === null ? amounts[line] : shares[credit]);
    if (plan.overlap === 'distinct') break;
  }
  return amount * scale.factors[rateAt(table, line)].exact;
}
