import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const CALLS = 'a whole number from 1 to 1000000';

const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const date = z.string('a date as YYYY-MM-DD');
const end = z.optional(date);

/** Assignments without the rest of what they carry. */
export const assignmentsSchema = z.strictObject({
  assignments: z.array(
    z.object(
      {
        accountId: id,
        territories: z.array(z.object({ territoryId: id }, 'an object'), 'a list of territories'),
      },
      'an object',
    ),
    'a list of assignments, or a table from assignAccounts',
  ),
});

/** What sellers did. */
export const activitiesSchema = z.strictObject({
  activities: z.array(
    z.strictObject(
      {
        id,
        userId: id,
        accountId: id,
        date,
        role: z.optional(id),
        calls: z.optional(z.int(CALLS).check(z.minimum(1, CALLS), z.maximum(1_000_000, CALLS))),
      },
      'an object',
    ),
    'a list of activities',
  ),
});

/** The period and the sales. */
export const conflictOptionsSchema = z.strictObject(
  {
    from: end,
    to: end,
    sales: z.optional(
      z.array(
        z.strictObject(
          {
            id,
            userId: id,
            accountId: id,
            date,
            amountMinor: z.int('a whole number of minor units'),
            currency: z.optional(id),
          },
          'an object',
        ),
        'a list of sales',
      ),
    ),
    memberships: z.optional(
      z.array(
        z.strictObject(
          { userId: id, territoryId: id, role: z.optional(z.string('a text')), from: end, to: end },
          'an object',
        ),
        'a list of memberships',
      ),
    ),
    territories: z.optional(
      z.array(
        z.object({ id, parentId: z.nullable(z.string('the id of a territory, or null for a root')) }, 'an object'),
        'a list of territories',
      ),
    ),
  },
  'options as an object',
);
