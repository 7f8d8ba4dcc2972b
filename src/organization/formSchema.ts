import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const FILLED = 'a non-empty text';
const WHOLE = 'a whole number of 0 or more';
const ABOVE = 'a whole number above 0';
const FINITE = 'a finite number of 0 or more';

/** An id. */
export const id = z.string(FILLED).check(z.minLength(1, FILLED));
/** Several ids. */
export const ids = z.array(id, 'a list of ids');
/** Any text. */
export const text = z.string('a text');
/** A number of things. */
export const whole = z.int(WHOLE).check(z.minimum(0, WHOLE));
/** A number of things, at least one. */
export const positive = z.int(ABOVE).check(z.minimum(1, ABOVE));
/** A measure that cannot be below 0. */
export const finite = z.number(FINITE).check(z.minimum(0, FINITE));
/** An amount of money. */
export const amount = z.int('a whole number of minor units');
