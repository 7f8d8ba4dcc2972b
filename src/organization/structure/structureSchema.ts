import * as z from 'zod/mini';
import { poolSchema } from '../../assignment/owners/ownerSchema.js';
import { id, ids, positive, text } from '../formSchema.js';

/** An organisation. */
export const organizationSchema = z.strictObject(
  {
    id,
    name: z.optional(text),
    channel: z.optional(z.enum(['direct', 'distribution'], 'direct or distribution')),
    unit: z.enum(['seller', 'function', 'pod'], 'seller, function or pod'),
    stages: ids,
    roles: z.array(
      z.strictObject(
        {
          id,
          name: z.optional(text),
          stages: ids,
          supports: z.optional(ids),
          teamId: z.optional(id),
          strategy: z.optional(poolSchema.shape.strategy),
        },
        'an object',
      ),
      'a list of roles',
    ),
    handoffs: z.optional(
      z.array(
        z.strictObject({ fromStage: id, toStage: id, items: z.array(text, 'a list of texts') }, 'an object'),
        'a list of handoffs',
      ),
    ),
  },
  'an object',
);

/** How large it is. */
export const structureOptionsSchema = z.strictObject(
  {
    teams: z.optional(positive),
    heads: z.optional(z.array(z.strictObject({ roleId: id, heads: positive }, 'an object'), 'a list of heads by role')),
  },
  'options as an object',
);
