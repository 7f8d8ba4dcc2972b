import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const TERRITORY = 'the id of a territory, or null for everything';

const claim = z.strictObject(
  {
    territoryId: z.nullable(z.string(TERRITORY).check(z.minLength(1, TERRITORY))),
    periodId: id,
    category: id,
    amountMinor: z.int('a whole number of minor units'),
    kind: z.optional(z.enum(['revenue', 'overlay'], 'revenue or overlay')),
    lineIds: z.optional(z.array(id, 'a list of ids')),
  },
  'a claimed total as an object',
);

/** Numbers that somebody reports. */
export const claimsSchema = z.array(claim, 'a roll-up from rollUp, or a list of claimed totals');

/** What is said about numbers that are not there. */
export const unclaimedSchema = z.optional(z.enum(['zero', 'unchecked'], 'zero or unchecked'));

/** The members of each object, by pointer, to suggest a name. */
export const claimMembers: ReadonlyMap<string, readonly string[]> = new Map([['/*', Object.keys(claim.shape)]]);
