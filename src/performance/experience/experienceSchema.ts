import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const COUNT = 'a whole number of 0 or more';
const LEAST = 'a whole number of 1 or more';
const HEALTH_LEAST = 'a whole number of 5 or more';
const CONFIDENCE = 'a number from 0.5 to 0.9999';
const ERRORS = 'a number from 0 to 10';
const FIGURE = 'a number from -(2^53 - 1) to 2^53 - 1';
const SEED = 'a whole number from 0 to 4294967295';
const DRAWS = 'a whole number from 1 to 100000';
const PERIODS = 'a whole number of 4 or more';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const count = z.int(COUNT).check(z.minimum(0, COUNT));
const figure = z
  .number(FIGURE)
  .check(z.minimum(-Number.MAX_SAFE_INTEGER, FIGURE), z.maximum(Number.MAX_SAFE_INTEGER, FIGURE));
const least = z.int(LEAST).check(z.minimum(1, LEAST));
const confidence = z.optional(z.number(CONFIDENCE).check(z.minimum(0.5, CONFIDENCE), z.maximum(0.9999, CONFIDENCE)));

/** Successes among trials. */
export const trialsSchema = z.strictObject({ successes: count, trials: count });

/** How sure the interval of a proportion is to be. */
export const wilsonOptionsSchema = z.strictObject(
  { confidence, z: z.optional(z.number(ERRORS).check(z.minimum(0, ERRORS), z.maximum(10, ERRORS))) },
  'options as an object',
);

/** Answers by their kind. */
export const promoterSchema = z.strictObject({ promoters: count, passives: count, detractors: count }, 'an object');

/** How sure an estimate is to be. */
export const estimateOptionsSchema = z.strictObject({ confidence, minimum: z.optional(least) }, 'options as an object');

/** Single responses. */
export const valuesSchema = z.strictObject({ values: z.array(figure, 'a list of numbers') });

/** Answers of teams, without those who gave them. */
export const healthSchema = z.strictObject({
  responses: z.array(z.strictObject({ teamId: id, score: figure }, 'an object'), 'a list of responses'),
});

/** How team health is summed up. */
export const healthOptionsSchema = z.strictObject(
  { minimum: z.optional(z.int(HEALTH_LEAST).check(z.minimum(5, HEALTH_LEAST))) },
  'options as an object',
);

/** Experience and revenue of territories, period by period. */
export const panelSchema = z.strictObject(
  {
    periods: z.array(id, 'a list of ids, in the order of time'),
    rows: z.array(
      z.strictObject(
        {
          territoryId: id,
          periodId: id,
          experience: z.nullish(figure),
          responses: z.nullish(count),
          retention: z.nullish(figure),
          repeatSalesMinor: z.nullish(z.int('a whole number of minor units')),
          isRealigned: z.optional(z.boolean('true or false')),
        },
        'an object',
      ),
      'a list of rows',
    ),
  },
  'an object',
);

/** How they are compared. */
export const panelOptionsSchema = z.strictObject(
  {
    confidence,
    seed: z.optional(z.int(SEED).check(z.minimum(0, SEED), z.maximum(2 ** 32 - 1, SEED))),
    draws: z.optional(z.int(DRAWS).check(z.minimum(1, DRAWS), z.maximum(100_000, DRAWS))),
    minimum: z.optional(least),
    minimumPeriods: z.optional(z.int(PERIODS).check(z.minimum(4, PERIODS))),
  },
  'options as an object',
);
