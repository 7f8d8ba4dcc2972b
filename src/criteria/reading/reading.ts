import type { Issue } from '../../core/issues.js';
import type { Place } from '../../core/pointerTo.js';
import type { Criteria, FieldUse } from '../types.js';

/**
 * What a place in criteria asks of a field: values of a type; `text` for startsWith and endsWith; `content` for a text
 * that is part of a string or an element of a list; `anything` for null tests, truthiness and opaque parts.
 */
export type FieldUsage = 'string' | 'number' | 'boolean' | 'string[]' | 'text' | 'content' | 'anything';

/** One pass over criteria: what names mean there, and where problems are collected. */
export interface Reading {
  /** Whether names are those of a record's fields, or `''` is the element of a list. */
  readonly scope: 'record' | 'element';
  readonly issues: Issue[];
  /** Where an element's test has a part that only json-logic-js can evaluate. */
  readonly computed: Place[];
  /** The field as it is to be read, or `undefined` when the name or the usage is refused, which is then an issue. */
  readonly useField: (name: string, usage: FieldUsage, place: Place) => FieldUse | undefined;
  /** The field's definition, or `undefined` where there is none, as while types are being inferred. */
  readonly definitionOf: (name: string) => FieldUse | undefined;
}

/** What stands in for a part that was refused: its issue keeps it from ever being used. */
export const REFUSED: Criteria = { kind: 'constant', value: false };

/** Records an issue and stands in for the part it is about. */
export function refuse(reading: Reading, issue: Issue): Criteria {
  reading.issues.push(issue);
  return REFUSED;
}
