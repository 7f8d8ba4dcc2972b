/** A number for each class of an axis. */
export interface ClassMap {
  readonly axis: number;
  /** The class of the first number in `table`. */
  readonly from: number;
  table: Int32Array;
  /** For every class outside of `table`, where there are neither `starts` nor `fill`. */
  readonly outside: number;
  /** In place of a table that would be mostly empty: from each of these classes on, the number at the same place of `values`. */
  readonly starts?: Int32Array;
  readonly values?: Int32Array;
  /** For an axis whose classes come as they are met: works the number of a class out when it is first asked for. */
  readonly fill?: (valueClass: number) => number;
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
  return map.starts === undefined || map.values === undefined
    ? map.outside
    : lastStarted(map.starts, map.values, valueClass);
}

/** A run of classes with one number, up to the start of the next run. */
export interface ClassRun {
  readonly start: number;
  readonly value: number;
}

/** Tables may have so many places for each run, and some more. */
const PLACES_PER_RUN = 8;
const FREE_PLACES = 256;

/** The map of an axis whose classes from 0 on are covered by runs, ascending; the last one has no end. */
export function mapOfRuns(axis: number, runs: readonly ClassRun[]): ClassMap {
  const outside = runs[runs.length - 1].value;
  const from = runs[0].value === outside && runs.length > 1 ? runs[1].start : 0;
  const length = runs[runs.length - 1].start - from;
  if (length > PLACES_PER_RUN * runs.length + FREE_PLACES) {
    const starts = Int32Array.from(runs, ({ start }) => start);
    return {
      axis,
      from: 0,
      table: new Int32Array(),
      outside,
      starts,
      values: Int32Array.from(runs, ({ value }) => value),
    };
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

function lastStarted(starts: Int32Array, values: Int32Array, valueClass: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle] <= valueClass) low = middle + 1;
    else high = middle;
  }
  return values[low - 1];
}
