import type { LineList, RowIndex } from '../indexTypes.js';
import { hashText, rowsWithHash } from '../rowIndex.js';
import type { CreditLine, LineChanges } from '../types.js';
import { rowAt } from './rowAt.js';

/** Which rows change. */
export interface RowPlan {
  /** Those that have been of a line that goes, ascending. */
  readonly left: readonly number[];
  /** That of each new line. */
  readonly taken: Int32Array;
  /** How many rows there are then. */
  readonly count: number;
}

/** The rows of the lines that go, and those that new lines get: of their ids first, then those after the last. */
export function planRows(lines: LineList, changes: Required<LineChanges>): RowPlan {
  const named = changes.lines.map(nameOf);
  const rowsById = new Map<string, number[]>();
  for (const id of [...changes.removedLineIds, ...idsOfOpportunities(lines, changes), ...named]) {
    if (id !== '' && !rowsById.has(id)) rowsById.set(id, rowsOf(lines, lines.byId, id));
  }
  const left = Array.from(rowsById.values()).flat();
  let { count } = lines;
  const taken = Int32Array.from(named, (id) => rowsById.get(id)?.shift() ?? count++);
  return { left: left.sort((a, b) => a - b), taken, count };
}

/** The id of what may be a line, empty where it has none. */
function nameOf(line: unknown): string {
  const { id }: Partial<CreditLine> = typeof line === 'object' && line !== null ? line : {};
  return typeof id === 'string' ? id : '';
}

function idsOfOpportunities(lines: LineList, { removedOpportunityIds }: Required<LineChanges>): string[] {
  const { byOpportunity } = lines;
  if (byOpportunity === null) return [];
  return removedOpportunityIds.flatMap((opportunityId) => {
    const places = rowsWithHash(byOpportunity, hashText(opportunityId)).map((row) => rowAt(lines, row));
    return places.flatMap(({ table, row }) => (table.opportunityIds[row] === opportunityId ? [table.ids[row]] : []));
  });
}

function rowsOf(lines: LineList, index: RowIndex, id: string): number[] {
  return rowsWithHash(index, hashText(id)).filter((at) => {
    const { table, row } = rowAt(lines, at);
    return table.ids[row] === id;
  });
}
