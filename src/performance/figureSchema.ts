import * as z from 'zod/mini';

/** What a figure may be, as the phrase after "expected". */
export const FIGURE = 'a number of a size from 1e-100 to 1e100, or 0';

const SMALLEST = 1e-100;
const LARGEST = 1e100;

/** Whether a value is a figure that can be squared, added and divided without leaving the range of numbers. */
export function isFigure(value: unknown): value is number {
  if (typeof value !== 'number') return false;
  const size = Math.abs(value);
  return value === 0 || (size >= SMALLEST && size <= LARGEST);
}

/** A figure in any unit: an amount, a count, a measure. */
export const figure = z.number(FIGURE).check(z.refine((value: number) => isFigure(value), FIGURE));

/** An id, or a name. */
export const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
