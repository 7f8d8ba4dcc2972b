import { describeValue } from '../../core/describeValue.js';
import { addCredits } from './addCredits.js';
import { findPositions } from './findPositions.js';
import { findRepeats } from './findRepeats.js';
import type { RollUpPlan } from './indexTypes.js';
import { type LineGathering, lineGathering } from './lineGathering.js';
import { readCells } from './readCells.js';
import { readUsers } from './readUsers.js';
import type { CreditLine } from './types.js';

/**
 * The lines in columns, and what is wrong with some of them.
 *
 * Several passes over all lines take less time than one: each goes through memory in order, and uses little of its own.
 */
export function readLines(plan: RollUpPlan, lines: readonly CreditLine[]): LineGathering {
  const gathering = lineGathering(plan, lines.length);
  readIds(gathering, lines);
  markRepeats(gathering, lines);
  readCells(gathering, lines);
  readUsers(gathering, lines);
  readCredits(gathering, lines);
  gathering.issues.sort((a, b) => rowOf(a) - rowOf(b));
  return gathering;
}

function readIds({ ids, cells, count, issues }: LineGathering, lines: readonly CreditLine[]): void {
  for (let row = 0; row < count; row++) {
    const line = lines[row];
    const isNamed = typeof line === 'object' && line !== null && typeof line.id === 'string' && line.id !== '';
    if (isNamed) {
      ids[row] = line.id;
      continue;
    }
    const [pointer, expected] = [`/lines/${row}`, 'an object with a non-empty text as `id`'];
    cells[row] = -1;
    issues.push({ code: 'refused_line', row, lineId: null, pointer, expected, received: describeValue(line) });
  }
}

/**
 * Leaves out every line whose id comes again with other content, whichever comes first, and lists it; one that only comes
 * again counts once.
 */
function markRepeats({ ids, cells, isRepeat, issues }: LineGathering, lines: readonly CreditLine[]): void {
  const repeats = findRepeats(ids, lines);
  const disputed = new Set(repeats.flatMap(({ firstRow, isSame }) => (isSame ? [] : [firstRow])));
  for (const { row, firstRow } of repeats) {
    cells[row] = -1;
    if (!disputed.has(firstRow)) isRepeat[row] = 1;
    else {
      cells[firstRow] = -1;
      issues.push({ code: 'duplicate_line', row, firstRow, lineId: ids[row] });
    }
  }
}

function readCredits(gathering: LineGathering, lines: readonly CreditLine[]): void {
  const { cells, starts, credits, issues, count, amounts } = gathering;
  for (let row = 0; row < count; row++) {
    if (cells[row] !== -1) {
      const found = findPositions(gathering, lines[row], row);
      addCredits(gathering, found, amounts[row]);
      if (found === 0) issues.push({ code: 'unassigned_line', row, lineId: lines[row].id });
    }
    starts[row + 1] = credits.count;
  }
}

function rowOf(issue: object): number {
  const { row } = { row: 0, ...issue };
  return row;
}
