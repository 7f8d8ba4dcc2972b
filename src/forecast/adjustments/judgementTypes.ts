import type { Issue } from '../../core/issues.js';
import type { PeriodIds } from '../rollUp/periodNumbers.js';
import type { Amount } from '../rollUp/types.js';
import type { ManagedTerritory } from '../targets/permissionTypes.js';

/** Whether a manager counts on an open line. Without a judgement nothing has been said. */
export type JudgementVerdict = 'in' | 'out';

/** What the manager of a territory says about an open line in it: an opportunity, or one of its splits. */
export interface Judgement {
  /** The level at which it is judged: each has its own judgement of the same line. */
  readonly territoryId: string;
  readonly lineId: string;
  /** Who judges. */
  readonly by: string;
  readonly verdict: JudgementVerdict;
}

/** What is judged by whom. */
export interface JudgementInput {
  /** Those of the roll-up, with their managers. */
  readonly territories: readonly ManagedTerritory[];
  readonly judgements: readonly Judgement[];
  /** Default all of the roll-up. */
  readonly periodIds?: PeriodIds;
}

/** What a territory and all below it come to if its manager is right. */
export interface JudgedForecast {
  readonly territoryId: string;
  readonly closedMinor: Amount;
  readonly judgedInMinor: Amount;
  readonly judgedOutMinor: Amount;
  /** What is open, but for the lines that are judged. */
  readonly notJudgedMinor: Amount;
  /** Closed + judged in. */
  readonly totalInMinor: Amount;
  /** In code unit order. */
  readonly inLineIds: readonly string[];
  readonly outLineIds: readonly string[];
}

/** Forecasts with the judgements of the managers. */
export interface JudgedForecasts {
  /** By territory, in code unit order of the ids. */
  readonly rows: readonly JudgedForecast[];
  /** That of the roll-up. */
  readonly currency: string | null;
  /** Judgements that do not count, and sums that do not fit. */
  readonly issues: readonly Issue[];
}

/** Why a judgement does not count; {@link applyJudgements} has the rules. */
export type JudgementRefusal =
  | 'no_such_line'
  | 'not_open'
  | 'not_in_territory'
  | 'views_only'
  | 'not_manager'
  | 'own_line'
  | 'not_subordinate';
