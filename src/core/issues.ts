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

  /** A period that starts after the one before it ends. */
  period_gap: { pointer: string; firstPointer: string; start: string; end: string };
  /** A period that starts before the one before it ends. */
  period_overlap: { pointer: string; firstPointer: string; start: string; end: string };

  /** A code that is no currency of ISO 4217, or one without a minor unit, such as gold. */
  unknown_currency: { pointer: string; currency: string };
  /** An amount with more digits after the point than its currency has. */
  excess_digits: { pointer: string; currency: string; digits: number; received: string };
  /** An amount beyond 2^53 minor units, where numbers have gaps; `received` has all of its digits. */
  unsafe_amount: { pointer?: string; received: string };
  /** An exchange rate for a pair of currencies that has one already, from the same day or in the same set. */
  duplicate_rate: { pointer: string; from: string; to: string; firstPointer: string };
  /** No exchange rate for a pair of currencies, on a day or in a set; with neither, the day itself is missing. */
  rate_missing: { pointer?: string; from: string; to: string; date?: string; rateSet?: string };
  /** Weights that are all 0, where that was not to be taken for equal ones. */
  zero_weights: { pointer: string };
  /** Bounds between which there is no share of the total. */
  empty_bounds: { pointer: string; lowest: number; highest: number };
  /**
   * A total that shares within their bounds cannot add up to; an end is `null` where there is no limit. `territoryId` names
   * the territory whose children they are, `null` for roots.
   */
  infeasible_bounds: { territoryId?: string | null; total: number; lowest: number | null; highest: number | null };
  /** A margin that the cells cannot add up to, each rounded down or up, beside the other margins. */
  infeasible_margin: { pointer: string; margin: number; lowest: number; highest: number };

  /** A second target for the same territory, user, period and measure: the first one is to be changed instead. */
  duplicate_target: TargetDetails & { pointer: string; firstPointer: string };
  /** A second result for the same territory, user, period and measure. */
  duplicate_result: TargetDetails & { pointer: string; firstPointer: string };
  /** An amount in another currency than the first one that names any, `expected`: convert them first. */
  mixed_currency: { pointer: string; currency: string; firstPointer: string; expected: string };
  /** A result without a target to compare it with. */
  target_not_set: TargetDetails;
  /** A target without a result to compare it with. */
  result_not_given: TargetDetails;
  /** Locked targets that come to more than there is to share out among the children of a territory, `null` for roots. */
  over_locked: { territoryId: string | null; total: number; locked: number };
  /** A territory with nothing that a method could go by: it counts as `nothing`, or, where none has any, as all the others. */
  no_basis: { territoryId: string; method: string; treatedAs: 'nothing' | 'equal' };
  /** A territory with more history than potential: its untapped potential counts as 0. */
  negative_untapped: { territoryId: string; history: number; potential: number };
  /** A territory whose target would be below 0: it counts as 0, and its siblings get less. */
  negative_quota: { territoryId: string; quota: number };
  /** A year of history without a season to see: it comes to nothing, or less, or a part of it is below 0. */
  unusable_year: { pointer: string; total: number };
  /** A target of a territory that is gone, for which nothing says where it goes. */
  target_not_carried: TargetDetails & { amountMinor: number };

  /** A credit line without an id, in which case `lineId` is `null`, or with a member of the wrong kind: it is left out. */
  refused_line: { row: number; lineId: string | null; pointer: string; expected: string; received: string };
  /** A credit line with the id of another one and other content: all of them are left out. */
  duplicate_line: { row: number; firstRow: number; lineId: string };
  /** A credit line in a category that the roll-up does not have: it is left out. */
  unknown_category: { row: number; lineId: string; category: string; suggestion?: string };
  /** A credit line that closes on a day of none of the periods: it is left out. */
  outside_periods: { row: number; lineId: string; date: string };
  /** A credit line in a currency without a rate, on that day or in that set: it is left out. */
  unconverted_line: { row: number; lineId: string; from: string; to: string; date?: string; rateSet?: string };
  /** A credit line in a territory that there is not: it does not count there. */
  line_in_unknown_territory: { row: number; lineId: string; territoryId: string };
  /** A credit line in a territory that is inactive or, on the day, out of its dates, itself or above: it does not count there. */
  line_in_closed_territory: { row: number; lineId: string; territoryId: string; date?: string };
  /** A credit line without a territory to count in: it is above all roots. */
  unassigned_line: { row: number; lineId: string };
  /** A credit line with a probability outside 0 to 1: that of its category counts. */
  invalid_probability: { row: number; lineId: string; received: string };
  /** A period that the roll-up does not have. */
  unknown_period: { pointer?: string; periodId: string };
  /** An opportunity that cannot be split, with an id where it has one: it is left out, with all of its splits. */
  refused_opportunity: {
    row: number;
    opportunityId: string | null;
    pointer: string;
    expected: string;
    received: string;
  };

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

/** What a target or a result is of. */
interface TargetDetails {
  territoryId: string;
  userId?: string;
  periodId: string;
  measure?: string;
}

/** The name of a kind of problem: part of the API, unlike its wording. */
export type IssueCode = keyof IssueDetails;

/** A problem in data, as plain data: a `code` and what it concerns. {@link describeIssue} puts it into words. */
export type Issue<Code extends IssueCode = IssueCode> = {
  [C in Code]: { readonly code: C } & Readonly<IssueDetails[C]>;
}[Code];
