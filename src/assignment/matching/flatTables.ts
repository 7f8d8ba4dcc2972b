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

/** Where a table's axis stands, from the place of the table on. */
export const AXIS = 0;
/** Where its first class stands. */
export const FROM = 1;
/** Where the number of its classes stands. */
export const LENGTH = 2;
/** Where the outcome of all other classes stands. */
export const OUTSIDE = 3;
/** Where its first outcome stands. */
export const OUTCOMES = 4;

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
  if (outcomes.starts !== undefined || outcomes.fill !== undefined) return NO_TABLE;
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
