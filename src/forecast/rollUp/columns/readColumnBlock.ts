import { isPresent } from '../../../assignment/columns/columnValue.js';
import { addCredits } from '../addCredits.js';
import type { CreditColumns } from '../columnTypes.js';
import { currencyNumberOf } from '../currencyNumberOf.js';
import type { LineGathering } from '../lineGathering.js';
import { openPlacement } from '../placements.js';
import { setCurrency, setOverlay, setProbability } from '../rareColumns.js';
import { readBlock } from '../readBlock.js';
import { hashText } from '../rowIndex.js';
import type { CreditLine } from '../types.js';
import { numberIn, textIn } from './columnCells.js';
import { type ColumnLookups, NONE, numberAt, OTHER } from './columnLookups.js';
import { lineAt } from './lineAt.js';

/** Columns that are being read. */
export interface ColumnReading {
  readonly gathering: LineGathering;
  readonly columns: CreditColumns;
  readonly lookups: ColumnLookups;
}

/** In place of the cell of a row that takes a closer look. */
const UNUSUAL = -2;

/** Reads some rows, each of them after the one before: column by column first, then those that turn out to be unusual. */
export function readColumnBlock(reading: ColumnReading, block: Block): void {
  readCells(reading, block);
  readAmounts(reading, block);
  readIds(reading, block);
  readUsers(reading, block);
  readCurrencies(reading, block);
  for (let at = 0; at < reading.lookups.dimensions.length; at++) readDimension(reading, block, at);
  readProbabilities(reading, block);
  readCredits(reading, block);
}

/** The rows from one on up to another. */
interface Block {
  readonly start: number;
  readonly end: number;
}

function readCells({ gathering, lookups }: ColumnReading, { start, end }: Block): void {
  const { cells, plan } = gathering;
  const { categories, periods, kinds } = lookups;
  const width = plan.conversion === undefined ? plan.categories.length : Number.NaN;
  for (let row = start; row < end; row++) {
    const category = numberAt(categories, row);
    const period = numberAt(periods, row);
    cells[row] = category < 0 || period < 0 || Number.isNaN(width) ? UNUSUAL : period * width + category;
  }
  if (kinds === undefined) return;
  for (let row = start; row < end; row++) {
    const kind = numberAt(kinds, row);
    if (kind === OTHER) cells[row] = UNUSUAL;
    if (kind === 1) setOverlay(gathering, row, kind);
  }
}

function readAmounts({ gathering, columns }: ColumnReading, { start, end }: Block): void {
  const { amounts, cells } = gathering;
  for (let row = start; row < end; row++) {
    const amount = numberIn(columns.amountsMinor, row);
    if (Number.isSafeInteger(amount)) amounts[row] = amount;
    else cells[row] = UNUSUAL;
  }
}

function readIds({ gathering, columns }: ColumnReading, { start, end }: Block): void {
  const { ids, hashes, opportunityIds, cells } = gathering;
  const given: readonly unknown[] = columns.ids;
  for (let row = start; row < end; row++) {
    const id = given[row];
    if (typeof id === 'string' && id !== '') {
      ids[row] = id;
      hashes[row] = hashText(id);
      opportunityIds[row] = columns.opportunityIds?.[row] ?? id;
    } else cells[row] = UNUSUAL;
  }
}

function readUsers({ gathering: { userIds }, columns }: ColumnReading, { start, end }: Block): void {
  for (let row = start; row < end; row++) userIds[row] = textIn(columns.userIds, row);
}

function readCurrencies({ gathering, columns }: ColumnReading, { start, end }: Block): void {
  if (columns.currencies === undefined) currencyNumberOf(gathering, null);
  else {
    for (let row = start; row < end; row++) {
      setCurrency(gathering, row, currencyNumberOf(gathering, textIn(columns.currencies, row)));
    }
  }
}

/** INVARIANT: all other columns have been read, since a line that is left out has no probability. */
function readProbabilities({ gathering, columns }: ColumnReading, { start, end }: Block): void {
  if (columns.probabilities === undefined) return;
  for (let row = start; row < end; row++) {
    const probability = numberIn(columns.probabilities, row);
    if (probability < 0 || probability > 1) gathering.cells[row] = UNUSUAL;
    if (gathering.cells[row] !== UNUSUAL) setProbability(gathering, row, probability);
  }
}

function readDimension({ gathering, lookups }: ColumnReading, { start, end }: Block, at: number): void {
  const { column } = gathering.dimensions[at];
  for (let row = start; row < end; row++) {
    const number = numberAt(lookups.dimensions[at], row);
    if (number === OTHER) gathering.cells[row] = UNUSUAL;
    column[row] = number;
  }
}

function readCredits(reading: ColumnReading, { start, end }: Block): void {
  const { gathering, columns, lookups } = reading;
  const { cells, starts, credits, plan } = gathering;
  const { offsets, codes, validity } = columns.territories;
  const isPlain = validity === undefined && plan.attribution !== 'closeDate' && credits.shares === null;
  for (let row = start; row < end; row++) {
    const first = offsets[row];
    // Most lines are in one territory, and it is open.
    const position = isPlain && offsets[row + 1] - first === 1 && codes[first] >= 0 ? lookups.open[codes[first]] : NONE;
    if (position >= 0 && cells[row] !== UNUSUAL && credits.count < credits.positions.length) {
      credits.positions[credits.count++] = position;
      starts[row + 1] = credits.count;
    } else readSeveral(reading, row);
  }
}

function readSeveral(reading: ColumnReading, row: number): void {
  const { cells, amounts, starts, credits, plan } = reading.gathering;
  const count = cells[row] === UNUSUAL ? 0 : findOpen(reading, row);
  if (count === 0 || (count > 1 && plan.tie === 'none')) readAlone(reading, row);
  else {
    addCredits(reading.gathering, count, amounts[row]);
    starts[row + 1] = credits.count;
  }
}

/** Fills `found` and `weights` as `findPositions` does; 0 where there are no territories, or one that is not there or not open. */
function findOpen({ gathering, columns, lookups }: ColumnReading, row: number): number {
  const { plan, found, weights } = gathering;
  const { offsets, codes } = columns.territories;
  const day = plan.attribution === 'closeDate' ? textIn(columns.closeDates, row) : plan.asOf;
  if (!isPresent(columns.territories, row)) return 0;
  const first = offsets[row];
  for (let at = first; at < offsets[row + 1]; at++) {
    const known = codes[at] < 0 ? NONE : lookups.positions[codes[at]];
    const position = known < 0 ? NONE : openPlacement(plan.tree, known, day ?? undefined);
    if (position < 0) return 0;
    found[at - first] = position;
    weights[at - first] = 1;
  }
  return offsets[row + 1] - first;
}

function readAlone({ gathering, columns }: ColumnReading, row: number): void {
  const lines: CreditLine[] = [];
  lines[row] = lineAt(columns, row);
  readBlock(gathering, lines, { start: row, end: row + 1 });
}
