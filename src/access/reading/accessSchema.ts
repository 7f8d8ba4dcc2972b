import * as z from 'zod/mini';
import { levelByTypeSchema, levelSchema, typeSchema } from './levelSchema.js';

// A message is the phrase after "expected", from which an issue is made.
const text = z.string('a text');
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const flag = z.boolean('true or false');
const dates = { from: z.optional(text), to: z.optional(text) };
const ref = { type: typeSchema, id };

const DENY = {
  error: ({ code }: { readonly code?: string }) => (code === 'invalid_union' ? 'record or path' : 'an object'),
};

// The members of an entry without those that say whom or what it concerns.
const membership = { territoryId: id, role: z.optional(text), ...dates };
const territory = { territoryId: id, ...dates };
const record = { accountId: z.optional(id), territoryIds: z.optional(z.array(id, 'a list of ids')), ...dates };
const owner = { userId: id, ...dates };
const share = { userId: id, level: levelSchema, ...dates };
const teamMember = { userId: id, access: levelByTypeSchema, role: z.optional(text), ...dates };
const recordDeny = {
  scope: z.literal('record'),
  ...ref,
  includeChildren: z.optional(flag),
  exceptOwner: z.optional(flag),
  reason: z.optional(text),
  ...dates,
};
const pathDeny = { scope: z.literal('path'), territoryId: id, reason: z.optional(text), ...dates };

const user = z.strictObject(
  {
    id,
    roleId: z.optional(id),
    profile: z.optional(levelByTypeSchema),
    isAdministrator: z.optional(flag),
    active: z.optional(flag),
    ...dates,
  },
  'an object',
);

const role = z.object(
  {
    id,
    name: z.optional(text),
    parentId: z.nullable(z.string('the id of a role, or null for a root')),
    managerId: z.optional(text),
  },
  'an object',
);

const accountTerritory = z.strictObject({ accountId: id, ...territory }, 'an object');

/** Dated assignments. */
export const assignmentsSchema = z.array(accountTerritory, 'a list, or a table from assignAccounts');

/** Who owns what. */
export const ownershipSchema = z.array(z.strictObject({ ...ref, ...owner }, 'an object'), 'a list');

/** The parts of an input; the model, the assignments and the owners are looked at apart. */
export const inputSchema = z.strictObject(
  {
    model: z.optional(z.unknown()),
    assignments: z.optional(z.unknown()),
    users: z.optional(z.array(user, 'a list')),
    roles: z.optional(z.array(role, 'a list')),
    memberships: z.optional(z.array(z.strictObject({ userId: id, ...membership }, 'an object'), 'a list')),
    records: z.optional(z.array(z.strictObject({ ...ref, ...record }, 'an object'), 'a list')),
    ownership: z.optional(z.unknown()),
    shares: z.optional(z.array(z.strictObject({ ...ref, ...share }, 'an object'), 'a list')),
    teams: z.optional(z.array(z.strictObject({ accountId: id, ...teamMember }, 'an object'), 'a list')),
    denies: z.optional(
      z.array(
        z.discriminatedUnion(
          'scope',
          [z.strictObject({ userId: id, ...recordDeny }), z.strictObject({ userId: id, ...pathDeny })],
          DENY,
        ),
        'a list',
      ),
    ),
  },
  'an object',
);

/** The parts of a change: everything under a key at once. */
export const changesSchema = z.strictObject(
  {
    users: z.optional(z.array(user, 'a list')),
    memberships: z.optional(
      z.array(
        z.strictObject(
          { userId: id, memberships: z.array(z.strictObject(membership, 'an object'), 'a list') },
          'an object',
        ),
        'a list',
      ),
    ),
    // Loose, since an assignment fits as it is.
    assignments: z.optional(
      z.array(
        z.object({ accountId: id, territories: z.array(z.object(territory, 'an object'), 'a list') }, 'an object'),
        'a list',
      ),
    ),
    records: z.optional(
      z.array(
        z.strictObject({ ...ref, entries: z.array(z.strictObject(record, 'an object'), 'a list') }, 'an object'),
        'a list',
      ),
    ),
    ownership: z.optional(
      z.array(
        z.strictObject({ ...ref, owners: z.array(z.strictObject(owner, 'an object'), 'a list') }, 'an object'),
        'a list',
      ),
    ),
    shares: z.optional(
      z.array(
        z.strictObject({ ...ref, shares: z.array(z.strictObject(share, 'an object'), 'a list') }, 'an object'),
        'a list',
      ),
    ),
    teams: z.optional(
      z.array(
        z.strictObject(
          { accountId: id, members: z.array(z.strictObject(teamMember, 'an object'), 'a list') },
          'an object',
        ),
        'a list',
      ),
    ),
    denies: z.optional(
      z.array(
        z.strictObject(
          {
            userId: id,
            denies: z.array(
              z.discriminatedUnion('scope', [z.strictObject(recordDeny), z.strictObject(pathDeny)], DENY),
              'a list',
            ),
          },
          'an object',
        ),
        'a list',
      ),
    ),
  },
  'an object',
);
