import type { ClassSet } from '../../criteria/classes/classSet.js';
import type { ColumnTable } from '../expressions/readColumns.js';
import { tableName } from '../tables/tableName.js';
import type { QueryScope, SqlTableColumn, SqlTableData } from '../tables/types.js';
import type { Alternative, PathRule } from './pathRules.js';
import { residualSql } from './residualSql.js';

/** Rules of one shape: what their rows ask for, and how accounts are joined with them. */
export interface RuleTable {
  readonly data: SqlTableData;
  /** The axes that rows ask for one class of, and those of which they ask for a run of classes. */
  readonly points: readonly number[];
  readonly runs: readonly number[];
  /** The condition besides, or ''. */
  readonly condition: string;
}

/** An alternative asks for more rows than this only where one axis alone does. */
const MOST_ROWS = 256;
/** A run of more classes stays a run, even where no axis has a single class. */
const MOST_POINTS = 256;

type Run = readonly [from: number, to: number];
type Row = ReadonlyMap<number, Run>;

/** The rules as tables, one for each shape; a set of several runs of classes is as many rows. */
export function ruleTables(rules: readonly PathRule[], columns: ColumnTable, scope: QueryScope): RuleTable[] {
  const byShape = new Map<string, RuleTable & { readonly data: { readonly rows: (string | number)[][] } }>();
  for (const rule of rules)
    for (const alternative of rule.alternatives) {
      const { sets, residual } = fewRows(alternative, rule);
      const { text, literals } = residualSql(residual, columns, scope);
      for (const row of rowsOf(sets)) {
        const shape = shapeOf(row);
        const key = JSON.stringify([shape, text, literals.map((each) => typeof each)]);
        const table = byShape.get(key) ?? emptyTable(byShape.size, shape, text, literals);
        byShape.set(key, table);
        table.data.rows.push([rule.position, ...cellsOf(row, shape), ...literals]);
      }
    }
  return [...byShape.values()];
}

/** Where several axes have many runs, rows are by the one with the most, and the criteria are evaluated as they are. */
function fewRows({ sets, residual }: Alternative, { criteria }: PathRule): Alternative {
  const count = [...sets.values()].reduce((product, set) => (product * set.length) / 2, 1);
  const most = [...sets].reduce<readonly [number, ClassSet]>((a, b) => (b[1].length > a[1].length ? b : a), [-1, []]);
  if (count <= Math.max(MOST_ROWS, most[1].length / 2)) return { sets, residual };
  const single = [...sets].filter(([axis, set]) => axis === most[0] || set.length === 2);
  return { sets: new Map(single), residual: criteria };
}

function rowsOf(sets: Alternative['sets']): Row[] {
  const axes = [...sets].sort((a, b) => a[0] - b[0]);
  const rows = axes.reduce<Row[]>(
    (all, [axis, set]) => all.flatMap((row) => runsOf(set).map((run) => new Map([...row, [axis, run]]))),
    [new Map()],
  );
  return rows.flatMap(withPoint);
}

function runsOf(set: ClassSet): Run[] {
  return Array.from({ length: set.length / 2 }, (_, at) => [set[2 * at], set[2 * at + 1]] as const);
}

const widthOf = ([from, to]: Run) => to - from;

/** The row itself, or where it has no single class one for each class of its shortest run, so that it can be looked up. */
function withPoint(row: Row): Row[] {
  const shortest = [...row].reduce<readonly [number, Run] | undefined>(
    (a, b) => (a === undefined || widthOf(b[1]) < widthOf(a[1]) ? b : a),
    undefined,
  );
  if (shortest === undefined || widthOf(shortest[1]) === 1 || widthOf(shortest[1]) > MOST_POINTS) return [row];
  const [axis, run] = shortest;
  return Array.from({ length: widthOf(run) }, (_, at) => new Map([...row, [axis, [run[0] + at, run[0] + at + 1]]]));
}

interface Shape {
  readonly points: readonly number[];
  readonly runs: readonly number[];
}

function shapeOf(row: Row): Shape {
  const axes = [...row].sort((a, b) => a[0] - b[0]);
  const isPoint = ([, run]: readonly [number, Run]) => widthOf(run) === 1;
  return {
    points: axes.filter(isPoint).map(([axis]) => axis),
    runs: axes.filter((each) => !isPoint(each)).map(([axis]) => axis),
  };
}

function cellsOf(row: Row, { points, runs }: Shape): number[] {
  return [...points.map((axis) => row.get(axis)?.[0] ?? 0), ...runs.flatMap((axis) => row.get(axis) ?? [])];
}

function emptyTable(number: number, shape: Shape, condition: string, literals: readonly (string | number)[]) {
  const integer = (name: string): SqlTableColumn => ({ name, type: 'integer' });
  const rows: (string | number)[][] = [];
  const columns: SqlTableColumn[] = [
    integer('position'),
    ...shape.points.map((axis) => integer(`class_${axis}`)),
    ...shape.runs.flatMap((axis) => [integer(`from_${axis}`), integer(`to_${axis}`)]),
    ...literals.map(
      (value, at): SqlTableColumn => ({ name: `literal_${at}`, type: typeof value === 'number' ? 'number' : 'text' }),
    ),
  ];
  return { data: { name: tableName(`rules_${number}`), columns, rows }, ...shape, condition };
}
