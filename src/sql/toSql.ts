import { attempt } from '../access/reading/attempt.js';
import type { CompiledModel } from '../assignment/compileModel.js';
import { prepareRun } from '../assignment/prepareRun.js';
import { requireCompiled } from '../assignment/requireCompiled.js';
import { readOptions } from '../core/apportionment/readOptions.js';
import { readPlainData } from '../core/readPlainData.js';
import { requireObject } from '../core/requireObject.js';
import { throwIssues } from '../core/throwIssues.js';
import { collectTests } from '../criteria/collectTests.js';
import type { FieldUse } from '../criteria/types.js';
import { axisClasses } from './classification/axisClasses.js';
import { type AccountSource, classesSql } from './classification/classesSql.js';
import { classTables } from './classification/classTables.js';
import { sqlAxes } from './classification/sqlAxes.js';
import { dialectOf } from './dialects/dialectOf.js';
import type { Dialect } from './dialects/types.js';
import { openLiterals } from './expressions/literals.js';
import { readColumns } from './expressions/readColumns.js';
import type { SqlTable } from './filters/types.js';
import { findModelIssues } from './rules/findModelIssues.js';
import { matchesSql } from './rules/matchesSql.js';
import { openPositions, pathRules } from './rules/pathRules.js';
import { ruleTables } from './rules/ruleTables.js';
import { pinsSql } from './selection/pinsSql.js';
import { limitSql, resultSql } from './selection/resultSql.js';
import { selectionTables } from './selection/selectionTables.js';
import { winnersSql } from './selection/winnersSql.js';
import { assignmentSqlSchema } from './tables/assignmentSqlSchema.js';
import { tableName } from './tables/tableName.js';
import { tableStatements } from './tables/tableStatements.js';
import type { AssignmentSql, AssignmentSqlOptions, QueryPart, QueryScope } from './tables/types.js';

/**
 * A compiled model as SQL: small tables of rules, and one query that gives each account of a table the territories that
 * `assignAccounts` gives it.
 *
 * Each account's values become numbers of classes once. A territory's criteria and those above it become rows of such
 * numbers, and rows of one shape are a table that accounts are joined with; what has no classes (parts and ends of texts,
 * tests of lists) is tested on the rows that are found. So there are as many joins as shapes, not as territories. Windows
 * choose the deepest and the winners; pins and the limit follow, as in `assignAccounts`. Rules with only wide ranges of
 * classes or only such tests are compared with every account.
 *
 * `rows` have `account_id`, `territory_id`, `place` (1 for the primary one) and `source`; `lists` have `account_id`,
 * `territory_ids` and `sources`, also for accounts without any. Neither is in a fixed order. Pins on unknown territories
 * have no effect. Tables are temporary ones, views in Spark, and in Trino tables of the current schema.
 *
 * @throws {@link TerritoryError} `opaque_in_sql` with the territory whose criteria only json-logic-js can evaluate;
 * `unusable_in_sql`, `missing_column`, `wrong_type` and others for what cannot become SQL or is no option.
 * @example
 * const plan = compileModel({
 *   id: 'plan',
 *   territories: [{ id: 'dach', parentId: null, criteria: { in: [{ var: 'country' }, ['DE', 'AT', 'CH']] } }],
 * });
 * const accounts = { table: 'accounts', id: 'id', columns: { country: 'country' } };
 * toSql(plan, { dialect: 'duckdb', accounts }).tables.map(({ name }) => name);
 * // => ['bailiwick_texts', 'bailiwick_rules_0', 'bailiwick_territories']
 */
export function toSql(compiled: CompiledModel, options: AssignmentSqlOptions): AssignmentSql {
  return readPlainData(() => {
    requireCompiled(compiled);
    requireObject(options);
    const { asOf, pins, ...rest } = options;
    const read = attempt(() => readOptions(assignmentSqlSchema, rest));
    const prepared = attempt(() => prepareRun(compiled, { asOf, pins }));
    throwIssues([...read.issues, ...prepared.issues]);
    const settings = read.result ?? readOptions(assignmentSqlSchema, rest);
    const run = prepared.result ?? prepareRun(compiled, { asOf, pins });
    const dialect = dialectOf(settings.dialect);
    const literals = openLiterals(dialect, settings);
    const scope: QueryScope = { dialect, literals, nameOf: (name) => dialect.quoteName(tableName(name)) };

    const open = openPositions(compiled, asOf);
    const columns = readColumns(settings.accounts.columns, 's', dialect);
    throwIssues(findModelIssues(compiled, open, { columns, pins: pins ?? [] }));
    const criteria = compiled.territories.flatMap((each, position) =>
      open[position] ? [each.criteria ?? [], each.localCriteria ?? []].flat() : [],
    );
    const axes = sqlAxes(criteria);
    const classified = axes.axes.map((axis) => ({ axis, classes: axisClasses(axis) }));
    const handedOn = [...collectTests(criteria).values()].map(({ field }, number) => ({
      field,
      name: `field_${number}`,
    }));
    const rules = ruleTables(
      pathRules(compiled, open, axes),
      renamed(settings.accounts.columns, handedOn, dialect),
      scope,
    );
    const tables = [...classTables(classified), ...rules.map(({ data }) => data), ...selectionTables(compiled, run)];
    const source: AccountSource = {
      table: quoteTable(settings.accounts.table, dialect),
      alias: 's',
      id: `s.${dialect.quoteName(settings.accounts.id)}`,
      columns,
      handedOn,
    };
    const previous = settings.previous && {
      table: quoteTable(settings.previous.table, dialect),
      accountId: dialect.quoteName(settings.previous.accountId),
      territoryId: dialect.quoteName(settings.previous.territoryId),
    };
    const policy = compiled.model.policy ?? {};
    const parts = [
      ...classesSql(source, classified, scope),
      matchesSql(rules, scope),
      ...winnersSql(policy, scope),
      ...pinsSql(previous, run.pinsByAccount.size > 0 && tables.some(({ name }) => name === tableName('pins')), scope),
      limitSql(policy.limit, scope),
    ];
    return {
      statements: tables.flatMap((table) => tableStatements(table, dialect)),
      tables,
      query: `WITH ${parts.map((part) => partSql(part, scope)).join(', ')} ${resultSql(settings.shape, scope)}`,
      parameters: literals.parameters,
    };
  });
}

function renamed(
  columns: AssignmentSqlOptions['accounts']['columns'],
  handedOn: readonly { readonly field: FieldUse; readonly name: string }[],
  dialect: Dialect,
) {
  const moved = handedOn.map(({ field, name }) => {
    const column = columns[field.name];
    return [field.name, typeof column === 'object' ? { ...column, name } : name] as const;
  });
  return readColumns(Object.fromEntries(moved), 'a', dialect);
}

function quoteTable(table: SqlTable, { quoteName }: Dialect): string {
  return typeof table === 'string' ? quoteName(table) : table.map(quoteName).join('.');
}

function partSql({ name, text, isShared = false }: QueryPart, { nameOf, dialect }: QueryScope): string {
  const isOnce = isShared && (dialect.name === 'duckdb' || dialect.name === 'postgres');
  return `${nameOf(name)} AS ${isOnce ? 'MATERIALIZED ' : ''}(${text})`;
}
