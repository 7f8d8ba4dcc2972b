/** A part of a dimension, as territories are called after it. */
export interface Segment {
  /** Without `/`, which stands between the segments of different dimensions in a territory's id. */
  readonly id: string;
  readonly name?: string;
}

/** One way of telling accounts apart, such as geography or size: cells by the values of a field, and a remainder. */
export type Dimension =
  /** By the whole value of a text. */
  | {
      readonly kind: 'values';
      readonly field: string;
      readonly cells: readonly (Segment & { readonly values: readonly string[] })[];
      readonly remainder: Segment;
    }
  /** By how a text starts. */
  | {
      readonly kind: 'prefixes';
      readonly field: string;
      readonly cells: readonly (Segment & { readonly prefixes: readonly string[] })[];
      readonly remainder: Segment;
    }
  /** By a number from `from` up to, but without, `to`; an absent end is open. */
  | {
      readonly kind: 'bands';
      readonly field: string;
      readonly cells: readonly (Segment & { readonly from?: number; readonly to?: number })[];
      readonly remainder: Segment;
    };

/** Dimensions in the order of the levels that they make. */
export interface Segmentation {
  readonly dimensions: readonly Dimension[];
  /** What the first level is under, `null` (the default) for nothing. */
  readonly parentId?: string | null;
  /** The leaves that get a territory of their own (default all); the accounts of all others share one. */
  readonly keep?: KeptCells;
}

/** Some of the leaves of a segmentation, and what is left. */
export interface KeptCells {
  /** The paths of their segments, such as `emea/enterprise`, a segment for every dimension. */
  readonly cellIds: readonly string[];
  /** The territory of every account that is in none of them, beside the first level. */
  readonly remainder: Segment;
}
