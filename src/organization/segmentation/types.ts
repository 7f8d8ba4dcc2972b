import type { Issue } from '../../core/issues.js';
import type { JsonLogic } from '../../criteria/types.js';
import type { Dimension, Segment, Segmentation } from '../../model/segments/types.js';

/** What a dimension tells accounts apart by. */
export type SegmentBasis = 'geography' | 'product' | 'size' | 'vertical';

/** A dimension of a segmentation, and what it is about. */
export type SegmentDimension = Dimension & { readonly basis: SegmentBasis };

/** Dimensions in their order, the first one dividing first. */
export interface SegmentPlan {
  readonly dimensions: readonly SegmentDimension[];
  /** The territory that all cells are under, `null` (the default) for none. */
  readonly parentId?: string | null;
}

/** How accounts are put into cells. */
export interface SegmentOptions {
  /** Cells with fewer accounts are given up (default 1: only empty ones). */
  readonly minimumAccounts?: number;
  /** The cell of all accounts whose own one was given up (default `{ id: 'other' }`). */
  readonly defaultCell?: Segment;
  /** The sellers that there are; without them, nothing is said about the number of cells. */
  readonly sellers?: number;
  /** The sellers that it takes to serve a cell (default 1). */
  readonly minimumTeamSize?: number;
}

/** The segment of a dimension that a cell is in. */
export interface CellSegment {
  readonly basis: SegmentBasis;
  readonly segmentId: string;
}

/** A combination of segments, one of each dimension. */
export interface SegmentCell {
  /** The path of its segments, such as `emea/enterprise`, which is the id of its territory as well. */
  readonly id: string;
  /** One of each dimension, in order; none for the default cell. */
  readonly segments: readonly CellSegment[];
  /** What its accounts meet and no others. */
  readonly criteria: JsonLogic;
  /** Without rows that repeat an account. */
  readonly accounts: number;
}

/** A cell that was given up. */
export interface PrunedCell {
  readonly id: string;
  readonly accounts: number;
  readonly reason: 'empty' | 'under_minimum';
}

/** Accounts in cells, each in exactly one. */
export interface SegmentedAccounts {
  /** The cells that are left, in the order of the dimensions; the default cell comes last, if anything was given up. */
  readonly cells: readonly SegmentCell[];
  readonly pruned: readonly PrunedCell[];
  /** By account, in the order of the input; `null` for an input that is no account. */
  readonly cellIds: readonly (string | null)[];
  /** The cells as `territoriesFromSegments` takes them. */
  readonly segmentation: Segmentation;
  /** More cells than there are teams. */
  readonly cautions: readonly Issue[];
  /** Problems of single accounts, in order of row: those of `checkAccounts`, for the fields of the dimensions. */
  readonly issues: readonly Issue[];
}
