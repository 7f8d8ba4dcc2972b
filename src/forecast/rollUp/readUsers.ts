import { describeValue } from '../../core/describeValue.js';
import { type LineGathering, rowNumber } from './lineGathering.js';
import { setProbability } from './rareColumns.js';
import type { CreditLine } from './types.js';

/** Reads whose each line is, and how likely. */
export function readUsers(gathering: LineGathering, lines: readonly CreditLine[], { start, end }: Rows): void {
  const { cells, userIds } = gathering;
  for (let row = start; row < end; row++) {
    userIds[row] = null;
    if (cells[row] === -1) continue;
    const line = lines[row];
    if (line.userId !== undefined) userIds[row] = line.userId;
    setProbability(gathering, row, readProbability(gathering, line, row));
  }
}

/** The rows from one on up to another. */
interface Rows {
  readonly start: number;
  readonly end: number;
}

function readProbability(gathering: LineGathering, { id, probability }: CreditLine, at: number): number {
  if (probability === undefined) return Number.NaN;
  if (typeof probability === 'number' && probability >= 0 && probability <= 1) return probability;
  const row = rowNumber(gathering, at);
  gathering.issues.push({ code: 'invalid_probability', row, lineId: id, received: describeValue(probability) });
  return Number.NaN;
}
