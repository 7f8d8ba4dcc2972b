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
  /** An id that an earlier entry has already. */
  duplicate_id: { pointer: string; id: string; firstPointer: string };
  /** A parent that is not among the nodes. */
  unknown_parent: { pointer: string; id: string; parentId: string };
  /** Nodes that are each other's ancestors, from the smallest id along the parents. */
  cycle: { pointer: string; ids: readonly string[] };
  /** A type that the model does not declare; `territoryId` where a territory has it. */
  unknown_type: { pointer: string; territoryId?: string; typeId: string };
  /** A type with the priority of an earlier one: a larger one wins, so no two may be the same. */
  duplicate_priority: { pointer: string; typeId: string; priority: number; firstPointer: string };
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
  unknown_territory: { pointer?: string; territoryId: string };

  /** A change to an archived model, which stays as it is: only a clone of it can change. */
  archived_model: { pointer: string; modelId: string };
  /** A state that a model cannot go back to. */
  refused_state: { pointer: string; from: string; to: string };
  /** A territory to remove or split that has children or members, without a territory that takes them in. */
  territory_in_use: { pointer: string; territoryId: string; children: number; members: number };
  /** A territory to take in the children or members of one that goes, but it goes itself or lies below. */
  transfer_within: { pointer: string; territoryId: string; transferTo: string };
  /** Something to transfer out of a territory that is neither a child nor a member of it. */
  foreign_transfer: { pointer: string; territoryId: string; id: string };
  /** The change of a log that the other issues are about. */
  refused_change: { pointer: string; op: string };
  /** A patch that does not fit what it is applied to. */
  refused_patch: { pointer: string; path: string };
  /** A user of a role that is not among the roles. */
  unknown_role: { pointer: string; userId: string; roleId: string };
  /** Cells of one dimension that take the same values; `shared` says which. */
  overlapping_cells: { pointer: string; firstPointer: string; shared: string };

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
  /** Territories that the policy could not tell apart: the smallest ids were kept. */
  tie_broken_by_id: { row: number; accountId: string; kept: readonly string[]; dropped: readonly string[] };
  /** Territories that the policy could not tell apart: none of them was kept. */
  tie_without_winner: { row: number; accountId: string; dropped: readonly string[] };
  /** More territories than the policy allows for one account. */
  over_limit: { row: number; accountId: string; limit: number; dropped: readonly string[] };
  /** A pin to a territory that is inactive or out of its dates, itself or above: it counts all the same. */
  pinned_to_closed_territory: { row: number; accountId: string; territoryId: string };
  /** A pin on a territory that the model does not have: it has no effect. */
  pin_on_unknown_territory: { row: number; accountId: string; territoryId: string };
  /** A pin on an account that was not among the accounts. */
  pin_on_unknown_account: { accountId: string };
  /** A freeze without a previous assignment of the account: the rules decided. */
  freeze_without_previous: { row: number; accountId: string };
  /** A frozen account whose previous territory the model does not have any more. */
  frozen_territory_gone: { row: number; accountId: string; territoryId: string };
  /** Territories of an opportunity that nothing declared tells apart; `kept` is `null` where none of them was kept. */
  opportunity_tied: { opportunityId: string; kept: string | null; territoryIds: readonly string[] };
  /** Opportunity criteria that could not be evaluated; they count as not met. */
  refinement_failed: { opportunityId: string; territoryId: string; reason: string };
  /** Criteria that could not be evaluated for an account; there they count as not met. */
  evaluation_failed: { row: number; accountId: string; territoryId: string; reason: string };

  /** A user whom nothing names; `pointer` where something refers to it. */
  unknown_user: { pointer?: string; userId: string };
  /** A record that nothing declares; `pointer` where something refers to it. */
  unknown_record: { pointer?: string; type: string; id: string };
  /** A second owner of a record on the same day. */
  duplicate_owner: { pointer: string; type: string; id: string; firstPointer: string };

  /** A record of a file that cannot be read: it is left out. `row` counts records from 0, `line` lines of the file from 1. */
  malformed_row: { row: number; line: number; expected: string; received: string };
  /** A file that cannot be opened or read. */
  unreadable_file: { path: string; reason: string };
  /** A file that cannot be written. */
  unwritable_file: { path: string; reason: string };
  /** A file that is not what its name and place promise; `line` and `column` count from 1, `member` names a part of a record. */
  malformed_file: {
    path: string;
    line?: number;
    column?: number;
    member?: string;
    expected: string;
    received: string;
  };
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
