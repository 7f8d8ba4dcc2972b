/**
 * A territory that a decision leads to, as one positive number: its position in the hierarchy and what is to be done there.
 *
 * Entries of one list are in pre-order when they are in ascending order.
 */
export type Entry = number;

/** No territory. */
export const NO_ENTRY = 0;

/** The territory takes the record; nothing of it or below it is left to look at. */
export const TAKES = 1;
/** Its criteria have to be evaluated as they stand, since classes do not decide them. */
export const UNDECIDED = 2;
/** Whether it is active on the day has to be looked at. */
export const MAY_BE_CLOSED = 4;

/** The entry of the territory at a position. */
export function entryOf(position: number, flags: number): Entry {
  return ((position + 1) << 3) | flags;
}

/** The position of an entry's territory. */
export function positionOf(entry: Entry): number {
  return (entry >> 3) - 1;
}
