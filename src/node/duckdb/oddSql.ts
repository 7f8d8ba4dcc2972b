import { parseCriteria } from '../../criteria/parseCriteria.js';
import type { Field, Fields, JsonLogic } from '../../criteria/types.js';
import { criteriaToSql } from '../../sql/criteriaToSql.js';
import { whyUnusable } from '../../sql/dialects/requireUsable.js';
import { hasOtherSpaces } from './cellReading.js';
import type { SourceColumn } from './types.js';

/** A condition, never NULL, for the accounts that JavaScript has to look at: too many do no harm. */
export function oddSql(fields: Fields, columns: readonly SourceColumn[], oddIds: readonly string[]): string {
  const found = new Set(columns.map(({ field }) => field));
  const required = Object.entries(fields).filter(([name, field]) => field.required === true && name !== 'id');
  const conditions = [
    `id IS NULL OR id = ''`,
    ...oddIds,
    ...idConditions(fields),
    ...(required.some(([name]) => !found.has(name)) ? ['true'] : []),
    ...columns.flatMap((column, at) => columnConditions(fields, column, at)),
  ];
  return conditions.map((condition) => `COALESCE(${condition}, false)`).join(' OR ');
}

/** The field of the ids is like any other, but always a text. */
function idConditions(fields: Fields): string[] {
  const field = Object.hasOwn(fields, 'id') ? fields.id : undefined;
  if (field === undefined) return [];
  if (field.type === 'number' || field.type === 'boolean' || field.type === 'string[]') return ['true'];
  const column: SourceColumn = { field: 'id', type: 'string', given: 'id' };
  return valueConditions(fields, column, { given: 'id', value: 'id' });
}

function columnConditions(fields: Fields, column: SourceColumn, at: number): string[] {
  const names = { given: `given_${at}`, value: column.value === undefined ? `given_${at}` : `value_${at}` };
  const isList = fields[column.field].type === 'string[]' && column.type === 'string[]';
  const isCells = isList && column.told === undefined;
  return [...(isCells ? [hasOtherSpaces(names.given)] : []), ...valueConditions(fields, column, names)];
}

interface Names {
  readonly given: string;
  readonly value: string;
}

function valueConditions(fields: Fields, { field: name, type }: SourceColumn, { given, value }: Names): string[] {
  const field = fields[name];
  const variable = { var: name };
  const sqlOf = (criteria: JsonLogic) => {
    const columns = { [name]: { name: value, type } };
    return criteriaToSql(parseCriteria(criteria, fields), { dialect: 'duckdb', columns, literals: 'inline' }).text;
  };
  const isAbsent = sqlOf({ '==': [variable, null] });
  const isMistyped = field.type === 'string' || field.type === 'any' ? [] : [`${given} IS NOT NULL AND ${isAbsent}`];
  return [...(field.required === true ? [isAbsent] : []), ...isMistyped, ...domainConditions(field, variable, sqlOf)];
}

/** Values outside a field's declared ones. */
function domainConditions(field: Field, variable: JsonLogic, sqlOf: (criteria: JsonLogic) => string): string[] {
  if (field.values === undefined) return [];
  const isThere = sqlOf({ '!=': [variable, null] });
  const values = field.values.filter((value) => whyUnusable(value) === undefined);
  if (values.length === 0 || (field.type !== 'string' && field.type !== 'string[]')) return [isThere];
  if (field.type === 'string') return [`${isThere} AND NOT ${sqlOf({ in: [variable, values] })}`];
  return [sqlOf({ some: [variable, { '!': { in: [{ var: '' }, values] } }] })];
}
