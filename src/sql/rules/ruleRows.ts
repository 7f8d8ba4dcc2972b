import type { ClassSet } from '../../criteria/classes/classSet.js';
import type { ColumnTable } from '../expressions/readColumns.js';
import type { QueryScope } from '../tables/types.js';
import type { Alternative, PathRule } from './pathRules.js';
import { residualSql } from './residualSql.js';
import type { RuleRow, Run } from './types.js';

/** An alternative asks for more rows than this only where one axis alone does. */
const MOST_ROWS = 256;

/** The rows of rules: one for each alternative, or as many as the runs that its sets have. */
export function ruleRows(rules: readonly PathRule[], columns: ColumnTable, scope: QueryScope): RuleRow[] {
  return rules.flatMap((rule) =>
    rule.alternatives.flatMap((alternative) => {
      const { sets, residual } = fewRows(alternative, rule);
      const { text, literals } = residualSql(residual, columns, scope);
      return rowsOf(sets).map((runs) => ({ position: rule.position, runs, condition: text, literals }));
    }),
  );
}

/** Where several axes have many runs, rows are by the one with the most, and the criteria are evaluated as they are. */
function fewRows({ sets, residual }: Alternative, { criteria }: PathRule): Alternative {
  const count = [...sets.values()].reduce((product, set) => (product * set.length) / 2, 1);
  const most = [...sets].reduce<readonly [number, ClassSet]>((a, b) => (b[1].length > a[1].length ? b : a), [-1, []]);
  if (count <= Math.max(MOST_ROWS, most[1].length / 2)) return { sets, residual };
  const single = [...sets].filter(([axis, set]) => axis === most[0] || set.length === 2);
  return { sets: new Map(single), residual: criteria };
}

function rowsOf(sets: Alternative['sets']): RuleRow['runs'][] {
  const axes = [...sets].sort((a, b) => a[0] - b[0]);
  return axes.reduce<RuleRow['runs'][]>(
    (rows, [axis, set]) => rows.flatMap((row) => runsOf(set).map((run) => new Map([...row, [axis, run]]))),
    [new Map()],
  );
}

function runsOf(set: ClassSet): Run[] {
  return Array.from({ length: set.length / 2 }, (_, at) => [set[2 * at], set[2 * at + 1]] as const);
}
