import type { Column } from '../columnTypes.js';

/** What is read of an Apache Arrow table: one of the package `apache-arrow` will do, of whatever version. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  readonly batches: readonly ArrowBatch[];
}

/** Some consecutive rows of a table. */
export interface ArrowBatch {
  readonly numRows: number;
  readonly getChildAt: (index: number) => ArrowVector | null;
}

/** The values of one column. */
export interface ArrowVector {
  readonly type: ArrowType;
  readonly length: number;
  readonly data: readonly ArrowData[];
  readonly get: (index: number) => unknown;
  readonly getChildAt: (index: number) => ArrowVector | null;
}

/** A type of Arrow; as text, it is its name. */
export interface ArrowType {
  readonly typeId: number;
}

/** The memory of some consecutive values. */
export interface ArrowData {
  readonly length: number;
  /** How many bits come before the first value, in bitmaps; other memory begins with the first value. */
  readonly offset: number;
  readonly nullCount: number;
  readonly values?: unknown;
  readonly valueOffsets?: unknown;
  readonly nullBitmap?: unknown;
  readonly dictionary?: ArrowVector;
}

/** The types of Arrow that a column may have, by `typeId`. */
export const ARROW_TYPES = {
  null: 1,
  int: 2,
  float: 3,
  utf8: 5,
  bool: 6,
  date: 8,
  list: 12,
  largeUtf8: 20,
  largeList: 21,
  utf8View: 24,
  dictionary: -1,
} as const;

/** A column that came of an Arrow one, nothing where that has no values at all, or why there cannot be one. */
export type Converted = { readonly column?: Column } | { readonly refusal: Refusal };

/** Why a value, or a whole column where it has no `row`, cannot be taken. */
export interface Refusal {
  readonly row?: number;
  readonly expected: string;
  readonly received: string;
}

/** The texts of a dictionary, or `undefined` for one of something else. */
export type ReadDictionary = (dictionary: ArrowVector) => readonly (string | null)[] | undefined;
