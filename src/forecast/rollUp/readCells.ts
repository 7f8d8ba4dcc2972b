import { currencyNumberOf } from './currencyNumberOf.js';
import { periodNumberOf } from './dateBook.js';
import { findLineIssues } from './findLineIssues.js';
import { isWellFormed } from './isWellFormed.js';
import { type LineGathering, rowNumber } from './lineGathering.js';
import { setCurrency, setRate } from './rareColumns.js';
import { NO_RATE, rateNumberOf } from './rateBook.js';
import type { CreditLine } from './types.js';

/** Reads where each line belongs and how much it is; one that has no cell is left out, and its issues say why. */
export function readCells(gathering: LineGathering, lines: readonly CreditLine[], { start, end }: Rows): void {
  const { cells, amounts, overlays, issues } = gathering;
  const numbers = currencyReader(gathering);
  for (let row = start; row < end; row++) {
    const line = lines[row];
    // INVARIANT: what is marked by now has no id.
    const isMarked = cells[row] === -1;
    const { amountMinor, kind, currency } = isMarked ? sketchOf(line) : line;
    amounts[row] = typeof amountMinor === 'number' && Number.isSafeInteger(amountMinor) ? amountMinor : 0;
    overlays[row] = kind === 'overlay' ? 1 : 0;
    setCurrency(gathering, row, numbers(currency));
    if (isMarked) continue;
    const cell = cellOf(gathering, line, row);
    cells[row] = cell;
    if (cell === -1) issues.push(...findLineIssues(gathering, line, rowNumber(gathering, row)));
  }
}

/** The rows from one on up to another. */
interface Rows {
  readonly start: number;
  readonly end: number;
}

/** What can be made out of anything as a line. */
function sketchOf(line: unknown): Partial<Record<string, unknown>> {
  return { ...Object(line) };
}

/** The cell of a line, -1 where it has none, in which case {@link findLineIssues} finds why. */
function cellOf(gathering: LineGathering, line: CreditLine, row: number): number {
  const { categoryNumbers, dates, rateBook } = gathering;
  const category = categoryNumbers.get(line.category);
  const period = periodNumberOf(dates, line.closeDate);
  if (category === undefined || period < 0 || !isWellFormed(line, dates)) return -1;
  const { currency = '' } = line;
  const rate = rateNumberOf(rateBook, currency, line.closeDate);
  if (rate === NO_RATE) return -1;
  setRate(gathering, row, rate);
  return period * categoryNumbers.size + category;
}

/** The number of each currency that comes along: mostly that of the one before. */
function currencyReader(gathering: LineGathering): (currency: unknown) => number {
  let last: unknown;
  let number = -1;
  return (currency) => {
    if (currency === last && number !== -1) return number;
    last = currency;
    number = currencyNumberOf(gathering, currency);
    return number;
  };
}
