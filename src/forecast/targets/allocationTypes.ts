import type { ApportionMethod } from '../../core/apportionment/types.js';
import type { Issue } from '../../core/issues.js';
import type { HierarchyNode } from '../../hierarchy/types.js';

/** What a territory has to build a target on, in minor units like the total. */
export interface TerritoryBasis {
  readonly territoryId: string;
  /** What it achieved in the period before. */
  readonly history?: number;
  /** What could be achieved in it. */
  readonly potential?: number;
  /** What could be achieved in the period of the target (default: the potential, where that is given). */
  readonly nextPotential?: number;
  /**
   * How much of a full force works there, from 0 (vacant) to 1 (default 1): it scales the target beside those of its
   * siblings, never that of its parent.
   */
  readonly ramp?: number;
}

/** How targets follow from history and potential; {@link allocateTarget} has a table. */
export type AllocationMethod =
  | { readonly kind: 'uniformGrowth' }
  | { readonly kind: 'equalUnitGrowth' }
  | { readonly kind: 'potentialUnitGrowth' }
  | { readonly kind: 'untappedUnitGrowth' }
  | { readonly kind: 'shareGrowth' }
  | { readonly kind: 'potentialShareGrowth' }
  /** `alpha`, from 0 to 1, is the weight of history, and the rest that of potential. */
  | { readonly kind: 'weightedIndex'; readonly alpha: number };

/** The least and the most that a territory's target may be, each included. */
export interface TargetBounds {
  readonly territoryId: string;
  readonly lowest?: number;
  readonly highest?: number;
}

/** A target that stands as it is. */
export interface TargetLock {
  readonly territoryId: string;
  readonly amountMinor: number;
}

/** What there is to allocate and by what; the order of each list does not matter. */
export interface AllocationInput {
  readonly territories: readonly HierarchyNode[];
  /** The target of all roots together, in minor units. */
  readonly total: number;
  readonly method: AllocationMethod;
  /** A figure that a territory does not have here is what its children have together, and 0 for a leaf. */
  readonly basis: readonly TerritoryBasis[];
  readonly bounds?: readonly TargetBounds[];
  readonly locks?: readonly TargetLock[];
}

/** How a target is allocated. */
export interface AllocationOptions {
  /** Targets are multiples of it, but for bounds, locks and what is left over (default 1). */
  readonly step?: number;
  /**
   * By how much the targets of children together exceed that of their parent, from 0 to 1: for all levels, or for each
   * from the roots' children on, where levels beyond the list have none (default 0).
   */
  readonly hedge?: number | readonly number[];
  /** How shares are rounded (default `hamilton`). */
  readonly rounding?: ApportionMethod;
}

/** The target of a territory and where it comes from. */
export interface AllocatedTarget {
  readonly territoryId: string;
  /** `null` where what is above could not be allocated; an issue says why. */
  readonly amountMinor: number | null;
  /** What the method says, before ramps and bounds; `null` also for a lock, which no method is asked about. */
  readonly raw: number | null;
  /** That after ramps and bounds, before rounding. */
  readonly quota: number | null;
  /** What holds the target, `null` where it follows the method; a bound may be that of territories below. */
  readonly bound: 'lowest' | 'highest' | 'locked' | null;
}

/** A target that was allocated down a tree. */
export interface TargetAllocation {
  /** One for each territory, down the tree, siblings by id in UTF-16 code unit order. */
  readonly targets: readonly AllocatedTarget[];
  /** What could not be allocated, and what the method had to make do with. */
  readonly issues: readonly Issue[];
}
