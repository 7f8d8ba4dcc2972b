/** Classes from one to before another. */
export type Run = readonly [from: number, to: number];

/** A block of classes that begins at a multiple of its size, which is a power of two. */
export interface Block {
  /** A number that no other block of the axis has, of whatever size. */
  readonly number: number;
  readonly size: number;
}

/** One row of rules: all that it asks for has to hold. */
export interface RuleRow {
  readonly position: number;
  /** What it asks for by axis, compared class by class. */
  readonly runs: ReadonlyMap<number, Run>;
  /** What it asks for of one axis besides, looked up as a whole. */
  readonly block?: Block & { readonly axis: number };
  /** The condition besides, or '', and the literals of it that are columns. */
  readonly condition: string;
  readonly literals: readonly (string | number)[];
}
