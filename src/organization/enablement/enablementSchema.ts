import * as z from 'zod/mini';
import { id, ids, positive, text } from '../formSchema.js';

const HOURS = 'a number of hours from 0 to 1,000,000';
const WEEKS = 'a whole number of weeks from 0 to 10,000';
const hours = z.number(HOURS).check(z.minimum(0, HOURS), z.maximum(1_000_000, HOURS));
const weeks = z.int(WEEKS).check(z.minimum(0, WEEKS), z.maximum(10_000, WEEKS));
const owner = z.enum(['sales', 'salesOperations', 'enablement'], 'sales, salesOperations or enablement');

/** Who did what. */
export const dutyInputSchema = z.strictObject(
  {
    users: z.array(z.strictObject({ userId: id, function: owner }, 'an object'), 'a list of users'),
    activities: z.array(z.strictObject({ userId: id, dutyId: id, hours }, 'an object'), 'a list of activities'),
  },
  'an object',
);

/** How duties that are somebody else's are found. */
export const dutyOptionsSchema = z.strictObject(
  {
    duties: z.optional(
      z.array(z.strictObject({ id, name: z.optional(text), function: owner }, 'an object'), 'a list of duties'),
    ),
    minimumHours: z.optional(hours),
  },
  'options as an object',
);

/** Roles, people and how long learning takes. */
export const skillsSchema = z.strictObject(
  {
    roles: z.array(
      z.strictObject({ roleId: id, skills: ids, nextSkills: z.optional(ids) }, 'an object'),
      'a list of roles',
    ),
    people: z.array(z.strictObject({ userId: id, roleId: id, skills: ids }, 'an object'), 'a list of people'),
    ramps: z.array(z.strictObject({ skillId: id, weeks }, 'an object'), 'a list of ramps'),
  },
  'an object',
);

/** What there is to learn with. */
export const skillsOptionsSchema = z.strictObject(
  { places: z.optional(positive), weeksUntilChange: z.optional(weeks) },
  'options as an object',
);
