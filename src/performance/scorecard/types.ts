import type { Caution } from '../cautions/types.js';

/** What teams are scored by, between two goalposts that no team's result moves. */
export interface Metric {
  readonly id: string;
  /** What scores 0, and everything beyond it. */
  readonly worst: number;
  /** What scores 1, and everything beyond it; below `worst` where less is better. */
  readonly best: number;
  /** How much it counts beside the others, 0 or more. */
  readonly weight: number;
}

/** A team's figure in a metric. */
export interface MetricValue {
  readonly metricId: string;
  /** `null` for one that is not known, or suppressed: it is left out, and is not 0. */
  readonly value: number | null;
  /** How many cases it rests on. */
  readonly cases?: number;
}

/** A team and its figures; a metric that it has none of is missing. */
export interface TeamValues {
  readonly id: string;
  readonly values: readonly MetricValue[];
}

/** Metrics and teams; the order of both does not matter. */
export interface ScorecardInput {
  readonly metrics: readonly Metric[];
  readonly teams: readonly TeamValues[];
  /**
   * `linear`: a weighted mean, in which one metric makes up for another. `geometric`: the weighted product, which a team with
   * one bad metric loses by (default `linear`).
   */
  readonly aggregate?: 'linear' | 'geometric';
}

/** How far weights are varied, and how. */
export interface ScorecardOptions {
  /** What the draws start from, a whole number from 0 to 2^32 − 1 (default 1). */
  readonly seed?: number;
  /** How many other weights are tried, up to 100,000 (default 2,000). */
  readonly draws?: number;
  /** How close to the weights given they are, above 0: the more, the closer (default 30). */
  readonly concentration?: number;
  /** The part of the draws that a rank interval holds, from 0.5 to 0.9999 (default 0.95). */
  readonly confidence?: number;
  /** A normalised value that `geometric` does not go below, from 0.0001 to 0.5 (default 0.01). */
  readonly floor?: number;
  /** Figures that rest on fewer cases get a caution (default 5). */
  readonly minimum?: number;
}

/** What a metric adds to a score. */
export interface ScorePart {
  readonly metricId: string;
  readonly value: number;
  /** From 0 at `worst` to 1 at `best`. */
  readonly normalized: number;
  /** The goalpost that the value lies beyond. */
  readonly clipped: 'worst' | 'best' | null;
  /** Of all metrics that the team has, adding up to 1. */
  readonly weight: number;
  /** weight · normalized, of which the score is the sum; for `geometric` the factor normalized ^ weight, and it is the product. */
  readonly contribution: number;
}

/** The ranks of a team under weights near those given. */
export interface RankInterval {
  /** The smaller, the better. */
  readonly best: number;
  readonly worst: number;
}

/** A team's score and what is behind it. */
export interface TeamScore {
  readonly teamId: string;
  /** From 0 to 1; `null` for a team without any metric that counts. */
  readonly score: number | null;
  /** 1 + the teams with a higher score; `null` without a score. */
  readonly rank: number | null;
  readonly rankInterval: RankInterval | null;
  /** The part of the draws in which the team is first; those who tie share one. */
  readonly shareFirst: number | null;
  /** Whether metrics are missing, so that the others weigh more. */
  readonly partial: boolean;
  readonly missing: readonly string[];
  /** By id of the metric in UTF-16 code unit order. */
  readonly parts: readonly ScorePart[];
}

/** Teams with their scores. */
export interface Scorecard {
  /** By score, the highest first, ties by id; those without a score come last. */
  readonly teams: readonly TeamScore[];
  readonly aggregate: 'linear' | 'geometric';
  readonly cautions: readonly Caution[];
}
