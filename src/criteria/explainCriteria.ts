import { readPlainData } from '../core/readPlainData.js';
import { compilePredicate } from './compilePredicate.js';
import { describeCriteria } from './describeCriteria.js';
import { rawReader } from './fieldReaders.js';
import { isFieldValue } from './isFieldValue.js';
import { requireCriteria } from './requireCriteria.js';
import type { Criteria, FieldUse } from './types.js';

/** One part of criteria, judged for one record. */
export interface CriteriaExplanation {
  readonly kind: Criteria['kind'];
  /** Whether this part is met. */
  readonly holds: boolean;
  /** The part in English, as {@link describeCriteria} gives it. */
  readonly text: string;
  /** For a test or an opaque part: each field that it reads, with what the record has there. */
  readonly found?: readonly FoundValue[];
  /** For `and`, `or`, `xor`, `not` and `if` (condition, then, otherwise): the parts inside. */
  readonly items?: readonly CriteriaExplanation[];
  /** For an opaque part that could not be evaluated: why; it counts as not met. */
  readonly failure?: string;
}

/** A field's value in a record. */
export interface FoundValue {
  readonly field: string;
  /** As it is in the record; `undefined` where there is none. */
  readonly value: unknown;
  /** How the value counts: a `mistyped` one counts as absent. */
  readonly state: 'present' | 'absent' | 'mistyped';
}

/**
 * Why criteria are or are not met by one record: the same tree, each part with its outcome, each test with the values
 * that it found. Every part is judged, also those that a short cut would pass over.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is not from {@link parseCriteria}, such as JSON Logic itself, and
 * `unreadable_value` for a record with a member that throws when it is read.
 * @example
 * explainCriteria(parseCriteria({ '>=': [{ var: 'employees' }, 200] }), { employees: 150 });
 * // => { kind: 'compare', holds: false, text: 'employees is at least 200', found: [{ field: 'employees', value: 150, state: 'present' }] }
 */
export function explainCriteria(criteria: Criteria, record: unknown): CriteriaExplanation {
  requireCriteria(criteria);
  return readPlainData(() => explain(criteria, record));
}

function explain(criteria: Criteria, record: unknown): CriteriaExplanation {
  let failure: string | undefined;
  const holds = compilePredicate(criteria)(record, (reason) => {
    failure = reason;
  });
  const part = { kind: criteria.kind, holds, text: describeCriteria(criteria) };
  switch (criteria.kind) {
    case 'constant':
      return part;
    case 'and':
    case 'or':
    case 'xor':
      return { ...part, items: criteria.items.map((item) => explain(item, record)) };
    case 'not':
      return { ...part, items: [explain(criteria.item, record)] };
    case 'if':
      return {
        ...part,
        items: [criteria.condition, criteria.then, criteria.otherwise].map((item) => explain(item, record)),
      };
    case 'missing':
      return { ...part, found: criteria.fields.map((field) => findValue(field, record)) };
    case 'opaque':
      return {
        ...part,
        found: criteria.fields.map((field) => findValue(field, record)),
        ...(failure === undefined ? {} : { failure }),
      };
    default:
      return { ...part, found: [findValue(criteria.field, record)] };
  }
}

function findValue(field: FieldUse, record: unknown): FoundValue {
  const value = rawReader(field.name)(record);
  return { field: field.name, value, state: stateOf(field, value) };
}

function stateOf(field: FieldUse, value: unknown): FoundValue['state'] {
  if (value === null || value === undefined) return 'absent';
  return isFieldValue(field, value) ? 'present' : 'mistyped';
}
