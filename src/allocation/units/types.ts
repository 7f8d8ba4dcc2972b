import type { Issue } from '../../core/issues.js';

/**
 * What a team brings with so many units of support, x. All are 0 or more and never fall.
 *
 * - `power`: `scale · x ^ exponent`, the exponent above 0 and at most 1 (default 0.34).
 * - `exponential`: `ceiling · (1 − e ^ (−rate · x))`, which levels off at the ceiling.
 * - `adbudg`: `scale · (lowest + (highest − lowest) · e ^ shape / (constant + e ^ shape))`, where e is the effort, x divided by
 *   `today`, the units that the team has now (default 1); a shape above 1 makes an S.
 */
export type ResponseFunction = PowerResponse | ExponentialResponse | AdbudgResponse;

/** Each unit brings less than the one before, without an end. */
export interface PowerResponse {
  readonly kind: 'power';
  readonly scale: number;
  readonly exponent?: number;
}

/** Each unit brings less than the one before, up to a ceiling. */
export interface ExponentialResponse {
  readonly kind: 'exponential';
  readonly ceiling: number;
  readonly rate: number;
}

/** From a lowest to a highest response, by an S where the shape is above 1. */
export interface AdbudgResponse {
  readonly kind: 'adbudg';
  /** The response without any effort, and that with as much as one likes. */
  readonly lowest: number;
  readonly highest: number;
  readonly constant: number;
  readonly shape: number;
  /** The units of today's effort (default 1). */
  readonly today?: number;
  /** What a response of 1 brings (default 1). */
  readonly scale?: number;
}

/** How units are divided; {@link allocateUnits} has a table. */
export type UnitRule = 'marginal' | 'proportional' | 'maxMin';

/** A team that gets support. */
export interface SupportTeam {
  readonly id: string;
  /** What each unit brings, the first one first; more units than that cannot be used. */
  readonly gains?: readonly number[];
  /** What units bring, in place of `gains`. */
  readonly response?: ResponseFunction;
  /** How much it counts by the rules `proportional` and `maxMin` (default 1). */
  readonly weight?: number;
  /** The most that it asks for, by the rule `maxMin`. */
  readonly request?: number;
  /** What it is guaranteed, so that nobody is left alone (default 0). */
  readonly floor?: number;
  /** The most that it may get, so that nobody is supervised to a standstill. */
  readonly cap?: number;
  /** A group that it belongs to. */
  readonly group?: string;
  /** How many sellers it has. */
  readonly sellers?: number;
}

/** Teams, or groups of them, that may get so much together. */
export interface SupportGroup {
  readonly id: string;
  /** The group that it lies in. */
  readonly parentId?: string | null;
  readonly cap: number;
}

/** Units of support and who may get them; the order of each list does not matter. */
export interface UnitAllocationInput {
  /** People, or hours. */
  readonly units: number;
  readonly teams: readonly SupportTeam[];
  readonly groups?: readonly SupportGroup[];
  readonly rule: UnitRule;
}

/** What a team has today. */
export interface CurrentUnits {
  readonly teamId: string;
  readonly units: number;
}

/** How units are divided. */
export interface UnitAllocationOptions {
  /** What each team has today, to be compared with; a team that is not listed has nothing. */
  readonly current?: readonly CurrentUnits[];
  /** The part of the units, from 0 to 1, that is not divided: teams draw on it as they like (default 0). */
  readonly sharedPool?: number;
  /** `whole` units, as people are, or any part of one (default `fractional` for `maxMin`, else `whole`). */
  readonly division?: 'whole' | 'fractional';
  /** How whole shares are rounded by the rule `proportional` (default `webster`). */
  readonly rounding?: 'webster' | 'hamilton';
  /** What gains that rise mean for `marginal`: an error, or the exact search that they need (default `refuse`). */
  readonly whenNotConcave?: 'refuse' | 'exact';
  /** Whether prices of bounds and sensitivity are worked out, `all` of them or `none` (default `all`). */
  readonly details?: 'all' | 'none';
  /** So many of the first steps are listed (default 100). */
  readonly steps?: number;
  /** What an allocation may cost, in place of the defaults. */
  readonly limits?: UnitAllocationLimits;
}

/** What an allocation may cost. */
export interface UnitAllocationLimits {
  /** Units that are handed out one by one (default 1,000,000). */
  readonly units?: number;
  /** Pairs of amounts that an exact search looks at (default 50,000,000); for the details another so many. */
  readonly pairs?: number;
  /** Units that are moved to and fro for the details (default 2,000,000). */
  readonly moves?: number;
}

/** What lies on a team's share. */
export type UnitBound = 'floor' | 'cap' | 'request' | 'group';

/** By how many units a share changes when responses are 20 % other than thought. */
export type UnitSensitivity = 'stable' | '±1' | 'volatile';

/** The share of a team. */
export interface TeamUnits {
  readonly teamId: string;
  readonly units: number;
  /** What the team brings with them; `null` without gains or a response. */
  readonly value: number | null;
  /** What its last unit brings; `null` also where it has none. */
  readonly lastGain: number | null;
  /** What one more would bring; `null` also where no more can be used. */
  readonly nextGain: number | null;
  /** The bound that the share lies on; `group` where a group that it is in is full. */
  readonly bound: UnitBound | null;
  /** The value of all without its floor − that with it: what the guarantee costs. `null` without a floor, values or details. */
  readonly costOfFloor: number | null;
  /** The value of all without its cap − that with it: what the guard costs. `null` without a cap, values or details. */
  readonly costOfCap: number | null;
  /** `null` by other rules than `marginal`, for parts of units, and without details. */
  readonly sensitivity: UnitSensitivity | null;
  /** `null` without sellers. */
  readonly unitsPerSeller: number | null;
  /** Units − those of today; `null` where today's are not given. */
  readonly change: number | null;
}

/** What a group gets. */
export interface GroupUnits {
  readonly groupId: string;
  readonly units: number;
  readonly cap: number;
  /** The value of all without its cap − that with it; `null` without values or details. */
  readonly costOfCap: number | null;
}

/** What a unit brings at the margin. */
export interface ShadowPrice {
  /** The value of all − that of one unit fewer; `null` where the floors take all units. */
  readonly lastGain: number | null;
  /** The team that would go without it; `null` also for an exact search, where several may. */
  readonly lastTeamId: string | null;
  /** The value of one unit more − that of all; `null` where nobody could take it. */
  readonly nextGain: number | null;
  readonly nextTeamId: string | null;
}

/** One unit that was handed out. */
export interface UnitStep {
  readonly teamId: string;
  /** Which one of the team's it is, from 1. */
  readonly unit: number;
  readonly gain: number;
}

/** Another way to divide the same units. */
export interface ComparedUnits {
  /** By id of the team. */
  readonly units: readonly CurrentUnits[];
  /** `null` where a team has neither gains nor a response. */
  readonly value: number | null;
  /** The value of the allocation − this one. */
  readonly regret: number | null;
  /** Regret / value of the allocation; `null` also where that is 0 or less. */
  readonly regretShare: number | null;
  /** Whether it keeps to floors, caps and groups, and takes no more units than there are to divide. */
  readonly isWithinBounds: boolean;
}

/** Units of support divided among teams. */
export interface UnitAllocation {
  /** By id, in UTF-16 code unit order. */
  readonly teams: readonly TeamUnits[];
  /** By id. */
  readonly groups: readonly GroupUnits[];
  /** What all teams bring together; `null` where one has neither gains nor a response. */
  readonly value: number | null;
  /** How it was found: one by one, by an exact search, or by weights. */
  readonly method: 'greedy' | 'exact' | 'continuous' | 'weights';
  /** `null` by other rules than `marginal`, and for parts of units, where {@link UnitAllocation.level} says it. */
  readonly shadowPrice: ShadowPrice | null;
  /**
   * Where all teams stand that no bound holds: units for a weight of 1 by `proportional` and `maxMin`, the gain of a bit
   * more by `marginal` with parts of units; otherwise `null`.
   */
  readonly level: number | null;
  /** The first units that were handed out beyond the floors, in order. */
  readonly steps: readonly UnitStep[];
  /** How many there were. */
  readonly stepCount: number;
  /** Units that were divided, that are in the shared pool, and that no team could take. */
  readonly directedUnits: number;
  readonly sharedUnits: number;
  readonly leftUnits: number;
  /** Their part of all units, from 0 to 100; `null` where there are none. */
  readonly directedPercent: number | null;
  readonly sharedPercent: number | null;
  /** The same number for all, as far as bounds allow. */
  readonly equalSplit: ComparedUnits;
  /** `null` where it is not given. */
  readonly current: ComparedUnits | null;
  /** Details that would have gone beyond a limit, and are `null`. */
  readonly issues: readonly Issue[];
}
