import type { Caution } from '../cautions/types.js';

/** A group, such as a team, of which some of so many turned out well. */
export interface ProportionGroup {
  readonly id: string;
  readonly successes: number;
  readonly trials: number;
}

/** A group of which something was counted, and how much of it was to be expected. */
export interface RatioGroup {
  readonly id: string;
  /** What was counted, such as deals. */
  readonly actual: number;
  /** How many there should be. */
  readonly expected: number;
}

/** A group with the mean of its responses. */
export interface MeanGroup {
  readonly id: string;
  readonly mean: number;
  /** How many responses that rests on, 1 or more. */
  readonly responses: number;
  /** How far its responses lie apart, above 0 (default: that of the options). */
  readonly standardDeviation?: number;
}

/** What is taken for likely of any group before anything is counted. */
export interface GivenPrior {
  readonly mean: number;
  /** As much as so many trials, or expected cases, would say. */
  readonly strength: number;
}

/** Where proportions and ratios are drawn to. */
export interface ShrinkOptions {
  /** What is likely of any group (default: told from the groups themselves, by their moments). */
  readonly prior?: GivenPrior;
  /** Groups that rest on fewer cases get a caution (default 5). */
  readonly minimum?: number;
}

/** Where means are drawn to. */
export interface ShrinkMeansOptions {
  /** How far responses lie apart, above 0, in groups that do not say. */
  readonly standardDeviation?: number;
  /** Groups that rest on fewer responses get a caution (default 5). */
  readonly minimum?: number;
}

/** A group's figure, drawn towards the prior by as much as chance may have moved it. */
export interface ShrunkGroup {
  readonly id: string;
  /** As it was counted; `null` where there is nothing to divide by. */
  readonly raw: number | null;
  /** The part that the prior has in `shrunk`, from 0 to 1: weight · prior + (1 − weight) · raw. */
  readonly weight: number;
  /** `null` where neither the group nor the prior says anything. */
  readonly shrunk: number | null;
}

/** What is likely of any group. */
export interface Prior {
  /** `null` where no group has anything to say. */
  readonly mean: number | null;
  /** As much as so many trials, or expected cases, would say; `null` for more than any: groups do not differ. */
  readonly strength: number | null;
  readonly source: 'given' | 'estimated';
}

/** Groups and what they were drawn to. */
export interface Shrinkage {
  readonly prior: Prior;
  /** By id in UTF-16 code unit order, which is no ranking. */
  readonly groups: readonly ShrunkGroup[];
  readonly cautions: readonly Caution[];
}

/** What is likely of the mean of any group. */
export interface MeanPrior {
  readonly mean: number | null;
  /** How far the true means of groups lie apart, squared: τ². 0 where groups differ no more than chance explains. */
  readonly variance: number;
  /** How far groups are from their common mean, in units of chance, squared and added up: Cochran's Q. */
  readonly heterogeneity: number;
}

/** A mean, drawn towards that of all. */
export interface ShrunkMean extends ShrunkGroup {
  /** How far chance moves the raw mean, squared: σ² / n. */
  readonly variance: number;
}

/** Means of groups and what they were drawn to. */
export interface MeanShrinkage {
  readonly prior: MeanPrior;
  /** By id in UTF-16 code unit order, which is no ranking. */
  readonly groups: readonly ShrunkMean[];
  readonly cautions: readonly Caution[];
}
