import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const NUMBER = 'a number within 2^53';
const QUANTITY = 'a finite number of 0 or more';
const POSITIVE = 'a finite number above 0';
const FRACTION = 'a number from 0 to 1';
const COUNT = 'a whole number of 0 or more';
const EXPONENT = 'a number above 0, at most 1';
const MOST = Number.MAX_SAFE_INTEGER;
const LIMIT = 'a whole number from 0 to 100,000,000';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const number = z.number(NUMBER).check(z.minimum(-MOST, NUMBER), z.maximum(MOST, NUMBER));
const quantity = z.number(QUANTITY).check(z.minimum(0, QUANTITY), z.maximum(MOST, QUANTITY));
const positive = z.number(POSITIVE).check(z.positive(POSITIVE), z.maximum(Number.MAX_VALUE, POSITIVE));
const fraction = z.number(FRACTION).check(z.minimum(0, FRACTION), z.maximum(1, FRACTION));
const count = z.int(COUNT).check(z.minimum(0, COUNT));
const limit = z.int(LIMIT).check(z.minimum(0, LIMIT), z.maximum(1e8, LIMIT));

const KINDS = 'power, exponential or adbudg';

const responseSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('power'),
      scale: quantity,
      exponent: z.optional(z.number(EXPONENT).check(z.positive(EXPONENT), z.maximum(1, EXPONENT))),
    }),
    z.strictObject({ kind: z.literal('exponential'), ceiling: quantity, rate: positive }),
    z.strictObject({
      kind: z.literal('adbudg'),
      lowest: quantity,
      highest: quantity,
      constant: positive,
      shape: positive,
      today: z.optional(positive),
      scale: z.optional(quantity),
    }),
  ],
  {
    error: ({ code }: { readonly code?: string }) =>
      code === 'invalid_union' ? KINDS : 'an object with the `kind` of a response',
  },
);

/** A response and units to look it up at. */
export const lookUpSchema = z.strictObject({ response: responseSchema, units: quantity }, 'an object');

/** What a manager says. */
export const answersSchema = z.strictObject(
  {
    lowest: quantity,
    highest: quantity,
    answers: z.array(z.strictObject({ effort: positive, response: quantity }, 'an object'), 'a list of answers'),
    today: z.optional(positive),
    scale: z.optional(quantity),
  },
  'an object',
);

const team = z.strictObject(
  {
    id,
    gains: z.optional(z.array(number, 'a list of gains')),
    response: z.optional(responseSchema),
    weight: z.optional(quantity),
    request: z.optional(quantity),
    floor: z.optional(quantity),
    cap: z.optional(quantity),
    group: z.optional(id),
    sellers: z.optional(count),
  },
  'an object',
);

const group = z.strictObject(
  { id, parentId: z.optional(z.nullable(z.string('the id of a group, or null'))), cap: quantity },
  'an object',
);

/** What is divided. */
export const unitsSchema = z.strictObject(
  {
    units: quantity,
    teams: z.array(team, 'a list of teams'),
    groups: z.optional(z.array(group, 'a list of groups')),
    rule: z.enum(['marginal', 'proportional', 'maxMin'], 'marginal, proportional or maxMin'),
  },
  'an object',
);

/** How it is divided. */
export const unitsOptionsSchema = z.strictObject(
  {
    current: z.optional(
      z.array(z.strictObject({ teamId: id, units: quantity }, 'an object'), 'a list of what teams have'),
    ),
    sharedPool: z.optional(fraction),
    division: z.optional(z.enum(['whole', 'fractional'], 'whole or fractional')),
    rounding: z.optional(z.enum(['webster', 'hamilton'], 'webster or hamilton')),
    whenNotConcave: z.optional(z.enum(['refuse', 'exact'], 'refuse or exact')),
    details: z.optional(z.enum(['all', 'none'], 'all or none')),
    steps: z.optional(limit),
    limits: z.optional(
      z.strictObject(
        { units: z.optional(limit), pairs: z.optional(limit), moves: z.optional(limit) },
        'limits as an object',
      ),
    ),
  },
  'options as an object',
);

/** How flat an optimum is asked to be looked at. */
export const flatnessSchema = z.strictObject(
  {
    swing: z.optional(fraction),
    tolerance: z.optional(fraction),
    sharedPool: z.optional(fraction),
    limits: z.optional(z.strictObject({ units: z.optional(limit), moves: z.optional(limit) }, 'limits as an object')),
  },
  'options as an object',
);
