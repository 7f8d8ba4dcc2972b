import type { Criteria, FieldUse, Quantifier, ValueTest } from './types.js';

/** The tests of one field, in whatever criteria they stand. */
export interface FieldTests {
  readonly field: FieldUse;
  readonly tests: (ValueTest | Quantifier)[];
  /** An opaque part reads the field too, so the tests do not tell everything about it. */
  isOpaque: boolean;
}

/** The tests of each field in several criteria, by field name; a `missing` of several fields counts as one of each. */
export function collectTests(criteria: readonly Criteria[]): Map<string, FieldTests> {
  const byField = new Map<string, FieldTests>();
  for (const each of criteria) visit(each, byField);
  return byField;
}

function visit(criteria: Criteria, byField: Map<string, FieldTests>): void {
  switch (criteria.kind) {
    case 'constant':
      return;
    case 'and':
    case 'or':
    case 'xor':
      for (const item of criteria.items) visit(item, byField);
      return;
    case 'not':
      visit(criteria.item, byField);
      return;
    case 'if':
      for (const part of [criteria.condition, criteria.then, criteria.otherwise]) visit(part, byField);
      return;
    case 'opaque':
      for (const field of criteria.fields) testsOf(field, byField).isOpaque = true;
      return;
    case 'missing':
      for (const field of criteria.fields) {
        testsOf(field, byField).tests.push({ kind: 'missing', fields: [field], atLeast: 1 });
      }
      return;
    default:
      testsOf(criteria.field, byField).tests.push(criteria);
  }
}

function testsOf(field: FieldUse, byField: Map<string, FieldTests>): FieldTests {
  const known = byField.get(field.name) ?? { field, tests: [], isOpaque: false };
  byField.set(field.name, known);
  return known;
}
