import { tableName } from '../tables/tableName.js';
import type { SqlTableColumn, SqlTableData } from '../tables/types.js';
import { type ClassifiedAxis, hasManyCuts } from './classesSql.js';

/** The tables of the classes of single texts, and of regions where an axis has many; those without rows are left out. */
export function classTables(axes: readonly ClassifiedAxis[]): SqlTableData[] {
  const texts = axes.flatMap(({ classes }, axis) =>
    classes.literals.map(({ text, valueClass }) => [axis, text, valueClass]),
  );
  const tables = [
    { name: tableName('texts'), columns: [AXIS, textValue, CLASS], rows: texts },
    { name: tableName('text_cuts'), columns: [AXIS, textValue, PLACE, CLASS], rows: cutRows(axes, 'text') },
    { name: tableName('number_cuts'), columns: [AXIS, numberValue, PLACE, CLASS], rows: cutRows(axes, 'number') },
  ];
  return tables.filter(({ rows }) => rows.length > 0);
}

const AXIS: SqlTableColumn = { name: 'axis', type: 'integer' };
const CLASS: SqlTableColumn = { name: 'class', type: 'integer' };
/** Values have the place 1: a bound comes before those equal to it, or after them. */
const PLACE: SqlTableColumn = { name: 'place', type: 'integer' };
const textValue: SqlTableColumn = { name: 'value', type: 'text' };
const numberValue: SqlTableColumn = { name: 'value', type: 'number' };

function cutRows(axes: readonly ClassifiedAxis[], kind: 'text' | 'number'): (string | number)[][] {
  return axes.flatMap(({ axis, classes }, number) => {
    if (axis.kind !== kind || !hasManyCuts(classes)) return [];
    return classes.cuts.map(({ bound, isAfter, valueClass }) => [number, bound, isAfter ? 2 : 0, valueClass]);
  });
}
