import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const COUNT = 'a whole number of 0 or more';
const LEAST = 'a whole number of 1 or more';
const CASES = 'a whole number of cases, which an amount of money is not';
const SIZE = 'a number of 0, or from 1e-9 to 2^53 - 1';
const FIGURE = 'a number from -(2^53 - 1) to 2^53 - 1';
const FRACTION = 'a number from 0 to 1';
const SPREAD = 'a number from 1e-9 to 2^53 - 1';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const count = z.int(COUNT).check(z.minimum(0, COUNT));
const cases = z.int(CASES).check(z.minimum(0, CASES));
const least = z.int(LEAST).check(z.minimum(1, LEAST));
const size = z.number(SIZE).check(
  z.maximum(Number.MAX_SAFE_INTEGER, SIZE),
  z.refine((value) => value === 0 || value >= 1e-9, SIZE),
);
const spread = z.number(SPREAD).check(z.minimum(1e-9, SPREAD), z.maximum(Number.MAX_SAFE_INTEGER, SPREAD));
const figure = z
  .number(FIGURE)
  .check(z.minimum(-Number.MAX_SAFE_INTEGER, FIGURE), z.maximum(Number.MAX_SAFE_INTEGER, FIGURE));

/** Groups with successes among trials. */
export const proportionsSchema = z.strictObject({
  groups: z.array(z.strictObject({ id, successes: count, trials: count }, 'an object'), 'a list of groups'),
});

/** Groups with what was counted beside what was expected. */
export const ratiosSchema = z.strictObject({
  groups: z.array(z.strictObject({ id, actual: cases, expected: size }, 'an object'), 'a list of groups'),
});

/** Groups with the means of their responses. */
export const meansSchema = z.strictObject({
  groups: z.array(
    z.strictObject({ id, mean: figure, responses: least, standardDeviation: z.optional(spread) }, 'an object'),
    'a list of groups',
  ),
});

/** What proportions are drawn to. */
export const proportionOptionsSchema = z.strictObject(
  {
    prior: z.optional(
      z.strictObject(
        { mean: z.number(FRACTION).check(z.minimum(0, FRACTION), z.maximum(1, FRACTION)), strength: size },
        'an object',
      ),
    ),
    minimum: z.optional(least),
  },
  'options as an object',
);

/** What ratios are drawn to. */
export const ratioOptionsSchema = z.strictObject(
  { prior: z.optional(z.strictObject({ mean: size, strength: size }, 'an object')), minimum: z.optional(least) },
  'options as an object',
);

/** What means are drawn to. */
export const meanOptionsSchema = z.strictObject(
  { standardDeviation: z.optional(spread), minimum: z.optional(least) },
  'options as an object',
);
