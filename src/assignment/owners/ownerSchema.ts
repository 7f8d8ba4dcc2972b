import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const text = z.string('a text');
const texts = z.array(text, 'a list of texts');
const amount = z.number('a number of 0 or more').check(z.minimum(0, 'a number of 0 or more'));
const whole = z.int('a whole number of 0 or more').check(z.minimum(0, 'a whole number of 0 or more'));

const WEIGHT = 'a whole number from 0 to 1,000,000';

/** A user who may own accounts. */
export const memberSchema = z.strictObject(
  {
    userId: id,
    territoryId: z.optional(text),
    role: z.optional(text),
    weight: z.optional(z.int(WEIGHT).check(z.minimum(0, WEIGHT), z.maximum(1_000_000, WEIGHT))),
    capacity: z.optional(amount),
    skills: z.optional(texts),
    deniedAccountIds: z.optional(texts),
    availableInDays: z.optional(whole),
    active: z.optional(z.boolean('true or false')),
    from: z.optional(text),
    to: z.optional(text),
  },
  'an object',
);

const rendezvous = z.strictObject({ kind: z.literal('rendezvous') });
const boundedRendezvous = z.strictObject({ kind: z.literal('boundedRendezvous'), headroom: z.optional(amount) });

const strategySchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('roundRobin'),
      skipped: z.optional(z.enum(['keepTurn', 'loseTurn'], 'keepTurn or loseTurn')),
    }),
    z.strictObject({ kind: z.literal('smoothWeighted') }),
    z.strictObject({ kind: z.literal('tijdeman') }),
    z.strictObject({
      kind: z.literal('count'),
      divisor: z.optional(z.enum(['webster', 'dHondt'], 'webster or dHondt')),
    }),
    z.strictObject({
      kind: z.literal('leastLoaded'),
      measure: z.optional(z.enum(['utilization', 'remaining'], 'utilization or remaining')),
    }),
    z.strictObject({ kind: z.literal('single') }),
    rendezvous,
    boundedRendezvous,
  ],
  expectKind('roundRobin, smoothWeighted, tijdeman, count, leastLoaded, single, rendezvous or boundedRendezvous'),
);

const poolMembers = {
  members: z.array(memberSchema, 'a list'),
  overCapacity: z.optional(z.enum(['exclude', 'allow'], 'exclude or allow')),
  availableWithinDays: z.optional(whole),
  previousOwnerTurn: z.optional(z.enum(['free', 'counted'], 'free or counted')),
};

/** The members among whom owners are chosen, and how. */
export const poolSchema = z.strictObject({ ...poolMembers, strategy: strategySchema }, 'an object');

/** A pool for a whole book of accounts. */
export const bookPoolSchema = z.strictObject(
  {
    ...poolMembers,
    strategy: z.discriminatedUnion(
      'kind',
      [rendezvous, boundedRendezvous],
      expectKind('rendezvous or boundedRendezvous'),
    ),
  },
  'an object',
);

/** An account that needs an owner. */
export const requestSchema = z.strictObject(
  {
    accountId: id,
    requiredSkills: z.optional(texts),
    size: z.optional(amount),
    previousOwnerIds: z.optional(texts),
  },
  'an object',
);

/** What has happened to one member so far. */
export const recordSchema = z.strictObject(
  {
    userId: id,
    lastTurn: z.optional(whole),
    open: z.optional(amount),
    credit: z.optional(z.int('a whole number')),
    count: z.optional(whole),
  },
  'an object',
);

/** What has happened so far. */
export const stateSchema = z.strictObject({ members: z.array(recordSchema, 'a list') }, 'an object');

function expectKind(kinds: string): { readonly error: (issue: { readonly code?: string }) => string } {
  return { error: ({ code }) => (code === 'invalid_union' ? kinds : 'an object with the `kind` of a strategy') };
}
