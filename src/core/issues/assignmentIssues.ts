/** What can be wrong when accounts are assigned, or opportunities. */
export interface AssignmentIssues {
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
}
