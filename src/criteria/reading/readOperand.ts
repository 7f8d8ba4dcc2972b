import { copyLogic } from '../copyLogic.js';
import { foldConstant } from './foldConstant.js';
import { mentionsField } from './mentionsField.js';
import type { Reading } from './reading.js';
import { readOpaque } from './readOpaque.js';

/** What an operand of a test comes to: a literal, with what is constant in it worked out, or something that reads a field. */
export type Operand =
  | { readonly kind: 'literal'; readonly value: unknown }
  | { readonly kind: 'computed' }
  | { readonly kind: 'refused' };

/** Reads an operand; where it is refused, the reason is an issue of `reading`. */
export function readOperand(node: unknown, pointer: string, reading: Reading): Operand {
  if (typeof node !== 'object' || node === null || isLiteralList(node)) return { kind: 'literal', value: node };
  if (mentionsField(node)) return { kind: 'computed' };
  const before = reading.issues.length;
  const logic = copyLogic(node);
  readOpaque(logic, pointer, reading);
  return reading.issues.length > before ? { kind: 'refused' } : { kind: 'literal', value: foldConstant(logic) };
}

function isLiteralList(node: object): boolean {
  return Array.isArray(node) && node.every((element) => typeof element !== 'object' || element === null);
}
