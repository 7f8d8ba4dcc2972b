import type { Issue } from '../../core/issues.js';
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
  /** Default those of the opportunity. */
  readonly territories?: readonly LineTerritory[];
}

/** A deal, and who gets credit for it; other members are ignored. */
export interface SplitOpportunity extends Omit<CreditLine, 'opportunityId' | 'kind'> {
  /** Without a revenue split, the opportunity itself is the credit line. */
  readonly splits?: readonly OpportunitySplit[];
}

/** The credit lines of opportunities. */
export interface CreditLines {
  readonly lines: readonly CreditLine[];
  /** An opportunity with an issue has no lines. */
  readonly issues: readonly Issue[];
}
