import { emptyList } from '../../../core/sparseList.js';
import type { LineList, LineTable } from '../indexTypes.js';
import { hashText, rowIndex } from '../rowIndex.js';
import { type Stretch, stretchesOf } from '../stretchesOf.js';
import { indexOpportunities } from './indexOpportunities.js';

/** So many rows may stand elsewhere, and one in so many. */
const FEW = 1024;
const PART = 64;

/** The same lines in one table again where many rows stand elsewhere: so rarely that a change hardly pays for it. */
export function gatherLines(lines: LineList): LineList {
  const { count, changed, byOpportunity } = lines;
  if (changed.count <= Math.max(FEW, count / PART)) return lines;
  const table = gatherStretches(stretchesOf(lines), count);
  const hashes = Int32Array.from(table.ids, hashText);
  const byId = rowIndex(hashes, (row) => table.ids[row] !== '');
  const gathered = { ...lines, table, changed: emptyList<never>(), byId, byOpportunity: null };
  return byOpportunity === null ? gathered : indexOpportunities(gathered);
}

function gatherStretches(stretches: readonly Stretch[], count: number): LineTable {
  const [{ table }] = stretches;
  const starts = gatherStarts(stretches, count);
  const credits = stretches.map(({ table, start, end }) => {
    return { table, start: table.starts[start], end: table.starts[end] };
  });
  const numbers = (of: (table: LineTable) => Int32Array) => filled(new Int32Array(count), stretches, of);
  return {
    ids: listed(stretches, ({ ids }) => ids),
    opportunityIds: listed(stretches, ({ opportunityIds }) => opportunityIds),
    userIds: listed(stretches, ({ userIds }) => userIds),
    cells: numbers(({ cells }) => cells),
    amounts: filled(new Float64Array(count), stretches, ({ amounts }) => amounts),
    overlays: filled(new Uint8Array(count), stretches, ({ overlays }) => overlays),
    isRepeat: filled(new Uint8Array(count), stretches, ({ isRepeat }) => isRepeat),
    currencies: numbers(({ currencies }) => currencies),
    dimensions: table.dimensions.map((_, at) => numbers(({ dimensions }) => dimensions[at])),
    rates: numbers(({ rates }) => rates),
    probabilities: filled(new Float64Array(count), stretches, ({ probabilities }) => probabilities),
    starts,
    positions: filled(new Int32Array(starts[count]), credits, ({ positions }) => positions),
    shares: table.shares === null ? null : filled(new Float64Array(starts[count]), credits, ({ shares }) => shares),
  };
}

/** Where the credits of each row begin when those of all follow each other. */
function gatherStarts(stretches: readonly Stretch[], count: number): Int32Array {
  const gathered = new Int32Array(count + 1);
  let row = 0;
  for (const { table, start, end } of stretches) {
    for (let at = start; at < end; at++, row++) {
      gathered[row + 1] = gathered[row] + table.starts[at + 1] - table.starts[at];
    }
  }
  return gathered;
}

function listed<Value>(stretches: readonly Stretch[], of: (table: LineTable) => readonly Value[]): Value[] {
  return stretches.flatMap(({ table, start, end }) => of(table).slice(start, end));
}

type Column = Int32Array | Float64Array | Uint8Array;

/** A column with the stretches of others one after another. */
function filled<Kind extends Column>(
  column: Kind,
  stretches: readonly Stretch[],
  of: (table: LineTable) => Column | null,
): Kind {
  let at = 0;
  for (const { table, start, end } of stretches) {
    column.set(of(table)?.subarray(start, end) ?? [], at);
    at += end - start;
  }
  return column;
}
