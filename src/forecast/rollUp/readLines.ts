import { compareText } from '../../core/compareText.js';
import { describeValue } from '../../core/describeValue.js';
import { addCredits } from './addCredits.js';
import { findPositions } from './findPositions.js';
import { findRepeats } from './findRepeats.js';
import type { RollUpPlan, RowIndex } from './indexTypes.js';
import { issueRow } from './issueRow.js';
import { type LineGathering, lineGathering, rowNumber } from './lineGathering.js';
import { readCells } from './readCells.js';
import { readDimensions } from './readDimensions.js';
import { readUsers } from './readUsers.js';
import { hashText, rowIndex } from './rowIndex.js';
import { tiedPositions } from './tiedPositions.js';
import type { CreditLine } from './types.js';

/** Lines in columns, and their rows by id. */
export interface ReadLines extends LineGathering {
  readonly byId: RowIndex;
}

/** So many lines fit into the memory next to the processor, with all that hangs on them. */
const BLOCK = 512;

/**
 * The lines in columns, and what is wrong with some of them; with `rows`, issues name those.
 *
 * Several short passes over a block of lines take less time than one long one over each line: the code of each is small, and
 * what it reads is near for the next.
 */
export function readLines(plan: RollUpPlan, lines: readonly CreditLine[], rows: Int32Array | null = null): ReadLines {
  const gathering = lineGathering(plan, lines.length, rows);
  for (let start = 0; start < lines.length; start += BLOCK) readBlock(gathering, lines, start);
  const byId = rowIndex(gathering.hashes, gathering.nameless);
  markRepeats(gathering, lines, byId);
  gathering.issues.sort((a, b) => issueRow(a) - issueRow(b));
  return { ...gathering, byId };
}

function readBlock(gathering: LineGathering, lines: readonly CreditLine[], start: number): void {
  const block = { start, end: Math.min(start + BLOCK, lines.length) };
  readIds(gathering, lines, block);
  readCells(gathering, lines, block);
  readUsers(gathering, lines, block);
  for (const dimension of gathering.dimensions) readDimensions(gathering, lines, { ...block, dimension });
  readCredits(gathering, lines, block);
}

/** The rows from one on up to another. */
interface Block {
  readonly start: number;
  readonly end: number;
}

function readIds(gathering: LineGathering, lines: readonly CreditLine[], { start, end }: Block): void {
  const { ids, opportunityIds, hashes, cells } = gathering;
  for (let row = start; row < end; row++) {
    const line = lines[row];
    const isNamed = typeof line === 'object' && line !== null && typeof line.id === 'string' && line.id !== '';
    if (isNamed) {
      const { id, opportunityId } = line;
      ids[row] = id;
      hashes[row] = hashText(id);
      opportunityIds[row] = typeof opportunityId === 'string' ? opportunityId : id;
    } else {
      cells[row] = -1;
      gathering.nameless ??= new Uint8Array(gathering.count);
      gathering.nameless[row] = 1;
      listNameless(gathering, line, row);
    }
  }
}

function listNameless(gathering: LineGathering, line: unknown, at: number): void {
  const row = rowNumber(gathering, at);
  const [pointer, expected] = [`/lines/${row}`, 'an object with a non-empty text as `id`'];
  const received = describeValue(line);
  gathering.issues.push({ code: 'refused_line', row, lineId: null, pointer, expected, received });
}

/**
 * Leaves out every line whose id comes again with other content, whichever comes first, and lists it; one that only comes
 * again counts once. What else is wrong with them is not told.
 */
function markRepeats(gathering: LineGathering, lines: readonly CreditLine[], byId: RowIndex): void {
  const { ids, cells, isRepeat, issues } = gathering;
  const repeats = findRepeats(byId, ids, lines);
  if (repeats.length === 0) return;
  const disputed = new Set(repeats.flatMap(({ firstRow, isSame }) => (isSame ? [] : [firstRow])));
  const marked = new Set([...disputed, ...repeats.map(({ row }) => row)].map((row) => rowNumber(gathering, row)));
  issues.splice(0, issues.length, ...issues.filter((issue) => !marked.has(issueRow(issue))));
  for (const { row, firstRow } of repeats) {
    cells[row] = -1;
    if (!disputed.has(firstRow)) isRepeat[row] = 1;
    else {
      cells[firstRow] = -1;
      const [given, first] = [rowNumber(gathering, row), rowNumber(gathering, firstRow)];
      issues.push({ code: 'duplicate_line', row: given, firstRow: first, lineId: ids[row] });
    }
  }
}

function readCredits(gathering: LineGathering, lines: readonly CreditLine[], { start, end }: Block): void {
  const { cells, starts, credits, amounts } = gathering;
  for (let row = start; row < end; row++) {
    if (cells[row] !== -1) {
      const found = findPositions(gathering, lines[row], row);
      addCredits(gathering, found, amounts[row]);
      if (credits.count === starts[row]) listUnassigned(gathering, row, found);
    }
    starts[row + 1] = credits.count;
  }
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
