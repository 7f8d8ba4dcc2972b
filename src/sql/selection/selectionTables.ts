import type { CompiledModel } from '../../assignment/compileModel.js';
import type { Run } from '../../assignment/prepareRun.js';
import { tableName } from '../tables/tableName.js';
import type { SqlTableColumn, SqlTableData } from '../tables/types.js';

/** The table of the territories with their place in the order of precedence, and that of the pins where there are any. */
export function selectionTables({ index, order }: CompiledModel, run: Run): SqlTableData[] {
  const territories = index.nodes.map(({ id }, position) => [
    position,
    index.endOf[position],
    id,
    order.placeOf[position],
    order.tieOf[position],
  ]);
  const pins = pinRows(run);
  return [
    { name: tableName('territories'), columns: TERRITORY_COLUMNS, rows: territories },
    ...(pins.length > 0 ? [{ name: tableName('pins'), columns: PIN_COLUMNS, rows: pins }] : []),
  ];
}

const TERRITORY_COLUMNS: readonly SqlTableColumn[] = [
  { name: 'position', type: 'integer' },
  { name: 'end_of', type: 'integer' },
  { name: 'territory_id', type: 'text' },
  { name: 'place', type: 'integer' },
  { name: 'tie', type: 'integer' },
];

const PIN_COLUMNS: readonly SqlTableColumn[] = [
  { name: 'account_id', type: 'text' },
  { name: 'effect', type: 'text' },
  { name: 'position', type: 'integer' },
];

/** Each pin that counts; one that is about no single territory has the position -1. */
function pinRows({ pinsByAccount }: Run): (string | number)[][] {
  return [...pinsByAccount].flatMap(([accountId, { freeze, excludeAll, excluded, assigned }]) => [
    ...(freeze === undefined ? [] : [[accountId, 'freeze', -1]]),
    ...(excludeAll === undefined ? [] : [[accountId, 'exclude_all', -1]]),
    ...[...excluded.keys()].map((position) => [accountId, 'exclude', position]),
    ...[...assigned.keys()].map((position) => [accountId, 'assign', position]),
  ]);
}
