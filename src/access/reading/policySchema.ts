import * as z from 'zod/mini';
import { isMembers, type Members } from '../../core/isMembers.js';
import { levelByTypeSchema, levelSchema } from './levelSchema.js';

// A message is the phrase after "expected", from which an issue is made.
const WHOLE = 'a whole number of 0 or more';
const whole = z.int(WHOLE).check(z.minimum(0, WHOLE));
const flag = z.boolean('true or false');
const impliedLevels = z.strictObject(
  { view: z.optional(levelSchema), edit: z.optional(levelSchema), full: z.optional(levelSchema) },
  'an object with levels for view, edit and full',
);
const kind = z.enum(
  ['everyone', 'administrator', 'owner', 'superior', 'role_peer', 'territory', 'peer', 'manager', 'team', 'share'],
  'a kind of direct access',
);

/** How access follows from the input. */
const policySchema = z.strictObject(
  {
    everyone: z.optional(levelByTypeSchema),
    administrator: z.optional(levelSchema),
    owner: z.optional(levelSchema),
    superior: z.optional(levelSchema),
    rolePeer: z.optional(levelSchema),
    territory: z.optional(levelByTypeSchema),
    // Its members are looked at apart, since a record of zod has none that is called `__proto__`.
    memberRoles: z.optional(z.custom<Members>(isMembers, 'an object with levels by role')),
    upward: z.optional(
      z.union(
        [z.enum(['child', 'member']), z.strictObject({ direct: levelSchema, deeper: levelSchema })],
        'child, member, or an object with the levels direct and deeper',
      ),
    ),
    upwardSteps: z.optional(whole),
    peer: z.optional(levelByTypeSchema),
    manager: z.optional(
      z.strictObject(
        { level: z.optional(levelSchema), inherits: z.optional(flag), isMember: z.optional(flag) },
        'an object',
      ),
    ),
    children: z.optional(
      z.strictObject(
        {
          contact: z.optional(impliedLevels),
          opportunity: z.optional(impliedLevels),
          from: z.optional(z.array(kind, 'a list of kinds of direct access')),
        },
        'an object',
      ),
    ),
    parent: z.optional(levelSchema),
    recordTerritories: z.optional(z.enum(['ownElseAccount', 'ownAndAccount'], 'ownElseAccount or ownAndAccount')),
  },
  'an object',
);

/** What access depends on besides the input. */
export const optionsSchema = z.strictObject(
  { asOf: z.string('a calendar day as text, YYYY-MM-DD'), policy: z.optional(policySchema) },
  'options as an object with a day',
);
