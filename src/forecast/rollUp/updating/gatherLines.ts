import { emptyList, visitValues } from '../../../core/sparseList.js';
import type { LineList, LineTable, RowIndex } from '../indexTypes.js';
import { bucketAt, rowIndex } from '../rowIndex.js';
import { type Stretch, stretchesOf } from '../stretchesOf.js';

/** So many rows may stand elsewhere, and one in so many. */
const FEW = 1024;
const PART = 64;

/** The same lines in one table again where many rows stand elsewhere: so rarely that a change hardly pays for it. */
export function gatherLines(lines: LineList): LineList {
  const { count, changed, byId, byOpportunity } = lines;
  if (changed.count <= Math.max(FEW, count / PART)) return lines;
  return {
    ...lines,
    table: gatherRows(lines),
    changed: emptyList(),
    byId: gatherIndex(byId, count),
    byOpportunity: byOpportunity === null ? null : gatherIndex(byOpportunity, count),
  };
}

function gatherRows(lines: LineList): LineTable {
  const { count, table } = lines;
  const numbers = (of: (table: LineTable) => Int32Array) => filled(new Int32Array(count), lines, of);
  return {
    ids: listed(lines, ({ ids }) => ids),
    opportunityIds: listed(lines, ({ opportunityIds }) => opportunityIds),
    userIds: listed(lines, ({ userIds }) => userIds),
    cells: numbers(({ cells }) => cells),
    amounts: filled(new Float64Array(count), lines, ({ amounts }) => amounts),
    overlays: rare(
      lines,
      (room) => new Uint8Array(room),
      ({ overlays }) => overlays,
    ),
    isRepeat: rare(
      lines,
      (room) => new Uint8Array(room),
      ({ isRepeat }) => isRepeat,
    ),
    currencies: rare(
      lines,
      (room) => new Int32Array(room),
      ({ currencies }) => currencies,
    ),
    dimensions: table.dimensions.map((_, at) => numbers(({ dimensions }) => dimensions[at])),
    rates: rare(
      lines,
      (room) => new Int32Array(room),
      ({ rates }) => rates,
    ),
    probabilities: rare(
      lines,
      (room) => new Float64Array(room).fill(Number.NaN),
      ({ probabilities }) => probabilities,
    ),
    ...gatherCredits(stretchesOf(lines), count),
  };
}

function listed<Value>({ table, changed }: LineList, of: (table: LineTable) => readonly Value[]): Value[] {
  const list = of(table).slice();
  visitValues(changed, (place, row) => {
    // INVARIANT: rows that came later follow each other.
    list[row] = of(place.table)[place.row];
  });
  return list;
}

type Column = Int32Array | Float64Array | Uint8Array;

function filled<Kind extends Column>(column: Kind, { table, changed }: LineList, of: (table: LineTable) => Kind): Kind {
  column.set(of(table));
  visitValues(changed, (place, row) => {
    column[row] = of(place.table)[place.row];
  });
  return column;
}

/** A column that there is where any table has it; the usual value is in it from the start. */
function rare<Kind extends Column>(
  { count, table, changed }: LineList,
  usual: (room: number) => Kind,
  of: (table: LineTable) => Kind | null,
): Kind | null {
  const first = of(table);
  const column = usual(count);
  const nothing = column[0];
  if (first !== null) column.set(first);
  let isNeeded = first !== null;
  visitValues(changed, (place, row) => {
    column[row] = of(place.table)?.[place.row] ?? nothing;
    isNeeded ||= !Object.is(column[row], nothing);
  });
  return isNeeded ? column : null;
}

/** The credits of all rows, one after another, and where those of each begin. */
function gatherCredits(
  stretches: readonly Stretch[],
  count: number,
): Pick<LineTable, 'starts' | 'positions' | 'shares'> {
  const starts = gatherStarts(stretches, count);
  const positions = new Int32Array(starts[count]);
  const shares = stretches[0].table.shares === null ? null : new Float64Array(starts[count]);
  let at = 0;
  for (const { table, start, end } of stretches) {
    const [first, last] = [table.starts[start], table.starts[end]];
    positions.set(table.positions.subarray(first, last), at);
    if (shares !== null && table.shares !== null) shares.set(table.shares.subarray(first, last), at);
    at += last - first;
  }
  return { starts, positions, shares };
}

function gatherStarts(stretches: readonly Stretch[], count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  let row = 0;
  for (const { table, start, end } of stretches) {
    for (let at = start; at < end; at++, row++) starts[row + 1] = starts[row] + table.starts[at + 1] - table.starts[at];
  }
  return starts;
}

/** An index without changes, in as many buckets as the rows ask for now. */
function gatherIndex(index: RowIndex, count: number): RowIndex {
  const hashes = new Int32Array(count);
  const absent = new Uint8Array(count).fill(1);
  for (let at = 0; at <= index.mask; at++) {
    const bucket = bucketAt(index, at);
    for (let pair = 0; pair < bucket.length; pair += 2) {
      hashes[bucket[pair + 1]] = bucket[pair];
      absent[bucket[pair + 1]] = 0;
    }
  }
  return rowIndex(hashes, absent);
}
