import type { Issue } from '../../core/issues.js';

/** How well the source of a figure was looked at: read itself, read but thin, or common lore without a source. */
export type Verified = 'yes' | 'weak' | 'no';

/** So many heads of a role for so much of something. */
export interface StaffingRatio {
  readonly id: string;
  readonly roleId: string;
  /** What the role is staffed by: another role, or a measure such as `employees`. */
  readonly driverId: string;
  /** Default 1. */
  readonly heads?: number;
  /** The amount of the driver that takes so many heads. */
  readonly per: number;
  /** The least and the most of the driver for one head that the source deems sensible. */
  readonly lowest?: number;
  readonly highest?: number;
  /** Where it is said to hold, if not everywhere. */
  readonly scope?: string;
  readonly source: string;
  readonly verified: Verified;
}

/** A figure about organisations that is no ratio to staff by. */
export interface OrganizationBenchmark {
  readonly id: string;
  readonly value: number;
  /** What it counts, such as `people` or `share of time`. */
  readonly unit: string;
  readonly source: string;
  readonly verified: Verified;
}

/** How much of something there is in a pod or a region. */
export interface DriverDemand {
  readonly driverId: string;
  readonly amount: number;
}

/** A pod, a region, or all there is. */
export interface StaffedUnit {
  readonly unitId: string;
  readonly demand: readonly DriverDemand[];
}

/** What is to be staffed, and by which ratios; the order of each list does not matter. */
export interface StaffingInput {
  readonly units: readonly StaffedUnit[];
  /** Chosen by the caller, such as some of {@link staffingRatios}: there is none that holds everywhere. */
  readonly ratios: readonly StaffingRatio[];
}

/** What one ratio asks for. */
export interface AskedHeads {
  readonly ratioId: string;
  readonly driverId: string;
  /** What the unit has of the driver; `null` where it does not say. */
  readonly amount: number | null;
  /** Before it is rounded up. */
  readonly exactHeads: number;
  readonly source: string;
  readonly verified: Verified;
}

/** The heads of a role in a unit. */
export interface RoleHeads {
  readonly unitId: string;
  readonly roleId: string;
  /** The most that a ratio asks for, rounded up, and at least 1. */
  readonly heads: number;
  /** By ratio id. */
  readonly asked: readonly AskedHeads[];
}

/** Heads by unit and role. */
export interface Staffing {
  /** By unit and role, in UTF-16 code unit order. */
  readonly rows: readonly RoleHeads[];
  /** By role. */
  readonly totals: readonly { readonly roleId: string; readonly heads: number }[];
  readonly totalHeads: number;
  /** Demand that is not given, and heads with more or less each than is sensible. */
  readonly issues: readonly Issue[];
}

/** How many reports a manager should have. */
export interface SpanLimits {
  /** Fewer are `narrow`. */
  readonly ideal: number;
  /** More are `wide`. */
  readonly wide: number;
  /** More are `over`. */
  readonly most: number;
  readonly source?: string;
}

/** How a number of reports compares with the limits; `none` for who has no reports. */
export type SpanFlag = 'none' | 'narrow' | 'within' | 'wide' | 'over';

/** A person or a role in the tree and who reports there. */
export interface Span {
  readonly nodeId: string;
  readonly span: number;
  readonly flag: SpanFlag;
  /** By id. */
  readonly reportIds: readonly string[];
}

/** A reporting tree, counted. */
export interface SpanReport {
  /** Down the tree, siblings by id. */
  readonly rows: readonly Span[];
  /** Who has reports. */
  readonly managers: number;
  /** Reports by manager; `null` without managers. */
  readonly meanSpan: number | null;
  /** The levels of the tree, 0 for an empty one. */
  readonly layers: number;
  readonly limits: SpanLimits;
}
