import { describeValue } from '../../core/describeValue.js';
import { pointerTo } from '../../core/pointerTo.js';
import { isDateText } from '../isDateText.js';
import type { ComparisonOperator, Criteria, FieldUse } from '../types.js';
import { argumentPlace, type Operation } from './operation.js';
import { type FieldUsage, REFUSED, type Reading, refuse } from './reading.js';

/** An operation with exactly one field among its arguments and literals otherwise. */
export interface FieldTest {
  readonly operation: Operation;
  readonly fieldName: string;
  /** Which argument is the field. */
  readonly fieldAt: number;
  /** The arguments with folded literals; what stands in the field's place is no literal. */
  readonly literals: readonly unknown[];
}

type ReadTest = (test: FieldTest, reading: Reading) => Criteria;

/** How each operator reads its one field and its literals. */
const TESTS: ReadonlyMap<string, ReadTest> = new Map([
  ['==', readEquals],
  ['===', readEquals],
  ['!=', (test, reading) => negate(readEquals(test, reading))],
  ['!==', (test, reading) => negate(readEquals(test, reading))],
  ['<', readComparison],
  ['<=', readComparison],
  ['>', readComparison],
  ['>=', readComparison],
  ['in', readIn],
  ['startsWith', readAffix],
  ['endsWith', readAffix],
]);

/** Whether an operator makes a test out of one field and literals. */
export function isTestOperator(operator: string): boolean {
  return TESTS.has(operator);
}

/** The test that an operation on one field is; what does not fit the dialect is an issue of `reading`. */
export function readTest(test: FieldTest, reading: Reading): Criteria {
  return TESTS.get(test.operation.operator)?.(test, reading) ?? REFUSED;
}

function negate(criteria: Criteria): Criteria {
  return criteria === REFUSED ? REFUSED : { kind: 'not', item: criteria };
}

function readEquals(test: FieldTest, reading: Reading): Criteria {
  const value = test.literals[1 - test.fieldAt];
  if (value === null) {
    const field = useField(test, 'anything', reading);
    return field === undefined ? REFUSED : { kind: 'isAbsent', field };
  }
  if (!isScalar(value)) return refuseLiteral(test, 1 - test.fieldAt, 'a text, a number, true, false or null', reading);
  const field = useField(test, usageOf(value), reading);
  if (field === undefined || !isDateIfNeeded(field, value, test, 1 - test.fieldAt, reading)) return REFUSED;
  return { kind: 'equals', field, value: plain(value) };
}

function readComparison(test: FieldTest, reading: Reading): Criteria {
  if (test.operation.args.length === 3) return readBetween(test, reading);
  const value = readBound(test, 1 - test.fieldAt, reading);
  if (value === undefined) return REFUSED;
  const field = useField(test, usageOf(value), reading);
  if (field === undefined || !isDateIfNeeded(field, value, test, 1 - test.fieldAt, reading)) return REFUSED;
  return { kind: 'compare', field, operator: comparison(test.operation.operator, test.fieldAt === 0), value };
}

function readBetween(test: FieldTest, reading: Reading): Criteria {
  if (test.fieldAt !== 1) {
    const hint = 'with three arguments the field has to be in the middle';
    return refuseOperator(test, hint, reading);
  }
  const low = readBound(test, 0, reading);
  const high = readBound(test, 2, reading);
  if (low === undefined || high === undefined) return REFUSED;
  if (typeof low !== typeof high) return refuseLiteral(test, 2, `a ${typeof low}, as its other end`, reading);
  const field = useField(test, usageOf(low), reading);
  const fits =
    field !== undefined &&
    isDateIfNeeded(field, low, test, 0, reading) &&
    isDateIfNeeded(field, high, test, 2, reading);
  return fits ? { kind: 'between', field, low, high, inclusive: test.operation.operator === '<=' } : REFUSED;
}

function readIn(test: FieldTest, reading: Reading): Criteria {
  return test.fieldAt === 0 ? readOneOf(test, reading) : readContains(test, reading);
}

function readOneOf(test: FieldTest, reading: Reading): Criteria {
  const values = test.literals[1];
  if (!Array.isArray(values)) {
    const hint = 'with a field first it looks the value up in a list, which comes second';
    return refuseOperator(test, hint, reading);
  }
  const other = values.findIndex((value) => !isScalar(value) || typeof value !== typeof values[0]);
  if (other !== -1) {
    const expected = 'texts only, numbers only, or true and false only (null apart, as {"==": [field, null]})';
    return refuseLiteral(test, 1, expected, reading, values[other]);
  }
  const scalars = values.filter(isScalar).map(plain);
  const field = useField(test, scalars.length === 0 ? 'anything' : usageOf(scalars[0]), reading);
  if (field === undefined || !scalars.every((value) => isDateIfNeeded(field, value, test, 1, reading))) return REFUSED;
  return { kind: 'oneOf', field, values: scalars };
}

function readContains(test: FieldTest, reading: Reading): Criteria {
  const value = test.literals[0];
  if (!isScalar(value)) return refuseLiteral(test, 0, 'a text; use some to look for one of several', reading);
  const field = useField(test, 'content', reading);
  return field === undefined ? REFUSED : { kind: 'contains', field, value: String(value) };
}

function readAffix(test: FieldTest, reading: Reading): Criteria {
  if (test.fieldAt !== 0) return refuseLiteral(test, 0, 'the field as its first argument', reading);
  const value = test.literals[1];
  if (!isScalar(value)) return refuseLiteral(test, 1, 'a text', reading);
  const field = useField(test, 'text', reading);
  const kind = test.operation.operator === 'startsWith' ? 'startsWith' : 'endsWith';
  return field === undefined ? REFUSED : { kind, field, value: String(value) };
}

function comparison(operator: string, isFieldFirst: boolean): ComparisonOperator {
  switch (operator) {
    case '<':
      return isFieldFirst ? '<' : '>';
    case '<=':
      return isFieldFirst ? '<=' : '>=';
    case '>':
      return isFieldFirst ? '>' : '<';
    default:
      return isFieldFirst ? '>=' : '<=';
  }
}

/** An end of an ordered comparison; engines order texts from U+D800 up differently, so those are refused. */
function readBound(test: FieldTest, position: number, reading: Reading): string | number | undefined {
  const value = test.literals[position];
  if (typeof value === 'number' && Number.isFinite(value)) return plainNumber(value);
  if (typeof value !== 'string') {
    refuseLiteral(test, position, 'a number or a text', reading);
    return undefined;
  }
  if (!/[\ud800-\uffff]/.test(value)) return value;
  const pointer = pointerTo(argumentPlace(test.operation, position));
  reading.issues.push({ code: 'unordered_text', pointer, received: value });
  return undefined;
}

function isDateIfNeeded(field: FieldUse, value: unknown, test: FieldTest, position: number, reading: Reading): boolean {
  if (field.type !== 'date' || (typeof value === 'string' && isDateText(value))) return true;
  refuseLiteral(test, position, 'a date as YYYY-MM-DD', reading, value);
  return false;
}

function useField(test: FieldTest, usage: FieldUsage, reading: Reading): FieldUse | undefined {
  return reading.useField(test.fieldName, usage, argumentPlace(test.operation, test.fieldAt));
}

function usageOf(value: string | number | boolean): FieldUsage {
  switch (typeof value) {
    case 'string':
      return 'string';
    case 'number':
      return 'number';
    default:
      return 'boolean';
  }
}

function isScalar(value: unknown): value is string | number | boolean {
  return (
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
  );
}

function plain(value: string | number | boolean): string | number | boolean {
  return typeof value === 'number' ? plainNumber(value) : value;
}

/** JSON has a -0, which equals 0 everywhere but in `Object.is`. */
function plainNumber(value: number): number {
  return value === 0 ? 0 : value;
}

function refuseOperator({ operation }: FieldTest, hint: string, reading: Reading): Criteria {
  const { place, operator } = operation;
  return refuse(reading, { code: 'refused_operator', pointer: pointerTo(place), operator, hint });
}

function refuseLiteral(
  test: FieldTest,
  position: number,
  expected: string,
  reading: Reading,
  value = test.literals[position],
): Criteria {
  return refuse(reading, {
    code: 'wrong_operand',
    pointer: pointerTo(argumentPlace(test.operation, position)),
    operator: test.operation.operator,
    expected,
    received: describeValue(value),
  });
}
