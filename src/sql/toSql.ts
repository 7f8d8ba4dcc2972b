import type { CompiledModel } from '../assignment/compileModel.js';
import { requireCompiled } from '../assignment/requireCompiled.js';
import { readPlainData } from '../core/readPlainData.js';
import { collectTests } from '../criteria/collectTests.js';
import type { Criteria, FieldUse } from '../criteria/types.js';
import { axisClasses } from './classification/axisClasses.js';
import { type AccountSource, classesSql } from './classification/classesSql.js';
import { classTables } from './classification/classTables.js';
import { sqlAxes } from './classification/sqlAxes.js';
import { type ColumnTable, readColumns } from './expressions/readColumns.js';
import { listMatchesSql } from './lists/listMatchesSql.js';
import { listResultSql } from './lists/listResultSql.js';
import { listSelectionSql } from './lists/listSelectionSql.js';
import { matchesSql } from './rules/matchesSql.js';
import { pathRules } from './rules/pathRules.js';
import { ruleRows } from './rules/ruleRows.js';
import { ruleTables } from './rules/ruleTables.js';
import type { RuleRow } from './rules/types.js';
import { withLookUps } from './rules/withLookUps.js';
import { pinsSql } from './selection/pinsSql.js';
import { limitSql, resultSql } from './selection/resultSql.js';
import { selectionTables } from './selection/selectionTables.js';
import { winnersSql } from './selection/winnersSql.js';
import { ACCOUNTS_ALIAS, type AssignmentInputs, readAssignmentOptions } from './tables/readAssignmentOptions.js';
import { tableName } from './tables/tableName.js';
import { tableStatements } from './tables/tableStatements.js';
import type { AssignmentSql, AssignmentSqlOptions, QueryPart, QueryScope, SqlTableData } from './tables/types.js';

/**
 * A compiled model as SQL: small tables of rules, and one query that gives each account of a table the territories that
 * `assignAccounts` gives it.
 *
 * Each account's values become numbers of classes once. A territory's criteria and those above it become rows of such
 * numbers, and rows of one shape are a table that accounts are joined with; a range of classes that many rules depend on is
 * looked up by aligned blocks of classes, at most two of each power of two. What has no classes (parts and ends of texts,
 * tests of lists) is tested on the rows that are found. So there are as many joins as shapes, not as territories. Windows
 * choose the deepest and the winners, in Spark functions of arrays within an account's row; pins and the limit follow, as in
 * `assignAccounts`. Rules that ask for nothing but what has no classes are compared with every account.
 *
 * `rows` have `account_id`, `territory_id`, `place` (1 for the primary one) and `source`; `lists` have `account_id`,
 * `territory_ids` and `sources`, also for accounts without any. Neither is in a fixed order. Pins on unknown territories
 * have no effect. Tables are temporary unless `temporary` is false, views in Spark, and in Trino always tables of the
 * current schema.
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
    const inputs = readAssignmentOptions(compiled, options);
    const { scope, shape } = inputs;
    const matching = matchingOf(inputs);
    const selection = selectionTables(compiled, inputs.run);
    const tables = [...matching.tables, ...selection];
    const parts = [...matching.parts, ...selectionParts(inputs, selection)];
    return {
      statements: tables.flatMap((table) => tableStatements(table, inputs)),
      tables,
      query: querySql(parts, (isOfLists(scope) ? listResultSql : resultSql)(shape, scope), scope),
      parameters: scope.literals.parameters,
    };
  });
}

/** A part of the whole: tables, and parts of the query that need them. */
interface PlanPart {
  readonly tables: readonly SqlTableData[];
  readonly parts: readonly QueryPart[];
}

/** From the accounts to the territories whose rules they meet. */
function matchingOf(inputs: AssignmentInputs): PlanPart {
  const { compiled, open, accounts, scope } = inputs;
  const criteria = openCriteria(inputs);
  const axes = sqlAxes(criteria);
  const classified = axes.axes.map((axis) => ({ axis, classes: axisClasses(axis) }));
  const fields = [...collectTests(criteria).values()].map(({ field }, at) => ({ field, name: `field_${at}` }));
  const rows = ruleRows(pathRules(compiled, open, axes), columnsOf(fields, inputs), scope);
  const source: AccountSource = { ...accounts, alias: ACCOUNTS_ALIAS, handedOn: fieldsIn(rows, fields, scope) };
  const rules = ruleTables(withLookUps(rows));
  const matches = isOfLists(scope) ? listMatchesSql : matchesSql;
  return {
    tables: [...classTables(classified), ...rules.map(({ data }) => data)],
    parts: [...classesSql(source, classified, scope), ...matches(rules, scope)],
  };
}

function openCriteria({ compiled, open }: AssignmentInputs): Criteria[] {
  return compiled.territories.flatMap(({ criteria, localCriteria }, position) =>
    open[position] ? [criteria ?? [], localCriteria ?? []].flat() : [],
  );
}

/** A field whose column rules need as it is, and the name that it has from then on. */
interface NamedField {
  readonly field: FieldUse;
  readonly name: string;
}

function columnsOf(fields: readonly NamedField[], { givenColumns, scope }: AssignmentInputs): ColumnTable {
  const moved = fields.map(({ field, name }) => {
    const column = givenColumns[field.name];
    return [field.name, typeof column === 'object' ? { ...column, name } : name] as const;
  });
  return readColumns({ columns: Object.fromEntries(moved), alias: 'a' }, scope.dialect);
}

/** The fields that conditions of rules name. */
function fieldsIn(rows: readonly RuleRow[], fields: readonly NamedField[], { dialect }: QueryScope): NamedField[] {
  const conditions = [...new Set(rows.map(({ condition }) => condition))].join(' ');
  return fields.filter(({ name }) => conditions.includes(dialect.quoteName(name)));
}

/** From the matches to what is left in the end. */
function selectionParts({ compiled, previous, scope }: AssignmentInputs, tables: readonly SqlTableData[]): QueryPart[] {
  const { limit, ...policy } = compiled.model.policy ?? {};
  const hasPins = tables.some(({ name }) => name === tableName('pins'));
  if (isOfLists(scope)) return listSelectionSql({ policy: { limit, ...policy }, hasPins, previous }, scope);
  return [...winnersSql(policy, scope), ...pinsSql({ hasPins, previous }, scope), limitSql(limit, scope)];
}

/** Spark evaluates a part anew wherever it is used, and moves rows over the network for every window. */
function isOfLists({ dialect }: QueryScope): boolean {
  return dialect.name === 'spark';
}

/** One statement, in which a part that is used more than once is computed once where the engine can be told so. */
function querySql(parts: readonly QueryPart[], result: string, { nameOf, dialect }: QueryScope): string {
  const isTold = dialect.name === 'duckdb' || dialect.name === 'postgres';
  const all = [...parts.map(({ text }) => text), result].join(' ');
  const named = parts.map(({ name, text }) => {
    const isOnce = isTold && all.split(nameOf(name)).length > 2;
    return `${nameOf(name)} AS ${isOnce ? 'MATERIALIZED ' : ''}(${text})`;
  });
  return `WITH ${named.join(', ')} ${result}`;
}
