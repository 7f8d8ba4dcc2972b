import { tableName } from '../tables/tableName.js';
import type { SqlTableColumn, SqlTableData } from '../tables/types.js';
import { type RuleShape, shapeKey, shapeOf } from './ruleShape.js';
import type { RuleRow } from './types.js';

/** Rules of one shape: what their rows ask for, and how accounts are joined with them. */
export interface RuleTable extends RuleShape {
  readonly data: SqlTableData;
  /** The sizes of blocks that rows have. */
  readonly sizes: ReadonlySet<number>;
  /** The condition besides, or ''. */
  readonly condition: string;
}

/** The rows as tables, one for each shape. */
export function ruleTables(rows: readonly RuleRow[]): RuleTable[] {
  const byShape = new Map<string, RuleRow[]>();
  for (const row of rows) {
    const key = shapeKey(row, shapeOf(row));
    const known = byShape.get(key);
    if (known === undefined) byShape.set(key, [row]);
    else known.push(row);
  }
  return [...byShape.values()].map(tableOf);
}

function tableOf(rows: readonly RuleRow[], number: number): RuleTable {
  const [first] = rows;
  const shape = shapeOf(first);
  return {
    ...shape,
    data: {
      name: tableName(`rules_${number}`),
      columns: columnsOf(shape, first),
      rows: rows.map((row) => cellsOf(row, shape)),
    },
    sizes: new Set(rows.flatMap(({ block }) => block?.size ?? [])),
    condition: first.condition,
  };
}

function columnsOf({ points, runs, block }: RuleShape, { literals }: RuleRow): SqlTableColumn[] {
  const integer = (name: string): SqlTableColumn => ({ name, type: 'integer' });
  return [
    integer('position'),
    ...points.map((axis) => integer(`class_${axis}`)),
    ...runs.flatMap((axis) => [integer(`from_${axis}`), integer(`to_${axis}`)]),
    ...(block === undefined ? [] : [integer(`block_${block}`)]),
    ...literals.map(
      (value, at): SqlTableColumn => ({ name: `literal_${at}`, type: typeof value === 'number' ? 'number' : 'text' }),
    ),
  ];
}

function cellsOf(row: RuleRow, { points, runs }: RuleShape): (string | number)[] {
  return [
    row.position,
    ...points.map((axis) => row.runs.get(axis)?.[0] ?? 0),
    ...runs.flatMap((axis) => row.runs.get(axis) ?? []),
    ...(row.block === undefined ? [] : [row.block.number]),
    ...row.literals,
  ];
}
