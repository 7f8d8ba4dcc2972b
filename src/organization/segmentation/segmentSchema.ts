import * as z from 'zod/mini';
import { segmentationSchema } from '../../model/segments/segmentationSchema.js';
import { positive, whole } from '../formSchema.js';

const basis = z.object(
  { basis: z.enum(['geography', 'product', 'size', 'vertical'], 'geography, product, size or vertical') },
  'an object',
);

/** What each dimension is about; the dimensions themselves are looked at apart. */
export const basisSchema = z.strictObject(
  { dimensions: z.array(basis, 'a list of dimensions'), parentId: segmentationSchema.shape.parentId },
  'an object',
);

/** How accounts are put into cells. */
export const segmentOptionsSchema = z.strictObject(
  {
    minimumAccounts: z.optional(positive),
    defaultCell: z.optional(
      z.strictObject(
        {
          id: z.string('a non-empty text without /').check(z.regex(/^[^/]+$/, 'a non-empty text without /')),
          name: z.optional(z.string('a text')),
        },
        'an object',
      ),
    ),
    sellers: z.optional(whole),
    minimumTeamSize: z.optional(positive),
  },
  'options as an object',
);
