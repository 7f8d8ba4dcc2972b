import type { AssignmentTable } from '../types.js';
import { replaceRows } from './replaceRows.js';
import type { RowLists, TablePatch } from './types.js';

/** The reverse of a table; linear in its entries. */
export function rowListsOf({ territoryIds, offsets, territories }: AssignmentTable): RowLists {
  const starts = new Uint32Array(territoryIds.length + 1);
  for (const number of territories) starts[number + 1]++;
  for (let number = 0; number < territoryIds.length; number++) starts[number + 1] += starts[number];
  const ends = starts.slice();
  const rows = new Uint32Array(territories.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let entry = offsets[row]; entry < offsets[row + 1]; entry++) rows[ends[territories[entry]]++] = row;
  }
  return territoryIds.map((_, number) => rows.subarray(starts[number], starts[number + 1]));
}

/** The lists after a patch of their table, of which only those that change are made anew. */
export function updateRowLists(lists: RowLists, before: AssignmentTable, { rows, table }: TablePatch): RowLists {
  const [gone, come] = [new Map<number, number[]>(), new Map<number, number[]>()];
  for (let at = 0; at < rows.length; at++) {
    const [earlier, later] = [entriesOf(before, rows[at]), entriesOf(table, at)];
    for (const number of earlier) if (!later.includes(number)) addTo(gone, number, rows[at]);
    for (const number of later) if (!earlier.includes(number)) addTo(come, number, rows[at]);
  }
  const updated = [...lists];
  for (const number of new Set([...gone.keys(), ...come.keys()])) {
    // A territory that is gone has no list any more.
    if (number >= lists.length) continue;
    updated[number] = replaceRows(lists[number], gone.get(number) ?? [], come.get(number) ?? []);
  }
  return updated;
}

function addTo(lists: Map<number, number[]>, number: number, row: number): void {
  const list = lists.get(number);
  if (list === undefined) lists.set(number, [row]);
  else list.push(row);
}

function entriesOf({ offsets, territories }: AssignmentTable, row: number): Uint32Array {
  return row + 1 < offsets.length ? territories.subarray(offsets[row], offsets[row + 1]) : new Uint32Array();
}
