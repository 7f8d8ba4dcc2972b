import type { Issue } from '../../core/issues.js';
import type { HierarchyNode } from '../../hierarchy/types.js';

/** What a target or a result is of: a territory, or a user in it, in a period, by some measure. */
export interface TargetKey {
  readonly territoryId: string;
  /** Without one it is that of the whole territory. A user in several territories has a target in each. */
  readonly userId?: string;
  readonly periodId: string;
  /** What is counted, where there is more than one thing: `revenue`, `units`… */
  readonly measure?: string;
}

/** The amount that a territory, or a user in a territory, is to reach in a period. */
export interface Target extends TargetKey {
  readonly amountMinor: number;
  readonly currency?: string;
}

/** What a territory, or a user in it, has reached so far and may still reach, as a roll-up has it. */
export interface TargetResult extends TargetKey {
  /** What has been won. */
  readonly achievedMinor: number;
  /** What is still open. */
  readonly pipelineMinor: number;
  /** What is still open, each amount times its probability. */
  readonly weightedMinor?: number;
  readonly currency?: string;
}

/** Targets and results; the order of each list does not matter, nor do further members of territories and results. */
export interface ComparisonInput {
  readonly territories: readonly HierarchyNode[];
  readonly targets: readonly Target[];
  readonly results: readonly TargetResult[];
}

/** How targets and results are compared. */
export interface TargetComparisonOptions {
  /** `true`: `shortfallMinor` is what the pipeline lacks of the whole target, whatever has been won (default `false`). */
  readonly pipelineOnly?: boolean;
  /** What has been reached where no result is given: that is `unknown`, with an issue, or nothing, `zero` (default `unknown`). */
  readonly withoutResult?: 'unknown' | 'zero';
}

/** Why there is no figure. */
export type NoFigure =
  | 'target_not_set'
  | 'result_not_given'
  /** The result has no `weightedMinor`. */
  | 'weighted_not_given'
  /** What it would be divided by is 0 or less. */
  | 'empty_denominator'
  /** The territory has neither children nor users with a target, or no leaf has one, so there is nothing to add up. */
  | 'no_parts'
  /** A root, which is no part of another territory. */
  | 'no_parent'
  /** The territory is not among the territories: deleted, or misspelt. */
  | 'unknown_territory'
  /** A user's target has no parts, and what is below a territory is compared with the target of the whole territory. */
  | 'user_target'
  /** It lies beyond 2^53 minor units, where numbers have gaps. */
  | 'unsafe_amount';

/** The figures of a comparison; `null` where there is none. */
export interface ComparisonFigures {
  readonly targetMinor: number | null;
  readonly achievedMinor: number | null;
  readonly pipelineMinor: number | null;
  readonly weightedMinor: number | null;
  /** What has still to be reached: target − achieved, at least 0. */
  readonly gapMinor: number | null;
  /** What was reached beyond the target: achieved − target, at least 0. */
  readonly surplusMinor: number | null;
  /** What even the whole pipeline would leave: target − achieved − pipeline, at least 0. */
  readonly shortfallMinor: number | null;
  /** target − achieved − weighted; below 0 where more than the target is expected. */
  readonly weightedGapMinor: number | null;
  /** achieved / target: 0.2 is 20 %. */
  readonly attainment: number | null;
  /** shortfall / target. */
  readonly shortage: number | null;
  /** pipeline / gap. */
  readonly coverage: number | null;
  /** The targets of the children and of the users of the territory, added up; those that are not set add nothing. */
  readonly partsMinor: number | null;
  /** target − parts: above 0 where the target has not been handed on in full. */
  readonly mismatchMinor: number | null;
  /** achieved / what the parent achieved, or, for a user, what the territory did. */
  readonly shareOfParent: number | null;
  /** achieved / what all roots achieved. */
  readonly shareOfWhole: number | null;
}

/** A target and what was reached of it. */
export interface TargetComparison extends TargetKey, ComparisonFigures {
  /** Why each figure that is `null` is. */
  readonly reasons: Readonly<Partial<Record<keyof ComparisonFigures, NoFigure>>>;
}

/** Every target and every result, once. */
export interface Comparison {
  /**
   * By period and measure (none first) in UTF-16 code unit order; of each, down the tree, siblings by id, and the territory
   * before its users. Unknown territories come last.
   */
  readonly rows: readonly TargetComparison[];
  /** The currency of all amounts, `null` where none is named. */
  readonly currency: string | null;
  /** Targets that are not set, results that are not given, territories that are unknown, in the order of the rows. */
  readonly issues: readonly Issue[];
}

/** A target or a proposal of a territory. */
export interface TerritoryAmount {
  readonly territoryId: string;
  readonly amountMinor: number;
}

/** The same total over parts of a year. */
export interface SpreadInput {
  readonly total: number;
  /** In the order of the periods. */
  readonly weights: readonly number[];
}

/** How a total is spread. */
export interface SpreadOptions {
  /**
   * `cumulative`: the sum up to each period is the exact one, rounded. `largestRemainder`: each period is its exact
   * part, rounded down or up (default `cumulative`).
   */
  readonly mode?: 'cumulative' | 'largestRemainder';
  /** Parts are multiples of it, but for what is left over (default 1). */
  readonly step?: number;
}

/** How a season is read from history. */
export interface SeasonOptions {
  /** The number of years that a season without ups and downs counts as (default 1). */
  readonly strength?: number;
  /** The length of each period, in weeks say, by which a year without ups and downs is divided (default: all the same). */
  readonly lengths?: readonly number[];
}

/** The part of a year that falls into each of its periods. */
export interface Season {
  /** They add up to 1. */
  readonly indices: readonly number[];
  /** The number of years that were used. */
  readonly years: number;
  readonly issues: readonly Issue[];
}

/** What part of a territory's accounts goes where. */
export interface TargetFlow {
  /** A territory of the tree before. */
  readonly fromId: string;
  /** A territory of the tree after, the same one for what stays. */
  readonly toId: string;
  /** The weight of the accounts concerned: how many, or what they brought. */
  readonly weight: number;
}

/** A restructuring and the targets from before it; the order of each list does not matter. */
export interface CarryInput {
  readonly before: readonly HierarchyNode[];
  readonly after: readonly HierarchyNode[];
  readonly targets: readonly Target[];
  /** Where the whole of a territory goes, by weight. One without flows stays what it is. */
  readonly flows?: readonly TargetFlow[];
}

/** Targets after a restructuring. */
export interface CarriedTargets {
  /** By period and measure, then down the tree after, the territory before its users. */
  readonly targets: readonly Target[];
  /** What could not be carried over, with its amount. */
  readonly issues: readonly Issue[];
}
