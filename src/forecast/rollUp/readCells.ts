import { NO_NUMBER, numberOfText } from '../../core/textNumbers.js';
import { currencyNumberOf } from './currencyNumberOf.js';
import { periodNumberOf } from './dateBook.js';
import { areEntries, isWellFormed } from './isWellFormed.js';
import type { LineGathering } from './lineGathering.js';
import { setCurrency, setOverlay, setRate } from './rareColumns.js';
import { NO_RATE, rateNumberOf } from './rateBook.js';
import type { CreditLine } from './types.js';

/** Reads where each line belongs and how much it is; one that is not well-formed has no cell. What is marked by now has no id. */
export function readCells(gathering: LineGathering, lines: readonly CreditLine[], rows: Rows): void {
  readAmounts(gathering, lines, rows);
  readPeriods(gathering, lines, rows);
  readCategories(gathering, lines, rows);
  if (gathering.plan.conversion !== undefined) readRates(gathering, lines, rows);
}

/** The rows from one on up to another. */
interface Rows {
  readonly start: number;
  readonly end: number;
}

function readAmounts(gathering: LineGathering, lines: readonly CreditLine[], { start, end }: Rows): void {
  const { cells, amounts } = gathering;
  let last: unknown;
  let number = -1;
  for (let row = start; row < end; row++) {
    const isMarked = cells[row] === -1;
    const line: CreditLine = isMarked ? sketchOf(lines[row]) : lines[row];
    const { amountMinor, kind, currency } = line;
    amounts[row] = Number.isSafeInteger(amountMinor) ? amountMinor : 0;
    setOverlay(gathering, row, kind === 'overlay' ? 1 : 0);
    // Mostly it is the currency of the line before.
    if (number === -1 || currency !== last) number = currencyNumberOf(gathering, currency);
    last = currency;
    setCurrency(gathering, row, number);
    if (!isMarked && !isWellFormed(line)) cells[row] = -1;
  }
}

/** What can be made out of anything as a line. */
function sketchOf(line: unknown): CreditLine {
  return { ...Object(line) };
}

/** The number of the period for now. */
function readPeriods({ cells, dates }: LineGathering, lines: readonly CreditLine[], { start, end }: Rows): void {
  for (let row = start; row < end; row++) {
    if (cells[row] !== -1) cells[row] = Math.max(-1, periodNumberOf(dates, lines[row].closeDate));
  }
}

function readCategories({ cells, plan }: LineGathering, lines: readonly CreditLine[], { start, end }: Rows): void {
  const { categories, categoryNumbers } = plan;
  for (let row = start; row < end; row++) {
    if (cells[row] === -1) continue;
    const { category } = lines[row];
    const number = typeof category === 'string' ? numberOfText(categoryNumbers, category) : NO_NUMBER;
    cells[row] = number === NO_NUMBER ? -1 : cells[row] * categories.length + number;
  }
}

function readRates(gathering: LineGathering, lines: readonly CreditLine[], { start, end }: Rows): void {
  const { cells, dates, rateBook } = gathering;
  for (let row = start; row < end; row++) {
    if (cells[row] === -1) continue;
    const { currency = '', closeDate, territories } = lines[row];
    // A line that does not count asks for no rate.
    const rate = areEntries(territories, dates) ? rateNumberOf(rateBook, currency, closeDate) : NO_RATE;
    if (rate === NO_RATE) cells[row] = -1;
    else setRate(gathering, row, rate);
  }
}
