import * as z from 'zod/mini';
import { finite, id, text } from '../formSchema.js';

const FRACTION = 'a number from 0 to 1';
const fraction = z.number(FRACTION).check(z.minimum(0, FRACTION), z.maximum(1, FRACTION));

/** How a company stands in each respect. */
export const answersSchema = z.strictObject(
  {
    answers: z.array(z.strictObject({ factorId: id, value: z.nullable(fraction) }, 'an object'), 'a list of answers'),
  },
  'an object',
);

/** How models are judged. */
export const adviceOptionsSchema = z.strictObject(
  {
    weights: z.optional(z.array(z.strictObject({ factorId: id, weight: finite }, 'an object'), 'a list of weights')),
    ideals: z.optional(
      z.array(
        z.strictObject({ modelId: id, factorId: id, ideal: fraction, source: text }, 'an object'),
        'a list of ideals',
      ),
    ),
  },
  'options as an object',
);
