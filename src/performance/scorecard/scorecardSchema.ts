import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const FIGURE = 'a number from -(2^53 - 1) to 2^53 - 1';
const COUNT = 'a whole number of 0 or more';
const LEAST = 'a whole number of 1 or more';
const WEIGHT = 'a number of 0, or from 1e-9 to 2^53 - 1';
const SEED = 'a whole number from 0 to 4294967295';
const DRAWS = 'a whole number from 1 to 100000';
const CLOSENESS = 'a number from 0.01 to 1000000';
const CONFIDENCE = 'a number from 0.5 to 0.9999';
const FLOOR = 'a number from 0.0001 to 0.5';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const figure = z
  .number(FIGURE)
  .check(z.minimum(-Number.MAX_SAFE_INTEGER, FIGURE), z.maximum(Number.MAX_SAFE_INTEGER, FIGURE));
const weight = z.number(WEIGHT).check(
  z.maximum(Number.MAX_SAFE_INTEGER, WEIGHT),
  z.refine((value) => value === 0 || value >= 1e-9, WEIGHT),
);

const values = z.array(
  z.strictObject(
    {
      metricId: id,
      value: z.nullable(figure),
      cases: z.optional(z.int(COUNT).check(z.minimum(0, COUNT))),
    },
    'an object',
  ),
  'a list of values',
);

/** Metrics and teams. */
export const scorecardSchema = z.strictObject(
  {
    metrics: z.array(z.strictObject({ id, worst: figure, best: figure, weight }, 'an object'), 'a list of metrics'),
    teams: z.array(z.strictObject({ id, values }, 'an object'), 'a list of teams'),
    aggregate: z.optional(z.enum(['linear', 'geometric'], 'linear or geometric')),
  },
  'an object',
);

/** How far weights are varied. */
export const scorecardOptionsSchema = z.strictObject(
  {
    seed: z.optional(z.int(SEED).check(z.minimum(0, SEED), z.maximum(2 ** 32 - 1, SEED))),
    draws: z.optional(z.int(DRAWS).check(z.minimum(1, DRAWS), z.maximum(100_000, DRAWS))),
    concentration: z.optional(z.number(CLOSENESS).check(z.minimum(0.01, CLOSENESS), z.maximum(1_000_000, CLOSENESS))),
    confidence: z.optional(z.number(CONFIDENCE).check(z.minimum(0.5, CONFIDENCE), z.maximum(0.9999, CONFIDENCE))),
    floor: z.optional(z.number(FLOOR).check(z.minimum(0.0001, FLOOR), z.maximum(0.5, FLOOR))),
    minimum: z.optional(z.int(LEAST).check(z.minimum(1, LEAST))),
  },
  'options as an object',
);
