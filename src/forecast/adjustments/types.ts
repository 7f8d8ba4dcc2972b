import type { Issue } from '../../core/issues.js';
import type { PeriodIds } from '../rollUp/periodNumbers.js';
import type { Amount } from '../rollUp/types.js';

/** Whose view of a territory's number an adjustment changes: that of who runs it, or that of the manager above. */
export type AdjustmentLevel = 'owner' | 'manager';

/** A number that somebody put in the place of another one, in one column of a territory and period. */
export type ForecastAdjustment = AmountAdjustment | FactorAdjustment;

/** The new number itself, of which 0 is one; or so much more or less than the number without the adjustment. */
export interface AmountAdjustment extends AdjustmentPlace {
  readonly kind: 'absolute' | 'delta';
  readonly amountMinor: number;
}

/** The number without the adjustment times a factor, exactly; the product is rounded once, a half to the even neighbour. */
export interface FactorAdjustment extends AdjustmentPlace {
  readonly kind: 'factor';
  /** 0 or more, as decimal text such as `0.95`, of up to 40 characters. */
  readonly factor: string;
}

/** What an adjustment is of, and where it comes from. */
export interface AdjustmentPlace {
  readonly territoryId: string;
  readonly periodId: string;
  /** `commitForecast` or another forecast of an open category, or in mode `single` the category itself. */
  readonly column: string;
  readonly level: AdjustmentLevel;
  /** The `baseMinor` that its author saw, to tell how far it has drifted. */
  readonly baseAtEntryMinor?: number;
  /** Whose it is; carried, never interpreted. */
  readonly by?: string;
  /** When it was made; carried, never interpreted. */
  readonly at?: string;
}

/** Which columns are adjusted, and which periods are looked at. */
export interface AdjustmentOptions {
  /** `cumulative` forecasts, `commitForecast` say, or the `single` categories (default `cumulative`). */
  readonly mode?: 'cumulative' | 'single';
  /** Default all of the roll-up. */
  readonly periodIds?: PeriodIds;
}

/** One column of a territory in one period, before and after adjustments; each number is of the territory and all below it. */
export interface AdjustedForecast {
  readonly territoryId: string;
  readonly periodId: string;
  readonly column: string;
  /** As the roll-up has it, without any adjustment. */
  readonly rawMinor: Amount;
  /** With the adjustments of all territories below. */
  readonly baseMinor: Amount;
  /** With the owner's adjustment as well: what the owner commits to. */
  readonly ownerMinor: Amount;
  /** With that of the manager as well: what the territory above builds on. */
  readonly seenMinor: Amount;
  /**
   * `baseMinor` now − that when the adjustment was made: the manager's, or else the owner's. `null` where there is none, or
   * where it does not say.
   */
  readonly driftMinor: Amount;
  readonly ownerAdjustment: ForecastAdjustment | null;
  readonly managerAdjustment: ForecastAdjustment | null;
}

/** Forecasts with adjustments. */
export interface AdjustedForecasts {
  /** By territory in code unit order of the ids, then period, then column from the least certain on. */
  readonly rows: readonly AdjustedForecast[];
  /** That of the roll-up. */
  readonly currency: string | null;
  /** Adjustments that do not count, and adjusted numbers that do not fit or contradict each other. */
  readonly issues: readonly Issue[];
}
