import { boardsOf } from '../boardsOf.js';
import type { ReadLines } from '../finishLines.js';
import type { LineList, RollUp, TableRow, Tally } from '../indexTypes.js';
import { oneCurrency } from '../requireOneCurrency.js';
import { stretchesOf } from '../stretchesOf.js';
import { copyTallies, isCounted, newTallies, tallyLine } from '../tallies.js';
import { totalsOf } from '../totalsOf.js';
import { adoptLines } from './adoptLines.js';
import { gatherLines } from './gatherLines.js';
import { mergeIssues } from './mergeIssues.js';
import type { RowPlan } from './planRows.js';
import { replaceRows } from './replaceRows.js';
import { rowAt } from './rowAt.js';
import { updateBoards } from './updateBoards.js';
import { updateIndexes } from './updateIndexes.js';

/** A roll-up in which some rows have the lines that have been read. */
export function applyLines(rollUp: RollUp, rows: RowPlan, gathering: ReadLines): RollUp {
  const { plan, lines: before } = rollUp;
  const left = rows.left.map((row) => rowAt(before, row));
  const { table, currencies, scale, isRescaled } = adoptLines(rollUp, gathering);
  const come = Array.from(rows.taken, (_, row) => ({ table, row }));
  const tallies = tallyRows({ ...before, currencies }, left, come);
  const currency = oneCurrency(
    plan,
    currencies.filter((_, number) => tallies.slice(2 * number, 2 * number + 2).some(isCounted)),
  );
  const changed = replaceRows(before.changed, rows, table, plan);
  const indexes = updateIndexes(before, rows, table);
  const lines = gatherLines({ ...before, count: rows.count, changed, currencies, tallies, ...indexes });
  const boards = isRescaled
    ? boardsOf(plan, stretchesOf(lines), scale)
    : updateBoards({ ...rollUp, scale }, left, come);
  const issues = mergeIssues(rollUp.issues, rows, gathering.issues);
  return { kind: 'rollUp', currency, totals: totalsOf(tallies), issues, plan, lines, scale, ...boards };
}

function tallyRows({ tallies, currencies }: LineList, left: readonly TableRow[], come: readonly TableRow[]): Tally[] {
  const changed = [...copyTallies(tallies), ...newTallies(currencies.slice(tallies.length / 2))];
  for (const { table, row } of left) tallyLine(changed, table, row, -1);
  for (const { table, row } of come) tallyLine(changed, table, row, 1);
  return changed;
}
