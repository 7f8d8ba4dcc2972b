import { positionOf } from '../../hierarchy/positionOf.js';
import type { LineTable, RollUp } from './indexTypes.js';
import { type PeriodIds, periodNumbers } from './periodNumbers.js';
import { rateAt } from './rareColumns.js';
import { stretchesOf } from './stretchesOf.js';

/** A territory with all below it, in some periods. */
export interface CreditScope {
  /** Its position, and the one after the last below it. */
  readonly start: number;
  readonly end: number;
  /** By number of the period: 1 for those that are asked for. */
  readonly isAsked: Uint8Array;
}

/** The scope of a question, or a thrown `unknown_territory` or `unknown_period`. */
export function creditScope({ plan }: RollUp, territoryId: string, periodIds: PeriodIds): CreditScope {
  const { hierarchy } = plan.tree;
  const start = positionOf(hierarchy, territoryId);
  const isAsked = new Uint8Array(plan.periods.length);
  for (const number of periodNumbers(plan, periodIds)) isAsked[number] = 1;
  return { start, end: hierarchy.endOf[start], isAsked };
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

function isCredited({ starts, positions }: LineTable, line: number, { start, end }: CreditScope): boolean {
  for (let credit = starts[line]; credit < starts[line + 1]; credit++) {
    if (positions[credit] >= start && positions[credit] < end) return true;
  }
  return false;
}

/** A line in its table. */
export interface CreditedLine {
  readonly table: LineTable;
  readonly line: number;
}

/** What the positions from one on up to another have of a line, on the scale: under `distinct` it counts once. */
export function creditedAmount(
  { plan, scale }: RollUp,
  { table, line }: CreditedLine,
  { start, end }: Pick<CreditScope, 'start' | 'end'>,
): bigint {
  const { starts, positions, shares, amounts } = table;
  let amount = 0n;
  for (let credit = starts[line]; credit < starts[line + 1]; credit++) {
    if (positions[credit] < start || positions[credit] >= end) continue;
    amount += BigInt(shares === null ? amounts[line] : shares[credit]);
    if (plan.overlap === 'distinct') break;
  }
  return amount * scale.factors[rateAt(table, line)].exact;
}
