import { foldCase } from '../../criteria/fieldReaders.js';
import { isFieldValue } from '../../criteria/isFieldValue.js';
import type { FieldUse, ValueTest } from '../../criteria/types.js';
import type { FieldSql } from './fieldSql.js';
import type { Scope } from './types.js';

/** The SQL of a test on values; never NULL, and as false for an absent value as the predicate is. */
export function valueTestSql(test: ValueTest, scope: Scope): string {
  switch (test.kind) {
    case 'equals':
      return oneOfSql(test.field, [test.value], scope);
    case 'oneOf':
      return oneOfSql(test.field, test.values, scope);
    case 'isAbsent':
      return `(NOT ${scope.fieldOf(test.field).isPresent})`;
    case 'compare':
      return presentAnd(scope.fieldOf(test.field), [orderSql(test, scope)]);
    case 'between':
      return betweenSql(test, scope);
    case 'contains':
      return test.field.type === 'string[]' ? hasElementSql(test, scope) : hasPartSql(test, scope);
    case 'startsWith':
    case 'endsWith':
      return partSql(test, scope);
    case 'isTruthy':
      return truthySql(scope.fieldOf(test.field), scope);
    case 'missing':
      return missingSql(test, scope);
  }
}

function presentAnd({ isPresent }: FieldSql, conditions: readonly string[]): string {
  return `(${[isPresent, ...conditions].join(' AND ')})`;
}

/** A value that is equal to a valid literal is valid, so that it need only not be NULL; but a DATE is more than its text. */
function oneOfSql(field: FieldUse, values: readonly (string | number | boolean)[], scope: Scope): string {
  const wanted = [...new Set(values.filter((value) => isFieldValue(field, value)).map((value) => fold(field, value)))];
  if (wanted.length === 0) return 'FALSE';
  const { type, source, value, isPresent } = scope.fieldOf(field);
  const isValid = type === 'date' ? isPresent : `${source} IS NOT NULL`;
  return `(${isValid} AND ${isAmong(value, wanted, scope)})`;
}

function isAmong(value: string, wanted: readonly (string | number | boolean)[], { literals }: Scope): string {
  const flags = wanted.filter((each) => typeof each === 'boolean');
  if (flags.length > 0) return `${value} IN (${flags.map((flag) => (flag ? 'TRUE' : 'FALSE')).join(', ')})`;
  const list = wanted.filter((each) => typeof each !== 'boolean');
  const [only] = list;
  if (list.length === 1 && only !== undefined) return `${value} = ${literals.one(only)}`;
  return `${value} IN (${literals.list(list)})`;
}

function fold<Value extends string | number | boolean>({ ignoreCase }: FieldUse, value: Value): Value | string {
  return ignoreCase === true && typeof value === 'string' ? foldCase(value) : value;
}

type Comparison = Pick<Extract<ValueTest, { kind: 'compare' }>, 'field' | 'operator' | 'value'>;

function orderSql({ field, operator, value }: Comparison, { fieldOf, literals }: Scope): string {
  return `${fieldOf(field).value} ${operator} ${literals.one(fold(field, value))}`;
}

function betweenSql({ field, low, high, inclusive }: Extract<ValueTest, { kind: 'between' }>, scope: Scope): string {
  return presentAnd(scope.fieldOf(field), [
    orderSql({ field, operator: inclusive ? '>=' : '>', value: low }, scope),
    orderSql({ field, operator: inclusive ? '<=' : '<', value: high }, scope),
  ]);
}

type TextTest = Extract<ValueTest, { kind: 'contains' | 'startsWith' | 'endsWith' }>;

function hasElementSql({ field, value }: TextTest, scope: Scope): string {
  const { dialect, literals, fieldOf } = scope;
  const list = fieldOf(field);
  const wanted = dialect.binary(literals.one(fold(field, value)));
  if (field.ignoreCase !== true) return presentAnd(list, [dialect.hasElement(list.value, wanted)]);
  const folded = (element: string) => dialect.binary(dialect.foldCase(`CAST(${element} AS ${dialect.types.text})`));
  return presentAnd(list, [dialect.anyElement(list.value, (element) => `${folded(element)} = ${wanted}`)]);
}

/** '' is part of every text but ''. */
function hasPartSql(test: TextTest, scope: Scope): string {
  const text = scope.fieldOf(test.field);
  return test.value === '' ? presentAnd(text, [`${text.value} <> ''`]) : partSql(test, scope);
}

/** Every text begins and ends with ''. */
function partSql({ kind, field, value }: TextTest, { dialect, literals, fieldOf }: Scope): string {
  const text = fieldOf(field);
  if (value === '') return text.isPresent;
  return presentAnd(text, [dialect[kind](text.value, literals.one(fold(field, value)))]);
}

function truthySql(field: FieldSql, { dialect, literals }: Scope): string {
  switch (field.type) {
    case 'string':
      return presentAnd(field, [`${field.value} <> ''`]);
    case 'number':
      return presentAnd(field, [`${field.value} <> ${literals.one(0)}`]);
    case 'boolean':
      return presentAnd(field, [field.value]);
    case 'date':
      return field.isPresent;
    case 'string[]':
      return presentAnd(field, [`${dialect.listLength(field.value)} > 0`]);
  }
}

function missingSql({ fields, atLeast }: Extract<ValueTest, { kind: 'missing' }>, { fieldOf }: Scope): string {
  const filled = fields.map((field) => filledSql(fieldOf(field)));
  const enough = Math.min(filled.length, Math.ceil(atLeast));
  if (!(enough > 0)) return 'FALSE';
  if (enough === filled.length) return `(NOT (${filled.join(' AND ')}))`;
  return `(${filled.map((each) => `CASE WHEN ${each} THEN 1 ELSE 0 END`).join(' + ')} < ${enough})`;
}

function filledSql(field: FieldSql): string {
  return field.type === 'string' ? presentAnd(field, [`${field.value} <> ''`]) : field.isPresent;
}
