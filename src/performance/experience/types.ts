/** How sure an interval is to be. */
export interface IntervalOptions {
  /** The part of all samples whose interval holds the truth, from 0.5 to 0.9999 (default 0.95). */
  readonly confidence?: number;
}

/** How sure the interval of a proportion is to be, in one of two ways. */
export interface WilsonOptions extends IntervalOptions {
  /** In place of `confidence`: how many standard errors the interval reaches to each side, from 0 to 10. */
  readonly z?: number;
}

/** What a proportion may well be. */
export interface ProportionInterval {
  readonly successes: number;
  readonly trials: number;
  /** successes / trials; `null` without trials. */
  readonly proportion: number | null;
  readonly lower: number;
  readonly upper: number;
}

/** Why there is no figure of a sample. */
export type NoEstimate =
  | 'no_responses'
  /** Fewer than `minimum`. */
  | 'too_few_responses'
  /** One response has no spread: there is a mean and nothing else. */
  | 'single_response';

/** How sure an interval is to be, and how many responses it takes. */
export interface EstimateOptions extends IntervalOptions {
  /** Below so many responses there is no figure at all, 1 or more (default 5). */
  readonly minimum?: number;
}

/** Answers to "how likely are you to recommend us", by their kind. */
export interface PromoterCounts {
  /** 9 and 10. */
  readonly promoters: number;
  /** 7 and 8. */
  readonly passives: number;
  /** 0 to 6. */
  readonly detractors: number;
}

/** A score from −100 to 100 with its error; the ends of the interval are cut off there. */
export interface ScoreEstimate {
  readonly score: number;
  readonly standardError: number;
  readonly lower: number;
  readonly upper: number;
}

/** A net promoter score; everything but the count is `null` where there are too few responses. */
export interface NetPromoterScore {
  readonly responses: number;
  readonly score: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** The same with 3 more responses, ¾ of a promoter and ¾ of a detractor among them: better for a small or unanimous sample. */
  readonly adjusted: ScoreEstimate | null;
  readonly reason: NoEstimate | null;
}

/** A mean and what it may well be; what is not known is `null`, and never 0. */
export interface MeanInterval {
  readonly responses: number;
  readonly mean: number | null;
  readonly standardDeviation: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly reason: NoEstimate | null;
}
