import type { Caution } from '../cautions/types.js';
import type { EstimateOptions } from './types.js';

/** What is known of a territory in a period; what is absent or `null` is not known, which is not 0. */
export interface PeriodRow {
  readonly territoryId: string;
  readonly periodId: string;
  /** How customers found it: a mean of satisfaction, a net promoter score, an effort score. The more, the better. */
  readonly experience?: number | null;
  /** How many responses that rests on. */
  readonly responses?: number | null;
  /** The part of customers, or of their sales, that stayed: 0.9 is 90 %. */
  readonly retention?: number | null;
  /** What customers from before bought again. */
  readonly repeatSalesMinor?: number | null;
  /** Whether accounts moved in or out since the period before: then it does not go with that one. */
  readonly isRealigned?: boolean;
}

/** Experience and revenue, territory by territory; the order of the rows does not matter. */
export interface ExperienceInput {
  /** In the order of time, without gaps. */
  readonly periods: readonly string[];
  readonly rows: readonly PeriodRow[];
}

/** How the relation is looked for; `minimum` is that of responses for an experience to count. */
export interface ExperienceOptions extends EstimateOptions {
  /** What the flipping of `pValue` starts from, a whole number from 0 to 2^32 − 1 (default 1). */
  readonly seed?: number;
  /** How often territories are flipped for `pValue`, up to 100,000 (default 1,999). */
  readonly draws?: number;
  /** So many pairs it takes for a territory to be looked at by itself, 4 or more (default 6). */
  readonly minimumPeriods?: number;
}

/** Why a pair of periods was left out. */
export type LeftOutReason =
  | 'experience_missing'
  /** The experience rests on fewer responses than `minimum`. */
  | 'too_few_responses'
  /** There is no row of the period after, or it does not have the outcome. */
  | 'outcome_missing'
  /** Accounts moved in or out between the two. */
  | 'realigned'
  /** The territory's repeat sales are 0 or less on average, so that nothing can be a part of them. */
  | 'no_usual_sales';

/** A territory and a period, that of the experience; the outcome is of the period after. */
export interface PairKey {
  readonly territoryId: string;
  readonly periodId: string;
}

/** A pair of periods that was left out. */
export interface LeftOutPair extends PairKey {
  readonly reason: LeftOutReason;
}

/** A figure and what it may well be. */
export interface RelationFigure {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * What the interval of the slope says: experience and outcome rise and fall `together`, move in `opposite` directions, or
 * it is `unclear`, since both, and nothing at all, would fit.
 */
export type RelationVerdict = 'together' | 'opposite' | 'unclear';

/** Why there is no relation to be told. */
export type NoRelation =
  /** No row has the outcome. */
  | 'outcome_not_given'
  /** Nothing is left beyond what territories and periods themselves take up: it takes more of both. */
  | 'too_few_pairs'
  /** There are fewer than three, or nothing moves without one of them, so that nothing tells how sure it is. */
  | 'too_few_territories'
  /** Experience, or the outcome, moved exactly as territories and periods do as a whole. */
  | 'no_variation';

/**
 * The relation in one territory; figures are `null` where it has too few pairs, or where fewer than four other territories
 * have most of its periods, so that nothing tells how far chance takes it.
 */
export interface TerritoryRelation {
  readonly territoryId: string;
  readonly pairs: number;
  readonly slope: RelationFigure | null;
  readonly pearson: RelationFigure | null;
  readonly verdict: RelationVerdict | null;
  readonly reason: 'too_few_periods' | 'no_variation' | 'too_few_territories' | null;
}

/** How experience goes with an outcome of the period after; figures are `null` where `reason` says why. */
export interface ExperienceRelation {
  /** How many pairs of periods went into the figures. */
  readonly pairs: number;
  readonly territories: number;
  /** Of Student's t in the intervals: territories − 1, at most 59; 0 where there are no figures. */
  readonly degreesOfFreedom: number;
  /** How much more of the outcome goes with 1 more of experience. */
  readonly slope: RelationFigure | null;
  readonly pearson: RelationFigure | null;
  /** Of ranks, so that single pairs far off count no more than others. */
  readonly spearman: RelationFigure | null;
  /** The part of worlds, this one among them, in which outcomes with flipped signs give a slope as sure as this one's. */
  readonly pValue: number | null;
  readonly verdict: RelationVerdict | null;
  readonly reason: NoRelation | null;
  /** By id in UTF-16 code unit order. */
  readonly byTerritory: readonly TerritoryRelation[];
  /** The pairs that went in, by territory and then period. */
  readonly used: readonly PairKey[];
  /** The pairs that did not, and why, in the same order. */
  readonly leftOut: readonly LeftOutPair[];
  readonly cautions: readonly Caution[];
}

/** Whether the experience of a period goes with what comes of it in the next. */
export interface ExperienceAndRevenue {
  readonly retention: ExperienceRelation;
  /** As parts of what the territory usually repeats, the mean over its pairs: 0.1 is a tenth more. */
  readonly repeatSales: ExperienceRelation;
}

/** The name of an outcome. */
export type OutcomeName = keyof ExperienceAndRevenue;

/** One pair that goes in, inside. */
export interface Pair extends PairKey {
  /** The place of the period in time. */
  readonly period: number;
  readonly experience: number;
  readonly outcome: number;
  readonly responses: number | null;
}
