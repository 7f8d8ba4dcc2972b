import { type AmountRange, amountRange } from './amountRange.js';
import { findRepeats } from './findRepeats.js';
import type { RowIndex } from './indexTypes.js';
import { isSameLine } from './isSameLine.js';
import { issueRow } from './issueRow.js';
import { type LineGathering, rowNumber } from './lineGathering.js';
import { setRepeat } from './rareColumns.js';
import { rowIndex } from './rowIndex.js';
import type { CreditLine } from './types.js';

/** Lines in columns, and their rows by id. */
export interface ReadLines extends LineGathering {
  readonly byId: RowIndex;
  /** Of the amounts, those of lines that are left out as well. */
  readonly range: AmountRange;
}

/** The line of a row. */
export type LineOf = (row: number) => CreditLine;

/** Lines that have all been read: those that come again are marked, and issues are in the order of rows. */
export function finishLines(gathering: LineGathering, lineOf: LineOf): ReadLines {
  const byId = rowIndex(gathering.hashes, gathering.nameless);
  const range = amountRange(gathering.amounts);
  markRepeats(gathering, lineOf, byId);
  if (range.lowest < 0) listNegative(gathering);
  gathering.issues.sort((a, b) => issueRow(a) - issueRow(b));
  return { ...gathering, byId, range };
}

/**
 * Leaves out every line whose id comes again with other content, whichever comes first, and lists it; one that only comes
 * again counts once. What else is wrong with them is not told.
 */
function markRepeats(gathering: LineGathering, lineOf: LineOf, byId: RowIndex): void {
  const { plan, ids, cells, issues } = gathering;
  const repeats = findRepeats(byId, ids, (row, first) => isSameLine(plan, lineOf(row), lineOf(first)));
  if (repeats.length === 0) return;
  const disputed = new Set(repeats.flatMap(({ firstRow, isSame }) => (isSame ? [] : [firstRow])));
  const marked = new Set([...disputed, ...repeats.map(({ row }) => row)].map((row) => rowNumber(gathering, row)));
  issues.splice(0, issues.length, ...issues.filter((issue) => !marked.has(issueRow(issue))));
  for (const { row, firstRow } of repeats) {
    cells[row] = -1;
    if (!disputed.has(firstRow)) setRepeat(gathering, row);
    else {
      cells[firstRow] = -1;
      const [given, first] = [rowNumber(gathering, row), rowNumber(gathering, firstRow)];
      issues.push({ code: 'duplicate_line', row: given, firstRow: first, lineId: ids[row] });
    }
  }
}

/** Tells of each line that counts with an amount below 0. */
function listNegative(gathering: LineGathering): void {
  const { ids, cells, amounts, issues } = gathering;
  for (let row = 0; row < gathering.count; row++) {
    if (cells[row] === -1 || amounts[row] >= 0) continue;
    const place = { row: rowNumber(gathering, row), lineId: ids[row] };
    issues.push({ code: 'negative_amount', ...place, amountMinor: amounts[row] });
  }
}
