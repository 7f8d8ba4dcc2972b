import { positionOf } from '../../hierarchy/positionOf.js';
import type { RollUp } from './indexTypes.js';
import { type PeriodIds, periodNumbers } from './periodNumbers.js';

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

/** Visits the row of each line that is credited within a scope. Linear in the lines of the roll-up. */
export function visitCredited(rollUp: RollUp, scope: CreditScope, visit: (line: number) => void): void {
  const { cells, ids } = rollUp.table;
  const { length } = rollUp.plan.categories;
  for (let line = 0; line < ids.length; line++) {
    const cell = cells[line];
    if (cell === -1 || scope.isAsked[Math.floor(cell / length)] === 0) continue;
    if (isCredited(rollUp, line, scope)) visit(line);
  }
}

function isCredited({ table }: RollUp, line: number, { start, end }: CreditScope): boolean {
  const { starts, positions } = table;
  for (let credit = starts[line]; credit < starts[line + 1]; credit++) {
    if (positions[credit] >= start && positions[credit] < end) return true;
  }
  return false;
}

/** What a scope has of a line, on the scale: under `distinct` once, however often the line is in it. */
export function creditedAmount({ plan, table, scale }: RollUp, line: number, start: number, end: number): bigint {
  const { starts, positions, shares, amounts, rates } = table;
  let amount = 0n;
  for (let credit = starts[line]; credit < starts[line + 1]; credit++) {
    if (positions[credit] < start || positions[credit] >= end) continue;
    amount += BigInt(shares === null ? amounts[line] : shares[credit]);
    if (plan.overlap === 'distinct') break;
  }
  return amount * scale.factors[rates[line]].exact;
}
