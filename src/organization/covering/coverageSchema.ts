import * as z from 'zod/mini';
import { memberSchema, recordSchema } from '../../assignment/owners/ownerSchema.js';
import { finite, id, ids, text } from '../formSchema.js';
import { organizationSchema } from '../structure/structureSchema.js';

const channel = z.enum(['direct', 'distribution'], 'direct or distribution');
const member = memberSchema.shape;

const unit = z.strictObject(
  {
    id,
    organizationId: id,
    territoryId: id,
    segmentIds: z.optional(ids),
    from: z.optional(text),
    to: z.optional(text),
  },
  'an object',
);

const seat = z.strictObject(
  {
    unitId: id,
    roleId: id,
    userId: member.userId,
    weight: member.weight,
    capacity: member.capacity,
    skills: member.skills,
    deniedAccountIds: member.deniedAccountIds,
    availableInDays: member.availableInDays,
    active: member.active,
    from: member.from,
    to: member.to,
  },
  'an object',
);

const node = z.object({ id, parentId: z.nullable(z.string('the id of a territory, or null for a root')) }, 'an object');

/** Which organisations work where, and who is in them. */
export const planSchema = z.strictObject(
  {
    organizations: z.array(organizationSchema, 'a list of organisations'),
    units: z.array(unit, 'a list of units'),
    seats: z.array(seat, 'a list of seats'),
    territories: z.optional(z.array(node, 'a list of territories')),
  },
  'an object',
);

/** An account in a stage on a day. */
export const questionSchema = z.strictObject(
  {
    account: z.strictObject(
      {
        accountId: id,
        territoryId: id,
        segmentId: z.optional(id),
        channel: z.optional(channel),
        size: z.optional(finite),
        requiredSkills: z.optional(z.array(text, 'a list of texts')),
      },
      'an object',
    ),
    stage: id,
    date: text,
  },
  'an object',
);

const holding = z.strictObject(
  {
    accountId: id,
    channel,
    unitId: id,
    roleId: id,
    userId: id,
    stage: id,
    size: finite,
    from: text,
    to: z.optional(text),
  },
  'an object',
);

const turns = z.strictObject({ unitId: id, roleId: id, members: z.array(recordSchema, 'a list') }, 'an object');

/** What depends on what has happened so far. */
export const coverageOptionsSchema = z.strictObject(
  {
    state: z.optional(
      z.strictObject(
        { holdings: z.array(holding, 'a list of holdings'), turns: z.array(turns, 'a list of turns') },
        'an object',
      ),
    ),
  },
  'options as an object',
);
