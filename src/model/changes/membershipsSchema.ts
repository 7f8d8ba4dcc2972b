import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const text = z.string('a text');

const membershipSchema = z.strictObject(
  { userId: id, territoryId: id, role: z.optional(text), from: z.optional(text), to: z.optional(text) },
  'an object',
);

/** The users of a model's territories. */
export const membershipsSchema = z.array(membershipSchema, 'a list');

/** The members of each object of the document, by its pointer with `*` for a position. */
export const MEMBERSHIP_MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['/*', Object.keys(membershipSchema.shape)],
]);
