import { describePlace } from '../describePlace.js';
import type { CriteriaIssues } from '../issues/criteriaIssues.js';
import { quoteAll } from './quoteAll.js';
import { suggestion } from './suggestion.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with criteria. */
export const criteriaWording: Wording<CriteriaIssues> = {
  unknown_operator: (i) => `${describePlace(i.pointer)}: unknown operator \`${i.operator}\`${hint(i.hint)}`,
  refused_operator: (i) => `${describePlace(i.pointer)}: \`${i.operator}\` is refused here${hint(i.hint)}`,
  wrong_arity: (i) => `${describePlace(i.pointer)}: \`${i.operator}\` expects ${i.expected}, got ${i.received}`,
  wrong_operand: (i) => `${describePlace(i.pointer)}: \`${i.operator}\` expects ${i.expected}, got ${i.received}`,
  not_one_operator: (i) => `${describePlace(i.pointer)}: expected an object with one operator, got ${keyList(i.keys)}`,
  unsafe_path: (i) =>
    `${describePlace(i.pointer)}: the field name \`${i.path}\` is refused: it reaches outside plain data`,
  unknown_field: (i) =>
    `${describePlace(i.pointer)}: the field \`${i.field}\` is not declared${suggestion(i.suggestion)}`,
  field_type_conflict: (i) =>
    `${describePlace(i.pointer)}: the field \`${i.field}\` is of type ${i.fieldType}${since(i.firstPointer)}, but used as ${i.usedAs}`,
  unordered_text: (i) =>
    `${describePlace(i.pointer)}: expected text below U+D800 in an ordered comparison, got \`${i.received}\``,
};

function hint(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`;
}

function since(pointer: string | undefined): string {
  return pointer === undefined ? '' : ` (from ${describePlace(pointer)})`;
}

function keyList(keys: readonly string[]): string {
  return keys.length === 0 ? 'an empty object' : `the keys ${quoteAll(keys, ', ')}`;
}
