import { ABSENT_CLASS } from '../../criteria/classes/types.js';
import type { FieldUse } from '../../criteria/types.js';
import type { ColumnTable } from '../expressions/readColumns.js';
import { valueTestSql } from '../expressions/valueTestSql.js';
import type { QueryPart, QueryScope } from '../tables/types.js';
import { FIRST_REGION_CLASS } from './axisClasses.js';
import type { AxisClasses, Cut, SqlAxis } from './types.js';

/** More bounds than this are put in order together with the values. */
const MOST_CASES = 64;

/** The accounts as the query reads them. */
export interface AccountSource {
  /** The table's name, quoted. */
  readonly table: string;
  readonly alias: string;
  /** The id's column, quoted and with its alias. */
  readonly id: string;
  readonly columns: ColumnTable;
  /** Fields whose columns are handed on as they are, each with its name from then on. */
  readonly handedOn: readonly { readonly field: FieldUse; readonly name: string }[];
}

/** An axis with its classes. */
export interface ClassifiedAxis {
  readonly axis: SqlAxis;
  readonly classes: AxisClasses;
}

/** Whether an axis has so many bounds that they are rows of a table. */
export function hasManyCuts({ cuts }: AxisClasses): boolean {
  return cuts.length > MOST_CASES;
}

/** The parts of the query that give each account the number of its class on each axis, each distinct value decided once. */
export function classesSql(source: AccountSource, axes: readonly ClassifiedAxis[], scope: QueryScope): QueryPart[] {
  const regions = axes.flatMap(({ axis, classes }, number) =>
    hasManyCuts(classes) ? [regionsPart(axis, number, scope)] : [],
  );
  return [fieldsPart(source, axes, scope), ...regions, classesPart(source, axes, scope)];
}

/** The values that count, NULL where none does. */
function fieldsPart(source: AccountSource, axes: readonly ClassifiedAxis[], scope: QueryScope): QueryPart {
  const { quoteName, types, binary } = scope.dialect;
  const id = binary(`CAST(${source.id} AS ${types.text})`);
  const values = axes.map(({ axis }, number) => `${valueSql(axis, source, scope)} AS ${quoteName(`value_${number}`)}`);
  const handedOn = source.handedOn.map(
    ({ field, name }) => `${source.columns.fieldOf(field).source} AS ${quoteName(name)}`,
  );
  const selected = [`${id} AS ${quoteName('account_id')}`, ...values, ...handedOn].join(', ');
  const where = `${source.id} IS NOT NULL AND ${id} <> ''`;
  return {
    name: 'fields',
    text: `SELECT ${selected} FROM ${source.table} AS ${source.alias} WHERE ${where}`,
  };
}

function valueSql({ kind, axis }: SqlAxis, { columns }: AccountSource, scope: QueryScope): string {
  const { value, isPresent } = columns.fieldOf(axis.field);
  if (kind !== 'flag') return `CASE WHEN ${isPresent} THEN ${value} END`;
  const tests = { dialect: scope.dialect, literals: scope.literals, fieldOf: columns.fieldOf };
  const isTruthy = valueTestSql({ kind: 'isTruthy', field: axis.field }, tests);
  const isMissing = valueTestSql({ kind: 'missing', fields: [axis.field], atLeast: 1 }, tests);
  // INVARIANT: the numbers are those of flagAxis: nothing, the empty text, false, true.
  return `CASE WHEN NOT ${isPresent} THEN 0 WHEN ${isMissing} THEN 1 WHEN ${isTruthy} THEN 3 ELSE 2 END`;
}

function classesPart({ handedOn }: AccountSource, axes: readonly ClassifiedAxis[], scope: QueryScope): QueryPart {
  const { quoteName } = scope.dialect;
  const classes = axes.map((each, number) => `${classSql(each, number, scope)} AS ${quoteName(`class_${number}`)}`);
  const columns = ['account_id', ...handedOn.map(({ name }) => name)].map((name) => `f.${quoteName(name)}`);
  const joins = axes.flatMap((each, number) => joinsOf(each, number, scope));
  const text = [`SELECT ${[...columns, ...classes].join(', ')} FROM ${scope.nameOf('fields')} AS f`, ...joins].join(
    ' ',
  );
  return { name: 'classes', text };
}

function joinsOf({ axis, classes }: ClassifiedAxis, number: number, scope: QueryScope): string[] {
  const { quoteName, binary } = scope.dialect;
  const value = valueColumn(axis, number, scope);
  const join = (name: string, alias: string, condition: string) =>
    `LEFT JOIN ${scope.nameOf(name)} AS ${alias} ON ${condition}`;
  const text = (alias: string) => binary(`${alias}.${quoteName('value')}`);
  const literals = `l${number}.${quoteName('axis')} = ${number} AND ${text(`l${number}`)} = ${value}`;
  const region = axis.kind === 'text' ? text(`r${number}`) : `r${number}.${quoteName('value')}`;
  return [
    ...(classes.literals.length > 0 ? [join('texts', `l${number}`, literals)] : []),
    ...(hasManyCuts(classes) ? [join(`regions_${number}`, `r${number}`, `${region} = ${value}`)] : []),
  ];
}

function valueColumn(axis: SqlAxis, number: number, { dialect }: QueryScope): string {
  const value = `f.${dialect.quoteName(`value_${number}`)}`;
  return axis.kind === 'text' ? dialect.binary(value) : value;
}

function classSql({ axis, classes }: ClassifiedAxis, number: number, scope: QueryScope): string {
  const value = valueColumn(axis, number, scope);
  if (axis.kind === 'flag') return value;
  const column = scope.dialect.quoteName('class');
  const region = hasManyCuts(classes)
    ? `COALESCE(r${number}.${column}, ${FIRST_REGION_CLASS})`
    : caseSql(value, classes.cuts, FIRST_REGION_CLASS, scope);
  const known = classes.literals.length > 0 ? `COALESCE(l${number}.${column}, ${region})` : region;
  return `CASE WHEN ${value} IS NULL THEN ${ABSENT_CLASS} ELSE ${known} END`;
}

/** The class of a value among those of `below` and of cuts, by halves. */
function caseSql(value: string, cuts: readonly Cut[], below: number, scope: QueryScope): string {
  const middle = cuts.length >> 1;
  const cut = cuts[middle];
  if (cut === undefined) return String(below);
  const isBelow = `${value} ${cut.isAfter ? '<=' : '<'} ${scope.literals.one(cut.bound)}`;
  const left = caseSql(value, cuts.slice(0, middle), below, scope);
  return `CASE WHEN ${isBelow} THEN ${left} ELSE ${caseSql(value, cuts.slice(middle + 1), cut.valueClass, scope)} END`;
}

/** Each value with the last bound at or before it: both in one order, in which a bound that begins after a text follows it. */
function regionsPart(axis: SqlAxis, number: number, scope: QueryScope): QueryPart {
  const { quoteName, types, binary } = scope.dialect;
  const [value, place, valueClass] = ['value', 'place', 'class'].map(quoteName);
  const own = `${scope.nameOf('fields')}`;
  const name = quoteName(`value_${number}`);
  const sorted = axis.kind === 'text' ? binary(value) : value;
  const values = `SELECT DISTINCT ${name} AS ${value}, 1 AS ${place}, CAST(NULL AS ${types.integer}) AS ${valueClass} FROM ${own} WHERE ${name} IS NOT NULL`;
  const table = scope.nameOf(axis.kind === 'text' ? 'text_cuts' : 'number_cuts');
  const cuts = `SELECT ${value}, ${place}, ${valueClass} FROM ${table} WHERE ${quoteName('axis')} = ${number}`;
  const carried = `MAX(${valueClass}) OVER (ORDER BY ${sorted}, ${place} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`;
  const all = `SELECT ${value}, ${place}, ${carried} AS ${valueClass} FROM (${values} UNION ALL ${cuts}) AS ordered`;
  return {
    name: `regions_${number}`,
    text: `SELECT ${value}, ${valueClass} FROM (${all}) AS carried WHERE ${place} = 1`,
  };
}
