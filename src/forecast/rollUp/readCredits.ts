import { compareText } from '../../core/compareText.js';
import { findNumbers, NO_NUMBER } from '../../core/textNumbers.js';
import { addCredit, addCredits } from './addCredits.js';
import { findPositions } from './findPositions.js';
import { isOpenOn } from './isOpenOn.js';
import { areEntries } from './isWellFormed.js';
import { type LineGathering, rowNumber } from './lineGathering.js';
import { tiedPositions } from './tiedPositions.js';
import type { CreditLine, LineTerritory } from './types.js';

/**
 * Reads in which territories each line counts; one whose territories are not well-formed has no cell.
 *
 * First the territories of all lines are put next to each other, then they are looked up: look-ups wait for memory, and many
 * of them wait together.
 */
export function readCredits(gathering: LineGathering, lines: readonly CreditLine[], rows: Rows): void {
  const count = listUsual(gathering, lines, rows);
  const { usual, plan } = gathering;
  if (usual.positions.length < count) usual.positions = new Int32Array(2 * count);
  findNumbers(plan.tree.positions, usual.ids, count, usual.positions);
  creditLines(gathering, lines, rows);
}

/** The rows from one on up to another. */
interface Rows {
  readonly start: number;
  readonly end: number;
}

/** In place of how many territories a line has: a closer look is needed. */
const UNUSUAL = -1;

/** Lists the territories of lines that need no closer look for now, and gives how many those are. */
function listUsual(
  { cells, starts, usual }: LineGathering,
  lines: readonly CreditLine[],
  { start, end }: Rows,
): number {
  let count = 0;
  for (let row = start; row < end; row++) {
    const added = cells[row] === -1 ? 0 : addUsual(usual.ids, count, lines[row].territories);
    starts[row + 1] = added;
    if (added !== UNUSUAL) count += added;
  }
  return count;
}

/** Lists the territories of a line from a place on; {@link UNUSUAL} where it has none, or one with anything but its id. */
function addUsual(ids: string[], place: number, entries: CreditLine['territories']): number {
  if (!Array.isArray(entries) || entries.length === 0) return UNUSUAL;
  for (let at = 0; at < entries.length; at++) {
    const entry: LineTerritory = entries[at];
    if (typeof entry !== 'object' || entry === null || typeof entry.territoryId !== 'string') return UNUSUAL;
    if (entry.from !== undefined || entry.to !== undefined || entry.weight !== undefined) return UNUSUAL;
    ids[place + at] = entry.territoryId;
  }
  return entries.length;
}

/** INVARIANT: `starts` has the number of usual territories of each line for now, one further on. */
function creditLines(gathering: LineGathering, lines: readonly CreditLine[], { start, end }: Rows): void {
  const { cells, starts, credits, amounts } = gathering;
  let place = 0;
  for (let row = start; row < end; row++) {
    const count = starts[row + 1];
    if (cells[row] !== -1) {
      const isCredited = count !== UNUSUAL && creditUsual(gathering, place, count, amounts[row]);
      if (!isCredited) readUnusual(gathering, lines[row], row);
    }
    if (count !== UNUSUAL) place += count;
    starts[row + 1] = credits.count;
  }
}

/** Whether all territories of a line are there and open, and leave no tie; if so, it is credited in them. */
function creditUsual(gathering: LineGathering, place: number, count: number, amountMinor: number): boolean {
  const { usual, plan, found, weights, credits } = gathering;
  const { attribution, tie } = plan;
  if (attribution === 'closeDate' || (tie === 'none' && count > 1)) return false;
  for (let at = 0; at < count; at++) {
    const position = usual.positions[place + at];
    if (position === NO_NUMBER || !isOpenOn(plan.tree, position, plan.asOf)) return false;
    if (count === 1) {
      addCredit(credits, position, amountMinor);
      return true;
    }
    found[at] = position;
    weights[at] = 1;
  }
  addCredits(gathering, count, amountMinor);
  return true;
}

function readUnusual(gathering: LineGathering, line: CreditLine, row: number): void {
  const { cells, credits, amounts, dates } = gathering;
  if (areEntries(line.territories, dates)) {
    const before = credits.count;
    const count = findPositions(gathering, line, row);
    addCredits(gathering, count, amounts[row]);
    if (credits.count === before) listUnassigned(gathering, row, count);
  } else cells[row] = -1;
}

/** A line that has no credits, although it may have so many territories at `found`: none of them is the primary one then. */
function listUnassigned(gathering: LineGathering, at: number, count: number): void {
  const { plan, ids, found, issues } = gathering;
  const place = { row: rowNumber(gathering, at), lineId: ids[at] };
  if (count > 0) {
    const { nodes } = plan.tree.hierarchy;
    const tied = tiedPositions(plan.tree, found.slice(0, count)).map((position) => nodes[position].id);
    issues.push({ code: 'primary_tied', ...place, territoryIds: tied.sort(compareText) });
  }
  issues.push({ code: 'unassigned_line', ...place });
}
