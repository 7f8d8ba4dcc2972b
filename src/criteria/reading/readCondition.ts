import { describeValue } from '../../core/describeValue.js';
import { isMembers } from '../../core/isMembers.js';
import { type Place, pointerTo } from '../../core/pointerTo.js';
import { isTruthy } from '../isTruthy.js';
import type { Criteria, FieldUse } from '../types.js';
import { findNameIssue, missingNames } from './missingNames.js';
import { argumentPlace, type Operation, readOperation } from './operation.js';
import { readComputed } from './readComputed.js';
import { asFieldReference, isFieldReference } from './readFieldName.js';
import { REFUSED, type Reading, refuse } from './reading.js';
import { readOperands } from './readOperands.js';
import { readQuantifier } from './readQuantifier.js';
import { isTestOperator, readTest } from './readTest.js';

/**
 * The typed tree of a JSON Logic node in the place of a condition. Problems go to `reading.issues`, all that there are,
 * and a part that has one is replaced by a constant.
 *
 * INVARIANT: `findLogicIssues` has bounded the nesting, so recursion is safe.
 */
export function readCondition(node: unknown, place: Place, reading: Reading): Criteria {
  if (Array.isArray(node)) return readComputed(node, place, reading);
  if (!isMembers(node)) return { kind: 'constant', value: isTruthy(node) };
  const operation = readOperation(node, place);
  if ('code' in operation) return refuse(reading, operation);
  return readOperationAsCondition(operation, node, reading);
}

function readOperationAsCondition(operation: Operation, node: object, reading: Reading): Criteria {
  switch (operation.operator) {
    case 'and':
    case 'or':
    case 'xor':
      return { kind: operation.operator, items: readArguments(operation, reading) };
    case '!':
      return { kind: 'not', item: readArguments(operation, reading)[0] };
    case '!!':
      return readArguments(operation, reading)[0];
    case 'if':
    case '?:':
      return readBranches(readArguments(operation, reading));
    case 'var':
      return readTruthiness(operation, node, reading);
    case 'missing':
    case 'missing_some':
      return readMissing(operation, reading);
    case 'some':
    case 'all':
    case 'none':
      return readQuantifier(operation, reading, readCondition) ?? readComputed(node, operation.place, reading);
    default:
      return readComparison(operation, node, reading);
  }
}

function readArguments(operation: Operation, reading: Reading): Criteria[] {
  return operation.args.map((arg, position) => readCondition(arg, argumentPlace(operation, position), reading));
}

/** `if c1 then b1 else if c2 then b2 … else last`; without a last branch it is false. */
function readBranches(parts: readonly Criteria[]): Criteria {
  if (parts.length === 0) return { kind: 'constant', value: false };
  if (parts.length === 1) return parts[0];
  const [condition, then, ...rest] = parts;
  return { kind: 'if', condition, then, otherwise: readBranches(rest) };
}

function readTruthiness(operation: Operation, node: object, reading: Reading): Criteria {
  const name = asFieldReference(node);
  if (name === undefined) return readComputed(node, operation.place, reading);
  const field = reading.useField(name, 'anything', operation.place);
  return field === undefined ? REFUSED : { kind: 'isTruthy', field };
}

function readMissing(operation: Operation, reading: Reading): Criteria {
  const fields: FieldUse[] = [];
  for (const name of missingNames(operation)) {
    const issue = findNameIssue(name, operation);
    if (issue !== undefined) return refuse(reading, issue);
    const field = reading.useField(String(name), 'anything', operation.place);
    if (field === undefined) return REFUSED;
    fields.push(field);
  }
  if (fields.length === 0) return { kind: 'constant', value: false };
  const atLeast = operation.operator === 'missing' ? fields.length : operation.args[0];
  if (typeof atLeast === 'number') return { kind: 'missing', fields, atLeast };
  const pointer = pointerTo(argumentPlace(operation, 0));
  const received = describeValue(atLeast);
  return refuse(reading, { code: 'wrong_operand', pointer, operator: 'missing_some', expected: 'a number', received });
}

/** A test where there is one field and literals otherwise; else what only json-logic-js can tell. */
function readComparison(operation: Operation, node: object, reading: Reading): Criteria {
  const fieldAt = operation.args.findIndex(isFieldReference);
  const fieldName = asFieldReference(operation.args[fieldAt]);
  if (fieldName === undefined || !isTestOperator(operation.operator)) {
    return readComputed(node, operation.place, reading);
  }
  const operands = readOperands(operation, fieldAt, reading);
  if (operands === 'refused') return REFUSED;
  if (operands === 'computed') return readComputed(node, operation.place, reading);
  return readTest({ operation, fieldName, fieldAt, literals: operands }, reading);
}
