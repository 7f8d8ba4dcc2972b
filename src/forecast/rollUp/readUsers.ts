import { describeValue } from '../../core/describeValue.js';
import type { LineGathering } from './lineGathering.js';
import type { CreditLine } from './types.js';

/** Reads whose each line is, and how likely. */
export function readUsers(gathering: LineGathering, lines: readonly CreditLine[]): void {
  const { cells, users, probabilities, count } = gathering;
  for (let row = 0; row < count; row++) {
    if (cells[row] === -1) continue;
    const line = lines[row];
    users[row] = userNumberOf(gathering, line.userId);
    probabilities[row] = readProbability(gathering, line, row);
  }
}

function userNumberOf({ userNumbers }: LineGathering, userId: string | undefined): number {
  if (userId === undefined) return -1;
  const known = userNumbers.get(userId);
  if (known !== undefined) return known;
  userNumbers.set(userId, userNumbers.size);
  return userNumbers.size - 1;
}

function readProbability({ issues }: LineGathering, { id, probability }: CreditLine, row: number): number {
  if (probability === undefined) return Number.NaN;
  if (typeof probability === 'number' && probability >= 0 && probability <= 1) return probability;
  issues.push({ code: 'invalid_probability', row, lineId: id, received: describeValue(probability) });
  return Number.NaN;
}
