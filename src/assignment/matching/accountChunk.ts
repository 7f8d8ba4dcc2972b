import { type Axis, UNKNOWN_CLASS } from '../../criteria/classes/types.js';

/** How many accounts are read at a time: a loop over many for each field is faster than all fields of each account. */
export const CHUNK_SIZE = 1_024;

/** Some accounts with the classes of their values, by row. */
export interface AccountChunk {
  readonly count: number;
  /**
   * From `firstId` on, what stands as the id of each: an input is no account where that is nothing or an empty text, or in plain
   * JavaScript no text at all.
   */
  readonly ids: readonly (string | undefined)[];
  readonly firstId: number;
  /** It is known that each of them is the id of an account. */
  readonly areAllUsable: boolean;
  /** The account itself, for criteria that classes do not decide and for issues. */
  readonly recordAt: (row: number) => unknown;
  /** By row and then by axis. */
  readonly classes: Int32Array;
  /** It is known that no row is unclear. */
  readonly areAllClear: boolean;
  /** Whether a row's classes cannot be relied on, so that its criteria have to be evaluated as they stand. */
  readonly isUnclear: (row: number) => boolean;
}

/** How many places each account has in a list of classes; one even where a plan has no axis. */
export function strideOf(axes: readonly Axis[]): number {
  return Math.max(1, axes.length);
}

/** The places, within those of one account, of classes that may be unknown. */
export function uncertainPlaces(axes: readonly Axis[]): number[] {
  return [...axes.keys()].filter((place) => axes[place].kind === 'computed');
}

/** Whether one of an account's classes is unknown. */
export function hasUnknown(classes: Int32Array, base: number, places: readonly number[]): boolean {
  for (const place of places) if (classes[base + place] === UNKNOWN_CLASS) return true;
  return false;
}

/** Whether all accounts of a chunk, so many, have classes that are known in these places. */
export function areAllKnown(classes: Int32Array, count: number, stride: number, places: readonly number[]): boolean {
  let signs = 0;
  for (const place of places) for (let row = 0, at = place; row < count; row++, at += stride) signs |= classes[at];
  // INVARIANT: no other class is negative.
  return signs >= 0;
}
