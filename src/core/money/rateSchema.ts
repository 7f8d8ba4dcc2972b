import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const text = z.string('a text');
const RATE = 'a decimal number above 0 as text, of up to 40 characters';

/** Exchange rates as they are given. */
export const ratesSchema = z.array(
  z.strictObject(
    {
      from: text,
      to: text,
      rate: z.string(RATE).check(z.refine(isRate, RATE)),
      validFrom: z.optional(text),
      rateSet: z.optional(text),
    },
    'an object',
  ),
  'a list of rates',
);

/** How rates are read, as it is given; whether the pivot is a currency is looked at apart. */
export const rateOptionsSchema = z.strictObject(
  { pivot: z.optional(z.string('the code of a currency')) },
  'options as an object',
);

function isRate(rate: string): boolean {
  return rate.length <= 40 && /^\d+(\.\d+)?$/.test(rate) && /[1-9]/.test(rate);
}
