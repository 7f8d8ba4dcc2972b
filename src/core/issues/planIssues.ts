/** What can be wrong with a plan of units over territories, and why no plan is right. */
export interface PlanIssues {
  /** A unit that the plan gives no territory. */
  unit_unassigned: { unitId: string };
  /** Units without a place beside others that have one: they do not count in distances. */
  units_without_place: { unitIds: readonly string[] };

  /** No plan can: units that stay together bring more than any territory may have. */
  unit_above_band: { unitIds: readonly string[]; activity: string; amount: number; highest: number };
  /** No plan can: the bands of all territories do not allow for the total; an end is `null` where there is no limit. */
  total_outside_bands: { activity: string; total: number; lowest: number; highest: number | null };
  /** No plan can: what is locked in a territory is more than it may have. */
  locks_above_band: {
    territoryId: string;
    activity: string;
    unitIds: readonly string[];
    amount: number;
    highest: number;
  };
  /** No plan can: all that may go to a territory is less than it needs. */
  reachable_below_band: { territoryId: string; activity: string; amount: number; lowest: number };
  /** No plan can: of so many units, or families, of `amount` and more, all territories together have room for `room`. */
  units_do_not_fit: { activity: string; amount: number; groups: number; room: number; unitIds: readonly string[] };
  /** No plan can: to reach the lowest loads of all territories takes more units, or families, than there are. */
  units_too_small: { activity: string; groups: number; needed: number };
  /** No plan can: units, all of which bring multiples of `divisor`, add up to nothing within the band. */
  no_load_within_band: {
    territoryId: string;
    activity: string;
    lowest: number;
    highest: number | null;
    divisor: number;
  };
  /** No plan can: with loads that units can add up to, the territories take no less than `lowest`, and no more than `highest`. */
  total_outside_loads: { activity: string; total: number; lowest: number; highest: number; divisor: number };
  /** No plan can: units that stay together may go to no territory. */
  forbidden_everywhere: { unitIds: readonly string[] };
  /** No plan can: units of a family are locked in different territories. */
  family_locks_conflict: { unitIds: readonly string[]; territoryIds: readonly string[] };
  /** No plan can: a unit is locked in a territory that it must not be in. */
  lock_forbidden: { unitId: string; territoryId: string };
  /** No plan can: there are more territories than units to give them, and none may be empty. */
  too_few_units: { territories: number; units: number };
  /** No plan can: the units that border on each other make more pieces than there are territories. */
  graph_in_pieces: { pieces: number; territories: number };

  /** No plan can: every one was tried. */
  no_feasible_plan: Record<never, never>;

  /** A load outside its band, where it is not certain that it has to be. */
  band_not_met: { territoryId: string; activity: string; load: number; lowest: number; highest: number | null };
  /** A territory in several pieces. */
  territory_in_pieces: { territoryId: string; pieces: number };
  /** A territory without units. */
  territory_empty: { territoryId: string };
  /** No unit brings anything of any activity, so that loads say nothing. */
  nothing_to_balance: Record<never, never>;
  /** All weights are 0, so that of plans that respect the rules none is better than another. */
  nothing_weighed: Record<never, never>;
  /** A solver that found no plan, or none that can be used. */
  solver_without_plan: { reason: string };
  /** A solver that threw something, with its message. */
  solver_failed: { reason: string };
}
