import { copyLogic } from '../copyLogic.js';
import { foldConstant } from './foldConstant.js';
import { mentionsField } from './mentionsField.js';
import { argumentPlace, type Operation } from './operation.js';
import type { Reading } from './reading.js';
import { readOpaque } from './readOpaque.js';

/**
 * The arguments of a test with what is constant in them worked out, but for the field's own, which is passed over; or
 * what the first of them is that cannot be a literal: something that reads a field, or refused, with an issue of `reading`.
 */
export function readOperands(
  operation: Operation,
  fieldAt: number,
  reading: Reading,
): readonly unknown[] | 'computed' | 'refused' {
  if (operation.args.every((arg, position) => position === fieldAt || isLiteral(arg))) return operation.args;
  const literals = [...operation.args];
  for (const [position, arg] of operation.args.entries()) {
    if (position === fieldAt || isLiteral(arg)) continue;
    if (mentionsField(arg)) return 'computed';
    const before = reading.issues.length;
    const logic = copyLogic(arg);
    readOpaque(logic, argumentPlace(operation, position), reading);
    if (reading.issues.length > before) return 'refused';
    literals[position] = foldConstant(logic);
  }
  return literals;
}

function isLiteral(node: unknown): boolean {
  return typeof node !== 'object' || node === null || isLiteralList(node);
}

function isLiteralList(node: object): boolean {
  return Array.isArray(node) && node.every((element) => typeof element !== 'object' || element === null);
}
