import type { ClassMap } from './classMap.js';
import type { Decision, TableDecision, WordDecision } from './types.js';

/**
 * Decisions one after another in one array, so that following one touches few places in memory.
 *
 * | of | stands in the array |
 * |---|---|
 * | a map | its head, its first class, the number of all classes that it has no place for, and the numbers of the others |
 * | a table | its map; a negative outcome `~place` stands for a list: its length, and its entries in descending order |
 * | words | how many maps they are, where the entries of their alternatives begin, the maps, and those entries |
 */
export interface FlatDecisions {
  cells: Int32Array;
  /** The first free cell. */
  end: number;
}

/** The place of what is not in the array. */
export const NO_PLACE = 0;

/** The head of a map is its axis, and above that how many classes it has places for. */
const AXIS_BITS = 10;
const AXIS = 2 ** AXIS_BITS - 1;
const MOST_PLACES = 2 ** (31 - AXIS_BITS);

/** Where a map's first number stands, from the place of the map on. */
const NUMBERS = 3;

/** Where the first map of words stands, from their place on. */
const WORD_MAPS = 2;

/** So many cells at most; further decisions stay as they are. */
const MOST_CELLS = 2 ** 26;

/** An array without any decision. */
export function flatDecisions(): FlatDecisions {
  return { cells: new Int32Array(1_024), end: NO_PLACE + 1 };
}

/** Adds a decision: the place of a table, `~place` for words, and {@link NO_PLACE} for any other, which is not added. */
export function addDecision(flat: FlatDecisions, decision: Decision): number {
  if (decision.kind === 'table') return addTable(flat, decision);
  return decision.kind === 'word' ? addWords(flat, decision) : NO_PLACE;
}

/** The number that the map at a place has for the classes from `base` on. */
export function numberAt(cells: Int32Array, map: number, classes: Int32Array, base: number): number {
  const head = cells[map];
  const at = classes[base + (head & AXIS)] - cells[map + 1];
  // Without a branch, since which way it would go is different for each account.
  const isInside = ~(at >> 31) & ((at - (head >> AXIS_BITS)) >> 31);
  return cells[map + NUMBERS - 1 + ((at + 1) & isInside)];
}

/** The bits of the alternatives that hold for the classes from `base` on, by the words at a place. */
export function wordAt(cells: Int32Array, words: number, classes: Int32Array, base: number): number {
  let word = -1;
  let map = words + WORD_MAPS;
  for (let left = cells[words]; left > 0; left--) {
    word &= numberAt(cells, map, classes, base);
    map += NUMBERS + (cells[map] >> AXIS_BITS);
  }
  return word;
}

/** Where the entries of the alternatives of the words at a place begin. */
export function entriesOf(cells: Int32Array, words: number): number {
  return cells[words + 1];
}

function addTable(flat: FlatDecisions, { outcomes, lists }: TableDecision): number {
  if (!isPlain(outcomes)) return NO_PLACE;
  const listed = lists.reduce((cells, list) => cells + 1 + list.length, 0);
  if (!reserve(flat, NUMBERS + outcomes.table.length + listed)) return NO_PLACE;
  const places = lists.map((list) => add(flat, [list.length, ...list]));
  return addMap(flat, outcomes, (outcome) => (outcome < 0 ? ~places[~outcome] : outcome));
}

function addWords(flat: FlatDecisions, { words, entries }: WordDecision): number {
  if (!words.every(isPlain)) return NO_PLACE;
  const length = WORD_MAPS + words.reduce((cells, { table }) => cells + NUMBERS + table.length, 0);
  if (!reserve(flat, length + entries.length)) return NO_PLACE;
  const place = add(flat, [words.length, flat.end + length]);
  for (const map of words) addMap(flat, map, (word) => word);
  add(flat, entries);
  return ~place;
}

function isPlain({ axis, table, runs, fill }: ClassMap): boolean {
  return axis <= AXIS && table.length < MOST_PLACES && runs === undefined && fill === undefined;
}

/** Adds a map, each number as another one. */
function addMap(flat: FlatDecisions, map: ClassMap, changed: (number: number) => number): number {
  const place = add(flat, [map.axis | (map.table.length << AXIS_BITS), map.from, changed(map.outside)]);
  add(flat, map.table.map(changed));
  return place;
}

function add(flat: FlatDecisions, cells: ArrayLike<number>): number {
  const place = flat.end;
  flat.cells.set(cells, place);
  flat.end += cells.length;
  return place;
}

/** Makes room for so many more cells; `false` where that would be too many. */
function reserve(flat: FlatDecisions, size: number): boolean {
  if (flat.end + size > MOST_CELLS) return false;
  if (flat.end + size <= flat.cells.length) return true;
  const longer = new Int32Array(Math.max(flat.cells.length * 2, flat.end + size));
  longer.set(flat.cells);
  flat.cells = longer;
  return true;
}
