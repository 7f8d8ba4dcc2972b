import * as z from 'zod/mini';
import { figure, id } from '../figureSchema.js';

const CONFIDENCE = 'a number above 0 and below 1';

/** Rows, whose terms are looked at apart. */
export const salesRowsSchema = z.array(
  z.looseObject({ id, actual: figure, largestDeal: z.optional(figure) }, 'an object'),
  'a list of rows',
);

/** What sales are expected from. */
export const expectationOptionsSchema = z.strictObject(
  {
    terms: z.array(id, 'a list of terms').check(z.minLength(1, 'a list of at least one term')),
    form: z.optional(z.enum(['linear', 'logLog', 'index'], 'linear, logLog or index')),
    sellerControlled: z.optional(z.array(id, 'a list of terms')),
    confidence: z.optional(z.number(CONFIDENCE).check(z.gt(0, CONFIDENCE), z.lt(1, CONFIDENCE))),
  },
  'options as an object',
);
