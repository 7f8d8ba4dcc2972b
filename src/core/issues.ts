/**
 * What each kind of problem carries besides its `code`. A `pointer` is a JSON Pointer (RFC 6901) into the value that was
 * given; `expected` and `received` are phrases ready for a sentence.
 */
export interface IssueDetails {
  /** A member that has to be there is not. */
  missing_member: { pointer: string; expected: string };
  /** A value of another kind than its place allows. */
  wrong_type: { pointer: string; expected: string; received: string };
  /** A value with a member that throws when it is read: no plain data. */
  unreadable_value: { pointer: string; reason: string };
  /** A member that the format does not have. */
  unknown_member: { pointer: string; member: string; suggestion?: string };
  /** A member of the format that this version cannot act on yet: refused, since to ignore it would change decisions. */
  unsupported_member: { pointer: string; member: string };
  /** An id that an earlier entry has already. */
  duplicate_id: { pointer: string; id: string; firstPointer: string };
  /** A parent that is not among the nodes. */
  unknown_parent: { pointer: string; id: string; parentId: string };
  /** Nodes that are each other's ancestors, from the smallest id along the parents. */
  cycle: { pointer: string; ids: readonly string[] };
  /** A territory whose type the model does not declare. */
  unknown_type: { pointer: string; territoryId: string; typeId: string };
  /** Text in the place of a date that is no day of the calendar. */
  invalid_date: { pointer: string; received: string };
  /** An interval that ends before or when it starts. */
  empty_interval: { pointer: string; from: string; to: string };
  /** Something larger than a documented limit, which is an option. */
  limit_exceeded: { pointer: string; limit: string; maximum: number; received: number };
  /** A member of a field's definition that does not go with the field's type. */
  inapplicable_member: { pointer: string; member: string; fieldType: string };

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

  /** An id that is not in the hierarchy. */
  unknown_territory: { territoryId: string };

  /** A row that a table does not have. */
  unknown_row: { row: number; rows: number };

  /** A record that is not an object with a non-empty string `id`; `row` counts from 0. */
  refused_account: { row: number; received: string };
  /** An account id that an earlier row has already. */
  duplicate_account: { row: number; firstRow: number; accountId: string };
  /** An account without a value that its field's definition promises. */
  absent_required_field: { row: number; accountId: string; field: string };
  /** A value that counts as absent since it is not of its field's type. */
  mistyped_value: { row: number; accountId: string; field: string; expected: string; received: string };
  /** A value outside the declared values of its field. */
  undeclared_value: { row: number; accountId: string; field: string; received: string };
  /** Criteria that could not be evaluated for an account; there they count as not met. */
  evaluation_failed: { row: number; accountId: string; territoryId: string; reason: string };

  /** A record of a file that cannot be read: it is left out. `row` counts records from 0, `line` lines of the file from 1. */
  malformed_row: { row: number; line: number; expected: string; received: string };
  /** A file that cannot be opened or read. */
  unreadable_file: { path: string; reason: string };
  /** A file that cannot be written. */
  unwritable_file: { path: string; reason: string };
  /** A file that is not what its name and place promise; `line` and `column` count from 1. */
  malformed_file: { path: string; line?: number; column?: number; expected: string; received: string };
  /** A file without the account that was asked for; `records` says how many it has. */
  absent_account: { path: string; accountId: string; records: number };
  /** An option of the command that cannot be used. */
  invalid_option: { option: string; expected: string; received: string };
}

/** The name of a kind of problem: part of the API, unlike its wording. */
export type IssueCode = keyof IssueDetails;

/** A problem in data, as plain data: a `code` and what it concerns. {@link describeIssue} puts it into words. */
export type Issue<Code extends IssueCode = IssueCode> = {
  [C in Code]: { readonly code: C } & Readonly<IssueDetails[C]>;
}[Code];
