import * as z from 'zod/mini';
import { amount, id } from '../formSchema.js';

const holders = z.array(
  z.object({ accountId: id, userId: id, territoryId: z.optional(id) }, 'an object'),
  'a list of holders',
);

/** Who held which account before, and who holds it after. */
export const disruptionSchema = z.strictObject({ before: holders, after: holders }, 'an object');

/** What the accounts are worth. */
export const disruptionOptionsSchema = z.strictObject(
  {
    accounts: z.optional(z.array(z.object({ accountId: id, amountMinor: amount }, 'an object'), 'a list of accounts')),
  },
  'options as an object',
);
