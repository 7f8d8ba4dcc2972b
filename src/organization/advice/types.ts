/** What a model of organisation is best for, in one respect. */
export interface ModelIdeal {
  readonly modelId: string;
  readonly factorId: string;
  /** From 0 to 1. */
  readonly ideal: number;
  /** Where the figure comes from. */
  readonly source: string;
}

/** How a company stands in one respect. */
export interface FactorAnswer {
  readonly factorId: string;
  /** From 0 to 1; `null` where it is not known. */
  readonly value: number | null;
}

/** What a factor counts beside the others. */
export interface FactorWeight {
  readonly factorId: string;
  readonly weight: number;
}

/** How models are judged. */
export interface AdviceOptions {
  /** Default 1 for every factor. */
  readonly weights?: readonly FactorWeight[];
  /** Every model has one for every factor (default {@link defaultIdeals}). */
  readonly ideals?: readonly ModelIdeal[];
}

/** What one factor adds to the score of a model. */
export interface FactorContribution {
  readonly factorId: string;
  readonly value: number;
  readonly ideal: number;
  readonly weight: number;
  /** weight × (1 − |value − ideal|) / sum of weights. */
  readonly contribution: number;
  readonly source: string;
}

/** A model and how well it fits. */
export interface RankedModel {
  readonly modelId: string;
  /** From 0 to 1: the sum of the contributions; `null` without an answer that counts. */
  readonly score: number | null;
  /** By factor id. */
  readonly contributions: readonly FactorContribution[];
}

/** A change of one answer that makes another model the best one. */
export interface AdviceFlip {
  readonly factorId: string;
  readonly from: number;
  readonly to: number;
  /** |to − from|. */
  readonly change: number;
  /** The model that is the best one then. */
  readonly winnerId: string;
  /** Whether that is so at `to` itself, or only beyond it, however little. */
  readonly isReached: boolean;
}

/** Which model fits a company best, why, and how firm that is. */
export interface ModelAdvice {
  /** Best first; equal scores by id. */
  readonly ranking: readonly RankedModel[];
  /** `null` without an answer that counts. */
  readonly winnerId: string | null;
  readonly runnerUpId: string | null;
  /** How far the winner is ahead of the runner-up. */
  readonly margin: number | null;
  /** The smallest change of each factor that has one, the smallest of all first. */
  readonly flips: readonly AdviceFlip[];
  /** Factors without an answer, which count for no model, by id. */
  readonly unansweredFactorIds: readonly string[];
}
