import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const QUANTITY = 'a finite number of 0 or more';
const COUNT = 'a whole number of 0 or more';
const POSITIVE = 'a whole number above 0';
const CIRCLE = 'a whole number of at least 2';
const RATE = 'a number above 0, at most 1';
const CONFIDENCE = 'a number above 0 and below 1';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const quantity = z.number(QUANTITY).check(z.minimum(0, QUANTITY), z.maximum(Number.MAX_SAFE_INTEGER, QUANTITY));
const count = z.int(COUNT).check(z.minimum(0, COUNT));
const circle = z.int(CIRCLE).check(z.minimum(2, CIRCLE));

const team = z.strictObject(
  {
    id,
    segment: z.optional(z.string('a text')),
    index: z.optional(
      z.strictObject({ value: quantity, lower: quantity, upper: quantity, answers: count }, 'an object'),
    ),
    outcomes: z.optional(
      z.strictObject(
        {
          successes: count,
          trials: count,
          expected: z.number(RATE).check(z.minimum(1e-9, RATE), z.maximum(1, RATE)),
        },
        'an object',
      ),
    ),
    leaderId: z.optional(id),
  },
  'an object',
);

/** Teams and leaders, as they are given. */
export const practiceSchema = z.strictObject(
  {
    teams: z.array(team, 'a list of teams'),
    leaders: z.optional(
      z.array(
        z.strictObject({ id, managerId: z.optional(z.nullable(z.string('the id of a leader, or null'))) }, 'an object'),
        'a list of leaders',
      ),
    ),
  },
  'an object',
);

/** Who counts and who meets. */
export const practiceOptionsSchema = z.strictObject(
  {
    minimumAnswers: z.optional(z.int(POSITIVE).check(z.minimum(1, POSITIVE))),
    confidence: z.optional(z.number(CONFIDENCE).check(z.positive(CONFIDENCE), z.maximum(1 - 1e-12, CONFIDENCE))),
    learnersPerSource: z.optional(z.int(POSITIVE).check(z.minimum(1, POSITIVE))),
    circle: z.optional(
      z.strictObject(
        {
          fewest: z.optional(circle),
          most: z.optional(circle),
          sameManager: z.optional(z.enum(['together', 'apart'], 'together or apart')),
        },
        'an object',
      ),
    ),
  },
  'options as an object',
);
