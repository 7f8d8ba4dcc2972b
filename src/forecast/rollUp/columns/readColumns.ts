import type { CreditColumns } from '../columnTypes.js';
import { finishLines, type ReadLines } from '../finishLines.js';
import type { RollUpPlan } from '../indexTypes.js';
import { lineGathering } from '../lineGathering.js';
import { columnLookups } from './columnLookups.js';
import { lineAt } from './lineAt.js';
import { type ColumnReading, readColumnBlock } from './readColumnBlock.js';

/** So many rows are near the processor together. */
const BLOCK = 1024;

/**
 * The lines of columns, as `readLines` has them. A row with nothing unusual is read from its columns; any other becomes a line,
 * which is read as all lines are, so that the two agree in what is wrong with it.
 */
export function readColumns(plan: RollUpPlan, columns: CreditColumns): ReadLines {
  const gathering = lineGathering(plan, columns.ids.length, null);
  const reading: ColumnReading = { gathering, columns, lookups: columnLookups(gathering, columns) };
  for (let start = 0; start < gathering.count; start += BLOCK) {
    readColumnBlock(reading, { start, end: Math.min(start + BLOCK, gathering.count) });
  }
  return finishLines(gathering, (row) => lineAt(columns, row));
}
