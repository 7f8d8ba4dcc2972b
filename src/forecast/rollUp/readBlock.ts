import { describeValue } from '../../core/describeValue.js';
import { findLineIssues } from './findLineIssues.js';
import { type LineGathering, rowNumber } from './lineGathering.js';
import { readCells } from './readCells.js';
import { readCredits } from './readCredits.js';
import { readDimensions } from './readDimensions.js';
import { readUsers } from './readUsers.js';
import { hashText } from './rowIndex.js';
import type { CreditLine } from './types.js';

/** Reads some lines, each of them after the one before. */
export function readBlock(gathering: LineGathering, lines: readonly CreditLine[], block: Block): void {
  readIds(gathering, lines, block);
  readCells(gathering, lines, block);
  readCredits(gathering, lines, block);
  listRefused(gathering, lines, block);
  readUsers(gathering, lines, block);
  for (const dimension of gathering.dimensions) readDimensions(gathering, lines, { ...block, dimension });
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
    const isNamed = typeof line === 'object' && line !== null && typeof line.id === 'string' && line.id.length > 0;
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

/** Says of all lines that have an id and no cell why that is so. */
function listRefused(gathering: LineGathering, lines: readonly CreditLine[], { start, end }: Block): void {
  const { cells, ids, issues } = gathering;
  for (let row = start; row < end; row++) {
    if (cells[row] === -1 && ids[row] !== '')
      issues.push(...findLineIssues(gathering, lines[row], rowNumber(gathering, row)));
  }
}
