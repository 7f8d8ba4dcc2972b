/** What can be wrong with criteria. */
export interface CriteriaIssues {
  /** An operator outside the dialect. */
  unknown_operator: { pointer: string; operator: string; hint?: string };
  /** A known operator in a place or form that the dialect excludes. */
  refused_operator: { pointer: string; operator: string; hint: string };
  /** An operator with too few or too many arguments. */
  wrong_arity: { pointer: string; operator: string; expected: string; received: number };
  /** An argument that its operator cannot take. */
  wrong_operand: { pointer: string; operator: string; expected: string; received: string };
  /** An object that should hold one operator but has another number of keys. */
  not_one_operator: { pointer: string; keys: readonly string[] };
  /** A field name that reaches outside plain data. */
  unsafe_path: { pointer: string; path: string };
  /** A field that the model's `fields` do not declare. */
  unknown_field: { pointer: string; field: string; suggestion?: string };
  /** A field that is used in a way that does not go with its type, declared or inferred. */
  field_type_conflict: { pointer: string; field: string; fieldType: string; usedAs: string; firstPointer?: string };
  /** A string that engines order differently, in an ordered comparison. */
  unordered_text: { pointer: string; received: string };
}
