/** A number for each class of an axis. */
export interface ClassMap {
  readonly axis: number;
  /** The class of the first number in `table`. */
  readonly from: number;
  table: Int32Array;
  /** For every class outside of `table`, where there are neither `starts` nor `fill`. */
  readonly outside: number;
  /** In place of a table that would be mostly the same. */
  readonly runs?: ClassRuns;
  /** For an axis whose classes come as they are met: works the number of a class out when it is first asked for. */
  readonly fill?: (valueClass: number) => number;
}

/** Numbers of runs of classes. */
interface ClassRuns {
  /** From each of these classes on, up to the next, the number at the same place of `values`; then {@link NO_START}s. */
  readonly starts: Int32Array;
  readonly values: Int32Array;
  /** By class shifted right by `shift`: how many of the starts are at or before the first class of that kind. */
  readonly begun: Int32Array;
  readonly shift: number;
  /** The most starts between two places of `begun`. */
  readonly most: number;
}

/** In a table, a number that is still to be worked out. */
const UNFILLED = -(2 ** 31);

/** The number that a map has for a class, other than the least one of 32 bits. */
export function lookUp(map: ClassMap, valueClass: number): number {
  const at = valueClass - map.from;
  if (at >= 0 && at < map.table.length) {
    const value = map.table[at];
    if (value !== UNFILLED) return value;
  }
  if (map.fill !== undefined) return filled(map, map.fill, valueClass);
  return map.runs === undefined ? map.outside : lastStarted(map.runs, valueClass);
}

/** So few starts are all compared: which of them are passed nobody could guess. */
const FEW_STARTS = 4;

/** In place of a start, after the last one: no class is as high. */
const NO_START = 2 ** 31 - 1;

/** A run of classes with one number, up to the start of the next run. */
export interface ClassRun {
  readonly start: number;
  readonly value: number;
}

/** Tables may have so many places for each run, and some more. */
const PLACES_PER_RUN = 8;
const FREE_PLACES = 1024;

/** The map of an axis whose classes from 0 on are covered by runs, ascending; the last one has no end. */
export function mapOfRuns(axis: number, runs: readonly ClassRun[]): ClassMap {
  const outside = runs[runs.length - 1].value;
  const from = runs[0].value === outside && runs.length > 1 ? runs[1].start : 0;
  const length = runs[runs.length - 1].start - from;
  if (length > PLACES_PER_RUN * runs.length + FREE_PLACES) {
    return { axis, from: 0, table: new Int32Array(), outside, runs: classRuns(runs) };
  }
  const table = new Int32Array(Math.max(0, length));
  for (const [i, { start, value }] of runs.entries()) {
    const end = i + 1 < runs.length ? runs[i + 1].start : start;
    if (start >= from) table.fill(value, start - from, end - from);
  }
  return { axis, from, table, outside };
}

/** The map of an axis whose classes come as they are met. */
export function growingMap(axis: number, fill: (valueClass: number) => number): ClassMap {
  return { axis, from: 0, table: new Int32Array(), outside: 0, fill };
}

function filled(map: ClassMap, fill: (valueClass: number) => number, valueClass: number): number {
  if (valueClass >= map.table.length) {
    const longer = new Int32Array(Math.max(16, 2 ** Math.ceil(Math.log2(valueClass + 1)))).fill(UNFILLED);
    longer.set(map.table);
    map.table = longer;
  }
  map.table[valueClass] = fill(valueClass);
  return map.table[valueClass];
}

function classRuns(runs: readonly ClassRun[]): ClassRuns {
  const starts = new Int32Array(runs.length + FEW_STARTS).fill(NO_START);
  for (const [i, { start }] of runs.entries()) starts[i] = start;
  const last = runs[runs.length - 1].start;
  // About one start for each place of `begun`.
  const shift = Math.max(0, Math.floor(Math.log2(last / runs.length)));
  const begun = new Int32Array((last >> shift) + 2);
  let most = 0;
  for (let at = 0, run = 0; at < begun.length; at++) {
    while (starts[run] <= at << shift) run++;
    begun[at] = run;
    if (at > 0) most = Math.max(most, run - begun[at - 1]);
  }
  return { starts, values: Int32Array.from(runs, ({ value }) => value), begun, shift, most };
}

function lastStarted({ starts, values, begun, shift, most }: ClassRuns, valueClass: number): number {
  const block = Math.min(valueClass >> shift, begun.length - 2);
  let low = begun[block];
  if (most <= FEW_STARTS) {
    const from = low;
    for (let at = from; at < from + most; at++) low += Number(starts[at] <= valueClass);
    return values[low - 1];
  }
  let high = block + 2 === begun.length ? values.length : begun[block + 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= valueClass) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
}
