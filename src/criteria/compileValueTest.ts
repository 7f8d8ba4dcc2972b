import {
  foldCase,
  memberIs,
  memberTest,
  numberReader,
  textListReader,
  textReader,
  valueReader,
} from './fieldReaders.js';
import { isFieldValue } from './isFieldValue.js';
import { isTruthy } from './isTruthy.js';
import type { Predicate } from './predicate.js';
import type { ComparisonOperator, FieldUse, ValueTest } from './types.js';

/** The predicate of a test on values: false for an absent value, but for `isAbsent` and `missing`. */
export function compileValueTest(test: ValueTest): Predicate {
  switch (test.kind) {
    case 'equals':
      return compileOneOf(test.field, [test.value]);
    case 'oneOf':
      return compileOneOf(test.field, test.values);
    case 'isAbsent':
      return compileIsAbsent(test.field);
    case 'compare':
      return compileComparison(test.field, test.operator, test.value);
    case 'between':
      return compileBetween(test);
    case 'contains':
      return test.field.type === 'string[]' ? compileHasElement(test) : compileHasPart(test);
    case 'startsWith':
      return compileText(test, (text, part) => text.startsWith(part));
    case 'endsWith':
      return compileText(test, (text, part) => text.endsWith(part));
    case 'isTruthy':
      return compileIsTruthy(test.field);
    case 'missing':
      return compileMissing(test.fields, test.atLeast);
  }
}

function compileOneOf(field: FieldUse, values: readonly (string | number | boolean)[]): Predicate {
  if (field.ignoreCase === true) {
    const folded = new Set<unknown>(values.map((value) => foldCase(String(value))));
    const read = textReader(field);
    return (record) => folded.has(read(record));
  }
  const accepted = new Set<unknown>(values.filter((value) => isFieldValue(field, value)));
  const [only] = accepted;
  if (accepted.size === 1) return memberIs(field.name, only);
  return memberTest(field.name, (value) => accepted.has(value));
}

function compileIsAbsent(field: FieldUse): Predicate {
  const read = valueReader(field);
  return (record) => read(record) === undefined;
}

function compileComparison(field: FieldUse, operator: ComparisonOperator, bound: string | number): Predicate {
  if (typeof bound === 'number') return compileOrder(numberReader(field), operator, bound);
  return compileOrder(textReader(field), operator, foldText(field, bound));
}

function compileOrder<Value extends string | number>(
  read: (record: unknown) => Value | undefined,
  operator: ComparisonOperator,
  bound: Value,
): Predicate {
  const holds = ORDER[operator];
  return (record) => {
    const value = read(record);
    return value !== undefined && holds(value, bound);
  };
}

type Compare = <Value extends string | number>(value: Value, bound: Value) => boolean;

const ORDER: { readonly [Operator in ComparisonOperator]: Compare } = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

function compileBetween({ field, low, high, inclusive }: Extract<ValueTest, { kind: 'between' }>): Predicate {
  const isAboveLow = compileComparison(field, inclusive ? '>=' : '>', low);
  const isBelowHigh = compileComparison(field, inclusive ? '<=' : '<', high);
  return (record) => isAboveLow(record) && isBelowHigh(record);
}

function compileHasElement({ field, value }: TextTest): Predicate {
  const read = textListReader(field);
  const wanted = foldText(field, value);
  return (record) => read(record)?.includes(wanted) ?? false;
}

/** A text is part of another; '' is part of every text but '', as json-logic-js has it. */
function compileHasPart(test: TextTest): Predicate {
  return compileText(test, (text, part) => text !== '' && text.includes(part));
}

type TextTest = Extract<ValueTest, { kind: 'contains' | 'startsWith' | 'endsWith' }>;

function compileText({ field, value }: TextTest, holds: (text: string, part: string) => boolean): Predicate {
  const read = textReader(field);
  const part = foldText(field, value);
  return (record) => {
    const text = read(record);
    return text !== undefined && holds(text, part);
  };
}

function compileIsTruthy(field: FieldUse): Predicate {
  const read = valueReader(field);
  return (record) => isTruthy(read(record));
}

function compileMissing(fields: readonly FieldUse[], atLeast: number): Predicate {
  const readers = fields.map(valueReader);
  return (record) => {
    const filled = readers.filter((read) => isFilled(read(record))).length;
    return filled < fields.length && filled < atLeast;
  };
}

function isFilled(value: unknown): boolean {
  return value !== undefined && value !== '';
}

function foldText(field: FieldUse, text: string): string {
  return field.ignoreCase === true ? foldCase(text) : text;
}
