/** The integers of a column: Arrow's index and number types fit as they are. */
export type IntegerArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

/** Which values of a column are there, as Apache Arrow has it. */
interface Nullable {
  /** One bit a value, the lowest of a byte first: 1 for a value, 0 for none; without it, every value is there. */
  readonly validity?: Uint8Array;
  /** How many bits of `validity` come before the first value; 0 by default. */
  readonly validityOffset?: number;
}

/** Texts or dates by dictionary: row i is `values[codes[i]]`, or nothing where the code is negative or the value is `null`. */
export interface TextColumn extends Nullable {
  readonly codes: IntegerArray;
  readonly values: readonly (string | null)[];
}

/** Numbers; NaN and infinite ones are absent, as they are in records. */
export interface NumberColumn extends Nullable {
  readonly numbers: Float64Array | Float32Array | IntegerArray;
}

/** Truth values, a byte each: 0 for false, everything else for true. */
export interface BooleanColumn extends Nullable {
  readonly booleans: Uint8Array;
}

/** Truth values, a bit each, the lowest of a byte first, as Apache Arrow has them. */
export interface BitColumn extends Nullable {
  readonly bits: Uint8Array;
  /** How many of `bits` come before the first value; 0 by default. */
  readonly bitsOffset?: number;
}

/**
 * Lists of texts by dictionary: row i has `values[codes[j]]` for j from `offsets[i]` up to, not including,
 * `offsets[i + 1]`. A list with an element that is nothing counts as absent, as it does in records.
 */
export interface TextListColumn extends Nullable {
  /** One more than there are rows, never falling. */
  readonly offsets: Int32Array | Uint32Array;
  readonly codes: IntegerArray;
  readonly values: readonly (string | null)[];
}

/** The values of one field, row by row. */
export type Column = TextColumn | NumberColumn | BooleanColumn | BitColumn | TextListColumn;

/** Accounts column by column: row i is the account `ids[i]`. */
export interface AccountColumns {
  readonly ids: readonly string[] | TextColumn;
  /**
   * By field name, dotted ones too: what a field without a column has is absent in every row, and a column of no field
   * is not looked at, nor is one of the field `id`.
   */
  readonly columns: Readonly<Record<string, Column>>;
}
