import { compareText } from '../../core/compareText.js';
import { describeValue } from '../../core/describeValue.js';
import { addCredits } from './addCredits.js';
import { findPositions } from './findPositions.js';
import { type LineGathering, rowNumber } from './lineGathering.js';
import { readCells } from './readCells.js';
import { readDimensions } from './readDimensions.js';
import { readUsers } from './readUsers.js';
import { hashText } from './rowIndex.js';
import { tiedPositions } from './tiedPositions.js';
import type { CreditLine } from './types.js';

/** Reads some lines, each of them after the one before. */
export function readBlock(gathering: LineGathering, lines: readonly CreditLine[], block: Block): void {
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
      ids[row] = '';
      opportunityIds[row] = '';
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
