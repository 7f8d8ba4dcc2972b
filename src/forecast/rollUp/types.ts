import type { Issue } from '../../core/issues.js';
import type { DateInterval } from '../../core/isWithinInterval.js';
import type { Conversion } from '../../core/money/types.js';
import type { HierarchyNode } from '../../hierarchy/types.js';

/**
 * A territory as far as a roll-up looks at it; those of a model are ones. One that gets another parent, or another priority,
 * has a row for each, with dates of its own.
 */
export interface ForecastTerritory extends HierarchyNode, DateInterval {
  /** `false`: neither it nor anything below gets credit. */
  readonly active?: boolean;
  /** The priority of its type, for {@link OverlapPolicy} `primary`: a larger one comes first. */
  readonly typePriority?: number;
}

/** A territory that a credit line counts in, and when. */
export interface LineTerritory extends DateInterval {
  readonly territoryId: string;
  /** Its part under {@link OverlapPolicy} `fractional`, in proportion to the others of the line (default 1). */
  readonly weight?: number;
}

/** Revenue adds up to the amounts of the opportunities; overlay is credit on top of it, and never mixed with it. */
export type LineKind = 'revenue' | 'overlay';

/** An amount to be credited: an opportunity, or one of its splits. Other members are ignored. */
export interface CreditLine {
  readonly id: string;
  /** The opportunity that it is a part of. */
  readonly opportunityId?: string;
  readonly amountMinor: number;
  readonly currency?: string;
  /** The id of a {@link ForecastCategory}. */
  readonly category: string;
  readonly closeDate: string;
  readonly territories: readonly LineTerritory[];
  readonly userId?: string;
  /** Default `revenue`. */
  readonly kind?: LineKind;
  /** From 0 to 1, before that of the category. */
  readonly probability?: number;
  /** By the id of a {@link ForecastDimension}: one of its values. Others are ignored. */
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** Something that lines are told apart by besides territory, period and category: the product, say. */
export interface ForecastDimension {
  readonly id: string;
  /** In any order. */
  readonly values: readonly string[];
}

/** A stage of certainty: an `open` one may still be won, a `closed` one is won, an `omitted` one is not forecast. */
export interface ForecastCategory {
  readonly id: string;
  readonly kind: 'open' | 'closed' | 'omitted';
  /** From 0 to 1, for lines that have none of their own. */
  readonly probability?: number;
}

/** What is rolled up. */
export interface RollUpInput {
  /** In any order. No two rows of one territory have a day in common. */
  readonly territories: readonly ForecastTerritory[];
  readonly lines: readonly CreditLine[];
  /** In any order; together they have no gap, and none overlaps another. */
  readonly periods: readonly ForecastPeriod[];
  /** From the least certain to the most (default {@link defaultCategories}). */
  readonly categories?: readonly ForecastCategory[];
  /** What `forecastsByDimension` may be asked about (default none). */
  readonly dimensions?: readonly ForecastDimension[];
}

/** How the lines of a roll-up change: first some go, then others come. */
export interface LineChanges {
  /** New lines, and other content for lines that are there: all that have the same id are replaced. */
  readonly lines?: readonly CreditLine[];
  /** Lines that are no more; an id that no line has changes nothing. */
  readonly removedLineIds?: readonly string[];
  /** Opportunities whose lines are no more; a line that names no opportunity is one by itself. */
  readonly removedOpportunityIds?: readonly string[];
}

/** A stretch of days with a name; periods of a fiscal calendar are ones. */
export interface ForecastPeriod {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** What a line with several territories means; {@link rollUp} has the table. */
export type OverlapPolicy = 'distinct' | 'primary' | 'fractional' | 'duplicate';

/** How lines are credited. */
export interface RollUpOptions {
  /** Default `distinct`. */
  readonly overlap?: OverlapPolicy;
  /**
   * Under {@link OverlapPolicy} `primary`: whether the largest `typePriority` alone has to decide, as in Salesforce, so that
   * a line with several territories that share it is in none (`none`), or the deepest of them, then the smallest id, does
   * (default `first`).
   */
  readonly tie?: 'first' | 'none';
  /** The day on which territories have to be open, and a line's own territories in effect (default `asOf`). */
  readonly attribution?: 'asOf' | 'closeDate';
  /** The day of the attribution `asOf`; without it, dates of territories are ignored. */
  readonly asOf?: string;
  /** Without it, all lines have to be in one currency. */
  readonly conversion?: Conversion;
}

/** Lines and their sum, `null` where it does not fit in 2^53 - 1. */
export interface LineTotal {
  readonly lines: number;
  readonly amountMinor: Amount;
}

/** Where the lines of one kind and currency went: `given` is the sum of the other four, in lines and in amount. */
export interface RollUpTotal {
  readonly kind: LineKind;
  /** As the lines have it, before conversion; `null` where they have none. */
  readonly currency: string | null;
  readonly given: LineTotal;
  /** In at least one territory. */
  readonly credited: LineTotal;
  /** In no territory that is there and open: each has an issue. */
  readonly unassigned: LineTotal;
  /** In no number: each has an issue. One that is no whole number of minor units counts as 0. */
  readonly leftOut: LineTotal;
  /** The same line once more. */
  readonly repeated: LineTotal;
}

/** A sum in minor units, `null` where it does not fit in 2^53 - 1. */
export type Amount = number | null;

/**
 * Sums by which more certain categories are part of less certain ones: for each open category above the lowest, `commit`
 * say, `commitForecast` is the sum of those from it upwards and of what is closed.
 */
export interface CumulativeColumns {
  /** What is open, in all; nothing closed. */
  readonly openPipeline: Amount;
  readonly closedOnly: Amount;
  readonly [column: `${string}Forecast`]: Amount;
}

/** The sums of some lines. */
export interface ForecastColumns {
  /** By category. */
  readonly single: Readonly<Record<string, Amount>>;
  readonly cumulative: CumulativeColumns;
}

/** The forecast of lines that no territory has. */
export interface UnassignedForecast extends ForecastColumns {
  /** Apart from all the others, which are revenue. */
  readonly overlay: ForecastColumns;
  /** `unsafe_amount` with a pointer to each sum that does not fit. */
  readonly issues: readonly Issue[];
}

/** The forecast of one user in a territory and all below it. */
export interface UserForecast extends UnassignedForecast {
  /** Lines in the territory itself. */
  readonly own: ForecastColumns;
}

/** A user's forecast with the user's id, `null` for lines that nobody has. */
export interface ForecastByUser extends UserForecast {
  readonly userId: string | null;
}

/** The forecast of the lines with one value of a dimension, `null` for those that have none of its values. */
export interface ForecastByDimension extends UserForecast {
  readonly value: string | null;
}

/** The forecast of a territory and all below it. */
export interface Forecast extends UserForecast {
  /** How much more its children and its own lines add up to: summed exactly, and rounded once. */
  readonly overlap: ForecastColumns;
}

/** Which of the lines of a territory are wanted. */
export interface LineFilter {
  /** Default `revenue`. */
  readonly kind?: LineKind;
  readonly category?: string;
  readonly userId?: string;
}

/** What is to be expected of open lines that are won or lost independently of each other. */
export interface WeightedPipeline {
  /** How many lines there are; of few lines, the mean says little. */
  readonly lines: number;
  /** Minor units, not rounded. */
  readonly meanMinor: number;
  readonly standardDeviationMinor: number;
  /** Open lines that are left out here, since neither they nor their category have a probability. */
  readonly linesWithoutProbability: number;
}
