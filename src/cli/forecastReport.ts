import type { Amount, Forecast, OverlapPolicy, RollUpTotal, UnassignedForecast } from '../forecast/rollUp/types.js';
import type { TargetComparison } from '../forecast/targets/types.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { Palette } from './choosePalette.js';
import type { IssueCount } from './types.js';

/** Which sums a report has: each category by itself, or with all that is more certain. */
export type ForecastMode = 'cumulative' | 'single';

/** What a file of opportunities, a model and targets come to. */
export interface ForecastReport {
  /** `null` where nothing says which. */
  readonly currency: string | null;
  readonly mode: ForecastMode;
  readonly overlap: OverlapPolicy;
  readonly asOf?: string;
  /** One for each period, and, where there are several, one for all of them. */
  readonly blocks: readonly ForecastBlock[];
  readonly opportunities: OpportunityCounts;
  readonly totals: readonly RollUpTotal[];
  /** `null` without targets. */
  readonly targets: TargetCounts | null;
  readonly issues: readonly IssueCount[];
}

/** The forecast of a period, or of all of them, whose `periodId` is `null` then. */
export interface ForecastBlock {
  readonly periodId: string | null;
  readonly from: string;
  readonly to: string;
  /** In the order of the tree. */
  readonly territories: readonly ForecastRow[];
  /** `null` where every opportunity has a territory. */
  readonly unassigned: UnassignedForecast | null;
  readonly total: Forecast;
  /** Of all roots together, if each of them has a target. */
  readonly totalTarget: TargetComparison | null;
  /** How many territories have targets in some periods of the block, but not in all of them, and so none here. */
  readonly withPartOfTargets: number;
  /** How many roots have no target, where others have one. */
  readonly rootsWithoutTarget: number;
}

/** The forecast of a territory. */
export interface ForecastRow {
  readonly territoryId: string;
  readonly forecast: Forecast;
  readonly target: TargetComparison | null;
}

/** How many opportunities there were, and what became of them: `read` is the sum of the others. */
export interface OpportunityCounts {
  readonly read: number;
  /** In a territory, in one of the periods. */
  readonly credited: number;
  readonly unassigned: number;
  readonly inOtherPeriods: number;
  /** The same one once more. */
  readonly repeated: number;
  readonly leftOut: number;
}

/** How many targets there were, and what of them is not compared with anything. */
export interface TargetCounts {
  readonly read: number;
  readonly inOtherPeriods: number;
  /** In a period of the report, but of a user in a territory. */
  readonly ofUsers: number;
}

/** A sum of a report by the name of its column. */
export interface ForecastColumn {
  /** For people. */
  readonly title: string;
  /** For machines. */
  readonly name: string;
  readonly amountOf: (forecast: Pick<Forecast, 'single' | 'cumulative'>) => Amount;
}

/** How much of a forecast is shown, and how. */
export interface ForecastView {
  readonly index: HierarchyIndex<Territory>;
  /** At most so many territories of each period. */
  readonly limit: number;
  readonly palette: Palette;
}
