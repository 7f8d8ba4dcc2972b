/** What can be wrong with a sales organisation, or is worth knowing about one. */
export interface OrganizationIssues {
  /** A stage that is not one of the organisation's. */
  unknown_stage: { pointer: string; stage: string };
  /** An organisation that has no stage of the customer's journey. */
  organization_without_stages: { organizationId: string };
  /** A stage for which no role is accountable. */
  stage_without_role: { organizationId: string; stage: string };
  /** A stage for which several roles are accountable. */
  stage_with_several_roles: { organizationId: string; stage: string; roleIds: readonly string[] };
  /** A role that neither is accountable for a stage nor supports one. */
  role_without_stage: { organizationId: string; roleId: string };
  /** Two stages between which the role changes, while the organisation does not say what is handed over. */
  undeclared_handoff: { organizationId: string; fromStage: string; toStage: string };
  /** A handoff between two stages that one role is accountable for, or that do not follow each other. */
  needless_handoff: { organizationId: string; fromStage: string; toStage: string };
  /** An organisation that does not exist. */
  unknown_organization: { pointer: string; organizationId: string };
  /** A unit that does not exist. */
  unknown_unit: { pointer: string; unitId: string };
  /** A role that the organisation of a unit does not have. */
  unknown_unit_role: { pointer: string; unitId: string; roleId: string };
  /** Two holdings of an account in one stage and channel, neither of which has ended. */
  holding_open_twice: { pointer: string; accountId: string; stage: string; firstPointer: string };
  /** Two people who hold an account in one role of a unit, neither of whom has handed it on. */
  role_held_twice: { pointer: string; accountId: string; roleId: string; userId: string; firstPointer: string };
  /** More cells than there are teams of a sensible size. */
  too_many_cells: { cells: number; maximum: number; sellers: number; minimumTeamSize: number };
  /** A model without an ideal for a factor that other models have one for. */
  missing_ideal: { pointer: string; modelId: string; factorId: string };
  /** A factor that no model has an ideal for. */
  unknown_factor: { pointer: string; factorId: string };
  /** Roles that are staffed by each other's number. */
  ratio_cycle: { pointer: string; roleIds: readonly string[] };
  /** A ratio by something of which a unit does not say how much there is: it counts as nothing. */
  demand_not_given: { unitId: string; ratioId: string; driverId: string };
  /** Heads that have more, or less, each than the source of a ratio deems sensible. */
  ratio_out_of_range: { unitId: string; ratioId: string; perHead: number; lowest?: number; highest?: number };
  /** A duty that is not among the duties: its hours count, but are nobody's. */
  unknown_duty: { row: number; dutyId: string };
  /** An activity of a user who is not among the users: it is left out. */
  activity_of_unknown_user: { row: number; userId: string };
  /** A skill that somebody lacks, without the weeks that it takes to learn: it counts as no time. */
  ramp_not_given: { skillId: string };
  /** Hours too few to judge a person by. */
  few_hours: { userId: string; hours: number; minimumHours: number };
}
