/** A day of the week. */
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/**
 * The year after which a fiscal year is called: that of its first month or that of its last one. A year of weeks counts
 * as the twelve months that it stands for, though it may end a few days before or after them.
 */
export type LabelBy = 'startYear' | 'endYear';

/** How many weeks the three periods of a quarter have. */
export type WeekPattern = '4-4-5' | '4-5-4' | '5-4-4';

/** Fiscal years of twelve calendar months. */
export interface MonthsDefinition {
  readonly kind: 'months';
  /** The first month of the year, 1 to 12 (default 1). */
  readonly startMonth?: number;
  /** Default `endYear`. */
  readonly labelBy?: LabelBy;
}

/**
 * Fiscal years of 52 or 53 weeks, which always end on the same weekday: the last one in the anchor month, up to six days
 * before its end, or the one nearest to its end, up to three days before or after. Source: 26 CFR 1.441-2.
 */
export interface WeeksDefinition {
  readonly kind: 'weeks';
  /** The day on which every year and every week ends. */
  readonly weekday: Weekday;
  /** The month at whose end the year ends, 1 to 12. */
  readonly anchorMonth: number;
  readonly rule: 'last' | 'nearest';
  readonly pattern: WeekPattern;
  /** The period, 1 to 12, that has one week more in a year of 53 (default 12). */
  readonly leapWeek?: number;
  /** Default `endYear`. */
  readonly labelBy?: LabelBy;
}

/** One period of the caller's own. */
export interface CustomPeriod {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly fiscalYear: number;
  /** From 1 to 4; all periods have one or none has. */
  readonly quarter?: number;
  /** Its number in the fiscal year (default: one more than that of the period before it, or 1). */
  readonly period?: number;
}

/** Periods one by one, in order, each from where the one before it ends. */
export interface CustomDefinition {
  readonly kind: 'custom';
  readonly periods: readonly CustomPeriod[];
}

/** What {@link fiscalCalendar} makes a calendar of. */
export type CalendarDefinition = MonthsDefinition | WeeksDefinition | CustomDefinition;

/** The length of a period: `period` is a month, or what takes its place. */
export type Grain = 'week' | 'period' | 'quarter' | 'year';

/** A stretch of a fiscal calendar, `[from, to)`. */
export interface Period {
  /**
   * `FY2026`, `FY2026-Q3`, `FY2026-P10` or `FY2026-W43`, so that ids of one grain order as their days do; a custom period
   * has its own. No two of one grain have the same.
   */
  readonly id: string;
  readonly grain: Grain;
  readonly from: string;
  readonly to: string;
  readonly fiscalYear: number;
  /** The quarter in which it lies; absent for a year, and where the calendar has none. */
  readonly quarter?: number;
  /** The number, in the year, of the period that it is or lies in; absent for a quarter and a year. */
  readonly period?: number;
  /** The number, in the year, of a week. */
  readonly week?: number;
  /** How many weeks it has, in a calendar of weeks. */
  readonly weeks?: number;
}

/** A range of days `[from, to)` and the grain (default `period`) of the periods that are wanted of it. */
export interface PeriodRange {
  readonly from: string;
  readonly to: string;
  readonly grain?: Grain;
}

/** A calendar that is ready to be asked: plain data, but what is inside `rules` may change between versions. */
export interface FiscalCalendar {
  /** The grains that the calendar has, the shortest first. */
  readonly grains: readonly Grain[];
  readonly rules: CalendarRules;
}

/** How the years of a calendar are laid out. */
export type CalendarRules = MonthRules | WeekRules | CustomRules;

/** A {@link MonthsDefinition} with its defaults. */
export type MonthRules = Required<MonthsDefinition>;

/** A {@link WeeksDefinition} with its defaults. */
export type WeekRules = Required<WeeksDefinition>;

/** The years of a {@link CustomDefinition}, in order. */
export interface CustomRules {
  readonly kind: 'custom';
  readonly years: readonly YearLayout[];
}

/** One fiscal year in numbers of days since 1970-01-01. */
export interface YearLayout {
  readonly fiscalYear: number;
  /** The first day of each period, and the day after the last one. */
  readonly starts: readonly number[];
  readonly periods: readonly PeriodPlace[];
  /** Whether every period is a number of whole weeks. */
  readonly isWeekly: boolean;
}

/** What a period of a year is besides its days. */
export interface PeriodPlace {
  /** Its number in the year. */
  readonly number: number;
  readonly quarter?: number;
  /** The id that the caller gave it. */
  readonly id?: string;
}

/** A span of days `[from, to)` in a comparison. */
export interface ComparedSpan {
  readonly from: string;
  readonly to: string;
  readonly fiscalYear: number;
  /** The id of the period of the calendar that has just these days, where there is one. */
  readonly id?: string;
  /** How many weeks it has, in a calendar of weeks. */
  readonly weeks?: number;
}

/** How a period was matched with the year before; {@link alignYearOnYear} has the table. */
export type AlignmentMethod = 'same_period' | 'same_weeks' | 'first_week_dropped' | 'week_53_dropped';

/** Why nothing can be compared: the calendar does not reach that far back, or the year before has nothing of the kind. */
export type NoComparison = 'outside_calendar' | 'no_counterpart';

/** A period and what to compare it with; both spans are `null` where there is nothing, and `reason` says why. */
export type YearOnYear =
  | {
      readonly method: AlignmentMethod;
      /** What of the period takes part: all of it, unless its 53rd week is left out. */
      readonly current: ComparedSpan;
      readonly previous: ComparedSpan;
      /** The week that no week of the other year is compared with. */
      readonly dropped?: Period;
    }
  | {
      readonly method: AlignmentMethod;
      readonly current: null;
      readonly previous: null;
      readonly dropped?: Period;
      readonly reason: NoComparison;
    };
