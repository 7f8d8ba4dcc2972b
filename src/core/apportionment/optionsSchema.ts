import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const STEP = 'a whole number above 0';
const ids = z.array(z.string('a text'), 'a list of ids');
const bound = z.int('a whole number');
const zeroWeights = z.enum(['equal', 'refuse'], 'equal or refuse');
const METHOD = 'hamilton, webster, dHondt, huntingtonHill or adams';

/** How a total is shared out, as it is given. */
export const apportionOptionsSchema = z.strictObject(
  {
    method: z.optional(z.enum(['hamilton', 'webster', 'dHondt', 'huntingtonHill', 'adams'], METHOD)),
    ids: z.optional(ids),
    step: z.optional(z.int(STEP).check(z.minimum(1, STEP))),
    bounds: z.optional(
      z.array(
        z.strictObject({ lowest: z.optional(bound), highest: z.optional(bound) }, 'an object'),
        'a list of bounds',
      ),
    ),
    zeroWeights: z.optional(zeroWeights),
  },
  'options as an object',
);

/** How the sums so far are rounded, as it is given. */
export const cumulativeOptionsSchema = z.strictObject(
  {
    rounding: z.optional(z.enum(['halfEven', 'halfUp'], 'halfEven or halfUp')),
    zeroWeights: z.optional(zeroWeights),
  },
  'options as an object',
);

/** What ties in a matrix are broken by, as it is given. */
export const matrixIdsSchema = z.strictObject(
  { rowIds: z.optional(ids), columnIds: z.optional(ids) },
  'options as an object',
);
