import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const AMOUNT = 'a whole number of minor units';
const FACTOR = 'a decimal number of 0 or more as text, of up to 40 characters';
const LEVEL = 'owner or manager';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const amount = z.int(AMOUNT);
const level = z.enum(['owner', 'manager'], LEVEL);

const place = {
  territoryId: id,
  periodId: id,
  column: id,
  level,
  baseAtEntryMinor: z.optional(amount),
  by: z.optional(id),
  at: z.optional(id),
};

const adjustment = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...place, kind: z.enum(['absolute', 'delta']), amountMinor: amount }, 'an object'),
    z.strictObject(
      { ...place, kind: z.literal('factor'), factor: z.string(FACTOR).check(z.refine(isFactor, FACTOR)) },
      'an object',
    ),
  ],
  'absolute, delta or factor',
);

/** Adjustments as they are given. */
export const adjustmentsSchema = z.array(adjustment, 'a list of adjustments');

/** Which columns are adjusted; the periods are looked at apart. */
export const adjustmentOptionsSchema = z.strictObject(
  {
    mode: z.optional(z.enum(['cumulative', 'single'], 'cumulative or single')),
    periodIds: z.optional(z.unknown()),
  },
  'options as an object',
);

/** An adjustment that somebody wants to make. */
export const adjustmentRequestSchema = z.strictObject(
  {
    by: z.strictObject({ userId: id, isAdministrator: z.optional(z.boolean('true or false')) }, 'an object'),
    territoryId: id,
    level,
    setBy: z.optional(z.array(id, 'a list of ids')),
  },
  'an object',
);

const judgement = z.strictObject(
  { territoryId: id, lineId: id, by: id, verdict: z.enum(['in', 'out'], 'in or out') },
  'an object',
);

/** Judgements as they are given; the territories are looked at apart. */
export const judgementInputSchema = z.strictObject(
  {
    territories: z.unknown(),
    judgements: z.array(judgement, 'a list of judgements'),
    periodIds: z.optional(z.unknown()),
  },
  'an object with territories and judgements',
);

function isFactor(factor: string): boolean {
  return factor.length <= 40 && /^\d+(\.\d+)?$/.test(factor);
}
