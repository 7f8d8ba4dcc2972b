import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const AMOUNT = 'a whole number of minor units';
const FRACTION = 'a number from 0 to 1';
const FINITE = 'a finite number of 0 or more';
const STEP = 'a whole number above 0';
const TOTAL = 'a whole number of 0 or more';
const METHOD = 'hamilton, webster, dHondt, huntingtonHill or adams';
const KINDS =
  'uniformGrowth, equalUnitGrowth, potentialUnitGrowth, untappedUnitGrowth, shareGrowth, potentialShareGrowth or weightedIndex';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const amount = z.int(AMOUNT);
const whole = z.int(TOTAL).check(z.minimum(0, TOTAL));
const fraction = z.number(FRACTION).check(z.minimum(0, FRACTION), z.maximum(1, FRACTION));
const finite = z.number(FINITE).check(z.minimum(0, FINITE), z.maximum(Number.MAX_SAFE_INTEGER, FINITE));

/** Territories, of which only the tree matters here. */
const territories = z.array(
  z.object({ id, parentId: z.nullable(z.string('the id of a territory, or null for a root')) }, 'an object'),
  'a list of territories',
);

const key = { territoryId: id, userId: z.optional(id), periodId: id, measure: z.optional(id) };
const target = z.strictObject({ ...key, amountMinor: amount, currency: z.optional(id) }, 'an object');
const targets = z.array(target, 'a list of targets');

const result = z.object(
  {
    ...key,
    achievedMinor: amount,
    pipelineMinor: amount,
    weightedMinor: z.optional(amount),
    currency: z.optional(id),
  },
  'an object',
);

/** What is compared. */
export const comparisonSchema = z.strictObject(
  { territories, targets, results: z.array(result, 'a list of results') },
  'an object',
);

/** How it is compared. */
export const comparisonOptionsSchema = z.strictObject(
  {
    pipelineOnly: z.optional(z.boolean('true or false')),
    withoutResult: z.optional(z.enum(['unknown', 'zero'], 'unknown or zero')),
  },
  'options as an object',
);

const method = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('uniformGrowth') }),
    z.strictObject({ kind: z.literal('equalUnitGrowth') }),
    z.strictObject({ kind: z.literal('potentialUnitGrowth') }),
    z.strictObject({ kind: z.literal('untappedUnitGrowth') }),
    z.strictObject({ kind: z.literal('shareGrowth') }),
    z.strictObject({ kind: z.literal('potentialShareGrowth') }),
    z.strictObject({ kind: z.literal('weightedIndex'), alpha: fraction }),
  ],
  {
    error: ({ code }: { readonly code?: string }) =>
      code === 'invalid_union' ? KINDS : 'an object with the `kind` of a method',
  },
);

const basis = z.strictObject(
  {
    territoryId: id,
    history: z.optional(finite),
    potential: z.optional(finite),
    nextPotential: z.optional(finite),
    ramp: z.optional(fraction),
  },
  'an object',
);

/** What is allocated. */
export const allocationSchema = z.strictObject(
  {
    territories,
    total: whole,
    method,
    basis: z.array(basis, 'a list'),
    bounds: z.optional(
      z.array(
        z.strictObject({ territoryId: id, lowest: z.optional(whole), highest: z.optional(whole) }, 'an object'),
        'a list of bounds',
      ),
    ),
    locks: z.optional(
      z.array(z.strictObject({ territoryId: id, amountMinor: whole }, 'an object'), 'a list of locked targets'),
    ),
  },
  'an object',
);

/** How it is allocated. */
export const allocationOptionsSchema = z.strictObject(
  {
    step: z.optional(z.int(STEP).check(z.minimum(1, STEP))),
    hedge: z.optional(z.union([fraction, z.array(fraction, FRACTION)], `${FRACTION}, or a list of them`)),
    rounding: z.optional(z.enum(['hamilton', 'webster', 'dHondt', 'huntingtonHill', 'adams'], METHOD)),
  },
  'options as an object',
);

const amounts = z.array(z.object({ territoryId: id, amountMinor: amount }, 'an object'), 'a list of amounts');

/** Targets from above and proposals from below. */
export const reconciliationSchema = z.strictObject({ territories, topDown: amounts, bottomUp: amounts }, 'an object');

/** Targets to look for hedges in. */
export const hedgeSchema = z.strictObject({ territories, targets: amounts }, 'an object');

/** A total over periods; the weights are looked at apart. */
export const spreadSchema = z.strictObject({ total: amount, weights: z.unknown() }, 'an object');

/** How it is spread. */
export const spreadOptionsSchema = z.strictObject(
  {
    mode: z.optional(z.enum(['cumulative', 'largestRemainder'], 'cumulative or largestRemainder')),
    step: z.optional(z.int(STEP).check(z.minimum(1, STEP))),
  },
  'options as an object',
);

const number = z.number('a finite number');

/** Years of history, each a list of what its periods came to. */
export const historySchema = z.array(z.array(number, 'a list of amounts'), 'a list of years');

/** How a season is read from it. */
export const seasonOptionsSchema = z.strictObject(
  { strength: z.optional(finite), lengths: z.optional(z.array(finite, 'a list of lengths')) },
  'options as an object',
);

/** Territories of which it matters who manages them. */
export const managedTerritories = z.array(
  z.object(
    {
      id,
      parentId: z.nullable(z.string('the id of a territory, or null for a root')),
      managerId: z.optional(z.string('a text')),
    },
    'an object',
  ),
  'a list of territories',
);

const setter = z.strictObject({ userId: id, isAdministrator: z.optional(z.boolean('true or false')) }, 'an object');

/** A target that somebody wants to set. */
export const targetRequestSchema = z.strictObject(
  {
    by: setter,
    territoryId: id,
    userId: z.optional(id),
    stage: z.optional(z.enum(['creation', 'later'], 'creation or later')),
    setBy: z.optional(z.array(id, 'a list of ids')),
  },
  'an object',
);

/** Targets to be carried over, and by what. */
export const carrySchema = z.strictObject(
  {
    before: territories,
    after: territories,
    targets,
    flows: z.optional(
      z.array(z.strictObject({ fromId: id, toId: id, weight: finite }, 'an object'), 'a list of flows'),
    ),
  },
  'an object',
);
