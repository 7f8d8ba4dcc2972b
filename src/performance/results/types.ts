import type { AlignmentMethod, NoComparison, Period } from '../../forecast/calendar/types.js';
import type { NoFigure } from '../../forecast/targets/types.js';
import type { Caution } from '../cautions/types.js';

/** A span of days `[from, to)`, civil dates. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** What was sold in a span of days; further members do not matter. */
export interface PeriodAmount extends DaySpan {
  readonly amountMinor: number;
}

/** Why there is no growth. */
export type NoGrowth =
  /** The amount before is 0 or less, so that a ratio to it says nothing: `changeMinor` does. */
  | 'nonpositive_previous'
  /** No amount is given for the span just before. */
  | 'no_previous'
  /** The amounts that are given do not fill a span exactly. */
  | 'not_covered'
  /** An amount, or a difference, lies beyond 2^53 minor units. */
  | 'unsafe_amount'
  /** The last amount is below 0, and no rate leads there. */
  | 'negative_last'
  /** The rate is too large for a number. */
  | 'beyond_range'
  | NoComparison;

/** An amount beside an earlier one; `null` where there is none, and `reason` says why. */
export interface GrowthFigures {
  readonly currentMinor: number | null;
  readonly previousMinor: number | null;
  /** current - previous. */
  readonly changeMinor: number | null;
  /** current / previous - 1: 0.2 is 20 % more. */
  readonly growth: number | null;
  /** Why `growth` is `null`. */
  readonly reason?: NoGrowth;
}

/** The growth from one period to the next. */
export interface PeriodGrowth extends GrowthFigures {
  readonly current: DaySpan;
  readonly previous: DaySpan | null;
  /** The growth of what one day brought, which is `growth` for spans of equal length. */
  readonly growthPerDay: number | null;
  /** Spans of different length. */
  readonly cautions: readonly Caution[];
}

/** The growth of a period against the year before. */
export interface YearOnYearGrowth extends GrowthFigures {
  readonly periodId: string;
  /** How the spans were matched; `alignYearOnYear` has the table. */
  readonly method: AlignmentMethod;
  /** What of the period takes part. */
  readonly current: DaySpan | null;
  readonly previous: DaySpan | null;
  /** The week that no week of the other year is compared with. */
  readonly dropped?: Period;
  /** Spans of different length, as in a leap year. */
  readonly cautions: readonly Caution[];
}

/** Two amounts some years apart. */
export interface CompoundGrowthInput {
  readonly firstMinor: number;
  readonly lastMinor: number;
  /** From one to the other, above 0, not necessarily whole. */
  readonly years: number;
}

/** The growth each year that leads from one amount to another. */
export interface CompoundGrowth {
  /** 0.1 is 10 % a year. */
  readonly rate: number | null;
  readonly changeMinor: number | null;
  /** Why `rate` is `null`. */
  readonly reason?: NoGrowth;
}

/** An account that a territory held in a period, and what it brought; 0 where it brought nothing. */
export interface Holding {
  readonly accountId: string;
  readonly territoryId: string;
  readonly amountMinor: number;
}

/** What territories held in two periods; the order of each list does not matter. */
export interface LikeForLikeInput {
  readonly previous: readonly Holding[];
  readonly current: readonly Holding[];
}

/** An account that a territory held in one of two periods only. */
export interface LeftOutAccount {
  readonly accountId: string;
  /** `moved_in`, `moved_out`: another territory held it in the other period. `new`, `gone`: none did. */
  readonly reason: 'moved_in' | 'new' | 'moved_out' | 'gone';
  readonly amountMinor: number;
  /** The territories that held it in the other period. */
  readonly territoryIds: readonly string[];
}

/** The growth of a territory with the accounts that it held in both periods, and with all. */
export interface TerritoryGrowth {
  readonly territoryId: string;
  readonly likeForLike: GrowthFigures;
  readonly whole: GrowthFigures;
  /** The accounts held in both periods. */
  readonly accountIds: readonly string[];
  readonly leftOut: readonly LeftOutAccount[];
}

/** The growth of territories on accounts that they kept. */
export interface LikeForLikeGrowth {
  /** By territory id in UTF-16 code unit order. */
  readonly rows: readonly TerritoryGrowth[];
  readonly cautions: readonly Caution[];
}

/** What was reached of a target; `null` where there is none, as `compareToTargets` has it. */
export interface AttainmentRow {
  readonly id: string;
  /** The group that it is pooled in, besides the whole. */
  readonly groupId?: string;
  readonly achievedMinor: number | null;
  readonly targetMinor: number | null;
}

/** What was reached of several targets together. */
export interface AttainmentFigures {
  /** Σ achieved, the numerator. */
  readonly achievedMinor: number | null;
  /** Σ target, the denominator. */
  readonly targetMinor: number | null;
  /** Σ achieved / Σ target: 0.9 is 90 %. */
  readonly attainment: number | null;
  /** The mean of the single ratios, in which a small target counts as much as a large one: to compare with, not to judge by. */
  readonly meanOfRatios: number | null;
  /** The rows that were added up. */
  readonly ids: readonly string[];
  /** The rows that were not, since they lack a target or a result. */
  readonly leftOut: readonly { readonly id: string; readonly reason: NoFigure }[];
  /** Why each figure that is `null` is. */
  readonly reasons: Readonly<Partial<Record<AttainmentFigure, NoAttainment>>>;
}

/** Why there is no figure of attainment: `no_rows`, since none was added up, or as in `compareToTargets`. */
export type NoAttainment = NoFigure | 'no_rows';

/** A figure of attainment. */
export type AttainmentFigure = 'achievedMinor' | 'targetMinor' | 'attainment' | 'meanOfRatios';

/** What a group reached. */
export interface GroupAttainment extends AttainmentFigures {
  readonly groupId: string;
}

/** What was reached, taken together. */
export interface PooledAttainment {
  readonly total: AttainmentFigures;
  /** By group id in UTF-16 code unit order. */
  readonly groups: readonly GroupAttainment[];
  readonly cautions: readonly Caution[];
}
