import * as z from 'zod/mini';
import { finite, id, text, whole } from '../formSchema.js';

const ABOVE = 'a finite number above 0';
const above = z.number(ABOVE).check(z.gt(0, ABOVE));

const ratio = z.strictObject(
  {
    id,
    roleId: id,
    driverId: id,
    heads: z.optional(above),
    per: above,
    lowest: z.optional(finite),
    highest: z.optional(finite),
    scope: z.optional(text),
    source: id,
    verified: z.enum(['yes', 'weak', 'no'], 'yes, weak or no'),
  },
  'an object',
);

/** What is to be staffed, and by which ratios. */
export const staffingSchema = z.strictObject(
  {
    units: z.array(
      z.strictObject(
        {
          unitId: id,
          demand: z.array(z.strictObject({ driverId: id, amount: finite }, 'an object'), 'a list of demand'),
        },
        'an object',
      ),
      'a list of units',
    ),
    ratios: z.array(ratio, 'a list of ratios'),
  },
  'an object',
);

/** A reporting tree. */
export const reportingSchema = z.strictObject(
  {
    nodes: z.array(
      z.object({ id, parentId: z.nullable(z.string('the id of a manager, or null for a root')) }, 'an object'),
      'a list',
    ),
  },
  'an object',
);

/** How many reports a manager should have. */
export const spanLimitsSchema = z.strictObject(
  { ideal: whole, wide: whole, most: whole, source: z.optional(text) },
  'limits as an object',
);
