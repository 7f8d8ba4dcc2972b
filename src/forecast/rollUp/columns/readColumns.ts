import { isPresent } from '../../../assignment/columns/columnValue.js';
import { addCredits } from '../addCredits.js';
import type { CreditColumns } from '../columnTypes.js';
import { currencyNumberOf } from '../currencyNumberOf.js';
import { finishLines, type ReadLines } from '../finishLines.js';
import type { RollUpPlan } from '../indexTypes.js';
import { isOpenOn } from '../isOpenOn.js';
import { type LineGathering, lineGathering } from '../lineGathering.js';
import { setCurrency, setProbability } from '../rareColumns.js';
import { readBlock } from '../readBlock.js';
import { hashText } from '../rowIndex.js';
import type { CreditLine } from '../types.js';
import { numberIn, textIn } from './columnCells.js';
import { type ColumnLookups, columnLookups, NONE, numberAt, OTHER } from './columnLookups.js';
import { lineAt } from './lineAt.js';

/** Columns that are being read. */
interface Reading {
  readonly gathering: LineGathering;
  readonly columns: CreditColumns;
  readonly lookups: ColumnLookups;
}

/**
 * The lines of columns, as `readLines` has them. A row with nothing unusual is read from its columns; any other becomes a line,
 * which is read as all lines are, so that the two agree in what is wrong with it.
 */
export function readColumns(plan: RollUpPlan, columns: CreditColumns): ReadLines {
  const gathering = lineGathering(plan, columns.ids.length, null);
  const reading = { gathering, columns, lookups: columnLookups(gathering, columns) };
  for (let row = 0; row < gathering.count; row++) if (!readRow(reading, row)) readAlone(reading, row);
  return finishLines(gathering, (row) => lineAt(columns, row));
}

function readAlone({ gathering, columns }: Reading, row: number): void {
  const lines: CreditLine[] = [];
  lines[row] = lineAt(columns, row);
  readBlock(gathering, lines, { start: row, end: row + 1 });
}

/** Reads a row, or tells that it takes a closer look and leaves everything as it is. */
function readRow(reading: Reading, row: number): boolean {
  const { gathering, columns, lookups } = reading;
  const category = numberAt(lookups.categories, row);
  const period = numberAt(lookups.periods, row);
  const kind = numberAt(lookups.kinds, row);
  const amount = numberIn(columns.amountsMinor, row);
  if (category < 0 || period < 0 || kind === OTHER || !Number.isSafeInteger(amount)) return false;
  if (gathering.plan.conversion !== undefined || !isUsual(reading, row)) return false;
  const count = findOpen(reading, row);
  if (count === 0 || (count > 1 && gathering.plan.tie === 'none')) return false;
  readNames(reading, row);
  gathering.cells[row] = period * gathering.categoryNumbers.size + category;
  gathering.amounts[row] = amount;
  gathering.overlays[row] = kind === NONE ? 0 : kind;
  for (let at = 0; at < gathering.dimensions.length; at++) {
    gathering.dimensions[at].column[row] = numberAt(lookups.dimensions[at], row);
  }
  addCredits(gathering, count, amount);
  gathering.starts[row + 1] = gathering.credits.count;
  return true;
}

/** Whether a line has an id, its probability is none or in range, and its dimensions have values that there are. */
function isUsual({ columns, lookups }: Reading, row: number): boolean {
  const id: unknown = columns.ids[row];
  if (typeof id !== 'string' || id === '') return false;
  const probability = numberIn(columns.probabilities, row);
  if (probability < 0 || probability > 1) return false;
  for (let at = 0; at < lookups.dimensions.length; at++) {
    if (numberAt(lookups.dimensions[at], row) === OTHER) return false;
  }
  return true;
}

/** Fills `found` and `weights` as `findPositions` does; 0 where there are no territories, or one that is not there or not open. */
function findOpen({ gathering, columns, lookups }: Reading, row: number): number {
  const { plan, found, weights } = gathering;
  const { offsets, codes } = columns.territories;
  const day = plan.attribution === 'closeDate' ? textIn(columns.closeDates, row) : plan.asOf;
  if (!isPresent(columns.territories, row)) return 0;
  const first = offsets[row];
  for (let at = first; at < offsets[row + 1]; at++) {
    const position = codes[at] < 0 ? NONE : lookups.positions[codes[at]];
    if (position < 0 || !isOpenOn(plan.tree, position, day ?? undefined)) return 0;
    found[at - first] = position;
    weights[at - first] = 1;
  }
  return offsets[row + 1] - first;
}

function readNames({ gathering, columns }: Reading, row: number): void {
  const id = columns.ids[row];
  gathering.ids[row] = id;
  gathering.hashes[row] = hashText(id);
  gathering.opportunityIds[row] = columns.opportunityIds?.[row] ?? id;
  gathering.userIds[row] = textIn(columns.userIds, row);
  setCurrency(gathering, row, currencyNumberOf(gathering, textIn(columns.currencies, row)));
  setProbability(gathering, row, numberIn(columns.probabilities, row));
}
