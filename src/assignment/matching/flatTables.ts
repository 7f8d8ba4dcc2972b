import type { Decision } from './types.js';

/**
 * Table decisions one after another in one array, so that following one touches few places in memory.
 *
 * A table is its axis, its first class, how many classes it has places for, the outcome of all others, and the outcomes of
 * those. A negative outcome `~place` stands for a list: its length, and its entries in descending order.
 */
export interface FlatTables {
  cells: Int32Array;
  /** The first free cell. */
  end: number;
}

/** Where a table's first outcome stands, from the place of the table on. */
const OUTCOMES = 4;

/** The place that stands for no table. */
export const NO_TABLE = 0;

/** So many cells at most; further tables stay as they are. */
const MOST_CELLS = 2 ** 26;

/** An empty array of tables. */
export function flatTables(): FlatTables {
  return { cells: new Int32Array(1_024), end: NO_TABLE + 1 };
}

/** Adds a decision that is one plain table and gives its place, or {@link NO_TABLE} for any other. */
export function addTable(tables: FlatTables, decision: Decision): number {
  if (decision.kind !== 'table') return NO_TABLE;
  const { outcomes, lists } = decision;
  const { axis, from, table, outside } = outcomes;
  if (outcomes.runs !== undefined || outcomes.fill !== undefined) return NO_TABLE;
  const size = OUTCOMES + table.length + lists.reduce((cells, list) => cells + 1 + list.length, 0);
  if (tables.end + size > MOST_CELLS) return NO_TABLE;
  reserve(tables, size);
  const places = lists.map((list) => addList(tables, list));
  const outcomeAt = (outcome: number) => (outcome < 0 ? ~places[~outcome] : outcome);
  const place = tables.end;
  tables.cells.set([axis, from, table.length, outcomeAt(outside)], place);
  tables.cells.set(table.map(outcomeAt), place + OUTCOMES);
  tables.end += OUTCOMES + table.length;
  return place;
}

/** The outcome of the table at a place for the classes from `base` on: an entry, or `~place` of a list. */
export function outcomeOf(cells: Int32Array, table: number, classes: Int32Array, base: number): number {
  const at = classes[base + cells[table]] - cells[table + 1];
  return at >= 0 && at < cells[table + 2] ? cells[table + 4 + at] : cells[table + 3];
}

function addList(tables: FlatTables, list: Int32Array): number {
  const place = tables.end;
  tables.cells[place] = list.length;
  tables.cells.set(list, place + 1);
  tables.end += 1 + list.length;
  return place;
}

function reserve(tables: FlatTables, size: number): void {
  if (tables.end + size <= tables.cells.length) return;
  const longer = new Int32Array(Math.max(tables.cells.length * 2, tables.end + size));
  longer.set(tables.cells);
  tables.cells = longer;
}
