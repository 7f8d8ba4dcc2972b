import type { AssignedTerritory, Assignment } from '../../assignment/types.js';
import type { Issue } from '../../core/issues.js';
import type { Membership } from '../../model/types.js';
import type { CreditLine, LineTerritory } from './types.js';

/** A part of the credit for an opportunity. */
export type OpportunitySplit = RevenueSplit | OverlaySplit;

/** A part of the amount itself. */
export interface RevenueSplit extends SplitCredit {
  /** Default `revenue`. */
  readonly kind?: 'revenue';
  /** In proportion to the other revenue splits, which together are the whole amount. */
  readonly weight: number;
}

/** Credit on top of the amount: for a specialist, say. */
export interface OverlaySplit extends SplitCredit {
  readonly kind: 'overlay';
  /** Of the amount; all overlay splits together may come to any number. */
  readonly percent: number;
}

/** Whose credit a split is, and where. */
export interface SplitCredit {
  /** Its own within the opportunity. */
  readonly id: string;
  readonly userId?: string;
  /** Default those of the opportunity, or what {@link CreditLineOptions} say. */
  readonly territories?: readonly LineTerritory[];
}

/** A stage of the sales process, and what an opportunity in it counts as. */
export interface OpportunityStage {
  readonly id: string;
  /** The id of a {@link ForecastCategory}. */
  readonly category: string;
  /** From 0 to 1; before that of the category. */
  readonly probability?: number;
}

/** A deal, and who gets credit for it; other members are ignored. */
export interface SplitOpportunity extends Omit<CreditLine, 'opportunityId' | 'kind' | 'category'> {
  /** The id of a {@link ForecastCategory} (default that of its stage). */
  readonly category?: string;
  /** The id of an {@link OpportunityStage}; without any, it is ignored. */
  readonly stage?: string;
  /** Whose opportunity it is, for {@link CreditLineOptions}. */
  readonly accountId?: string;
  /** Without a revenue split, the opportunity itself is the credit line. */
  readonly splits?: readonly OpportunitySplit[];
}

/** A territory that a user covers; other members are ignored. */
export type MemberTerritory = Pick<Membership, 'userId' | 'territoryId' | 'from' | 'to'>;

/** The territories of an account; assignments are such. */
export interface AssignedAccount extends Pick<Assignment, 'accountId'> {
  readonly territories: readonly Pick<AssignedTerritory, 'territoryId'>[];
}

/**
 * What stages mean, and where splits belong that name no territory: `memberships` and `assignments` are given both or not at
 * all.
 */
export interface CreditLineOptions {
  /** Those that opportunities may be in (default none). */
  readonly stages?: readonly OpportunityStage[];
  readonly memberships?: readonly MemberTerritory[];
  /** Several of one account count together. */
  readonly assignments?: readonly AssignedAccount[];
  /** The day on which memberships have to be in effect: that of `asOf`, or that of the close (default `asOf`). */
  readonly attribution?: 'asOf' | 'closeDate';
  /** The day of the attribution `asOf`; without it, dates of memberships are ignored. */
  readonly asOf?: string;
}

/** The credit lines of opportunities. */
export interface CreditLines {
  readonly lines: readonly CreditLine[];
  /** An opportunity with an issue has no lines. */
  readonly issues: readonly Issue[];
}
