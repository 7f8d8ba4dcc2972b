import type { WeightedPipeline } from './types.js';

/** What open lines may come to, and how likely that is. */
export type PipelineDistribution = ExactDistribution | NormalDistribution;

/** Every amount that may come out, from all combinations of lines. */
export interface ExactDistribution extends WeightedPipeline {
  readonly method: 'exact';
  /** From the smallest amount on; those that cannot come out are left out. */
  readonly outcomes: readonly PipelineOutcome[];
}

/** A normal distribution with the same mean and standard deviation. */
export interface NormalDistribution extends WeightedPipeline {
  readonly method: 'normal';
  /** Why it is not exact: more than 40 uncertain lines, more than 2,000 outcomes, or probabilities with too many digits. */
  readonly reason: 'many_lines' | 'many_outcomes' | 'many_digits';
}

/** An amount that may come out. */
export interface PipelineOutcome {
  readonly amountMinor: number;
  readonly probability: number;
  /** The probability of this amount or less. */
  readonly probabilityAtMost: number;
  /** The probability of this amount or more. */
  readonly probabilityAtLeast: number;
}

/** The amounts that are asked about: at least one of the two. */
export interface PipelineQuestion {
  readonly atLeastMinor?: number;
  readonly atMostMinor?: number;
}
