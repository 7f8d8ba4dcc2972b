import { dyadicBlocks } from './dyadicBlocks.js';
import { shapeKey, shapeOf } from './ruleShape.js';
import type { RuleRow, Run } from './types.js';

/** An account may be compared with so many rows one after the other. */
const MOST_ALIKE = 16;
/** A run of more classes is looked up by blocks. */
const MOST_POINTS = 8;
/** A run that is more of its axis is not looked up. */
const LARGEST_PART = 0.5;

/**
 * Rows such that an account has few candidates in each table: where more than a handful of rows have the same single
 * classes, so that these tell nothing, each row becomes several by the run that is the smallest part of its axis, one for
 * each class of a short run and one for each block of a long one.
 */
export function withLookUps(rows: readonly RuleRow[]): RuleRow[] {
  const sizes = sizesOf(rows);
  const alike = new Map<string, RuleRow[]>();
  for (const row of rows) {
    const key = candidatesKey(row);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [row]);
    else known.push(row);
  }
  return [...alike.values()].flatMap((each) =>
    each.length <= MOST_ALIKE ? each : each.flatMap((row) => lookedUp(row, sizes)),
  );
}

/** Rows with the same one are candidates of the same accounts. */
function candidatesKey(row: RuleRow): string {
  const shape = shapeOf(row);
  return JSON.stringify([shapeKey(row, shape), shape.points.map((axis) => row.runs.get(axis)?.[0])]);
}

/** The number of classes by axis, as far as rows ask for any. */
function sizesOf(rows: readonly RuleRow[]): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const { runs } of rows) for (const [axis, [, to]] of runs) sizes.set(axis, Math.max(to, sizes.get(axis) ?? 0));
  return sizes;
}

function lookedUp(row: RuleRow, sizes: ReadonlyMap<number, number>): RuleRow[] {
  const smallest = smallestRun(row, sizes);
  if (smallest === undefined) return [row];
  const [axis, [from, to]] = smallest;
  if (to - from <= MOST_POINTS) return Array.from({ length: to - from }, (_, at) => withPoint(row, axis, from + at));
  const runs = new Map([...row.runs].filter(([each]) => each !== axis));
  return dyadicBlocks([from, to]).map((block) => ({ ...row, runs, block: { axis, ...block } }));
}

/** The run that is the smallest part of its axis; none where most accounts are in it, so that there is nothing to gain. */
function smallestRun({ runs }: RuleRow, sizes: ReadonlyMap<number, number>) {
  const part = ([axis, [from, to]]: readonly [number, Run]) => (to - from) / (sizes.get(axis) ?? 1);
  const useful = [...runs].filter((each) => each[1][1] - each[1][0] > 1 && part(each) <= LARGEST_PART);
  return useful.reduce<readonly [number, Run] | undefined>(
    (a, b) => (a === undefined || part(b) < part(a) ? b : a),
    undefined,
  );
}

function withPoint(row: RuleRow, axis: number, valueClass: number): RuleRow {
  return { ...row, runs: new Map([...row.runs, [axis, [valueClass, valueClass + 1]]]) };
}
