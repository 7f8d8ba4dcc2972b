import type { Json } from '../core/json.js';

/** A boolean rule over a record's fields, written in JSON Logic: plain JSON, from a file or a rule builder. */
export type JsonLogic = Json;

/** What a field's values are; `any` allows null tests, truthiness and opaque use only. */
export type FieldType = 'string' | 'number' | 'boolean' | 'date' | 'string[]' | 'any';

/** The definition of a field: which values count, and what may be promised about them. */
export interface Field {
  /** A value of another type counts as absent. */
  readonly type: FieldType;
  /** The field is never absent: analysis may rely on it and `checkAccounts` checks it. */
  readonly required?: boolean;
  /** The whole domain of a `string` or `string[]` field, where it is finite. */
  readonly values?: readonly string[];
  /** Only whole numbers count; another number counts as absent. */
  readonly integer?: boolean;
  /** ASCII letters compare without regard to case, so that every engine agrees. */
  readonly ignoreCase?: boolean;
}

/** Definitions of fields by name; a dotted name is a path through nested objects. */
export type Fields = Readonly<Record<string, Field>>;

/** A field as a test uses it: its name and how its values are read. */
export interface FieldUse {
  readonly name: string;
  readonly type: FieldType;
  readonly integer?: true;
  readonly ignoreCase?: true;
}

/** An ordered comparison; `f < 5` and `5 > f` are the same test. */
export type ComparisonOperator = '<' | '<=' | '>' | '>=';

/** One test on one field (`missing` may name several), false on an absent value unless its name says otherwise. */
export type ValueTest =
  | { readonly kind: 'equals'; readonly field: FieldUse; readonly value: string | number | boolean }
  | { readonly kind: 'isAbsent'; readonly field: FieldUse }
  | {
      readonly kind: 'compare';
      readonly field: FieldUse;
      readonly operator: ComparisonOperator;
      readonly value: string | number;
    }
  | {
      readonly kind: 'between';
      readonly field: FieldUse;
      readonly low: string | number;
      readonly high: string | number;
      /** Whether the ends themselves are inside. */
      readonly inclusive: boolean;
    }
  | { readonly kind: 'oneOf'; readonly field: FieldUse; readonly values: readonly (string | number | boolean)[] }
  /** A substring of a `string` field, an element of a `string[]` field. */
  | { readonly kind: 'contains'; readonly field: FieldUse; readonly value: string }
  | { readonly kind: 'startsWith'; readonly field: FieldUse; readonly value: string }
  | { readonly kind: 'endsWith'; readonly field: FieldUse; readonly value: string }
  /** Present, and not `''`, `0`, `false` or `[]`. */
  | { readonly kind: 'isTruthy'; readonly field: FieldUse }
  /** Fewer than `atLeast` of the fields are filled in, and at least one is absent or `''`. */
  | { readonly kind: 'missing'; readonly fields: readonly FieldUse[]; readonly atLeast: number };

/** A test of a list's elements; `all` is false for an empty list. */
export interface Quantifier {
  readonly kind: 'some' | 'all' | 'none';
  readonly field: FieldUse;
  /** About one element: a string field with the name `''`. */
  readonly element: Criteria;
}

/** Everything that looks at a record's values and can be reasoned about. */
export type Test = ValueTest | Quantifier;

/** A part of criteria that only json-logic-js can evaluate; it decides like any other part, but nothing can be proved of it. */
export interface Opaque {
  readonly kind: 'opaque';
  readonly logic: JsonLogic;
  readonly fields: readonly FieldUse[];
}

/** Criteria as a typed tree: true or false for every record. */
export type Criteria =
  | { readonly kind: 'constant'; readonly value: boolean }
  | { readonly kind: 'and' | 'or' | 'xor'; readonly items: readonly Criteria[] }
  | { readonly kind: 'not'; readonly item: Criteria }
  | { readonly kind: 'if'; readonly condition: Criteria; readonly then: Criteria; readonly otherwise: Criteria }
  | Test
  | Opaque;

/** Bounds on one criteria; larger ones are refused when parsed. */
export interface CriteriaLimits {
  /** Operators inside operators, and lists inside lists. */
  readonly depth: number;
  /** JSON values, the elements of literal lists aside. */
  readonly nodes: number;
  /** Elements of one literal list. */
  readonly listLength: number;
  /** UTF-16 code units of one string. */
  readonly textLength: number;
}
