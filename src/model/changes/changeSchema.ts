import * as z from 'zod/mini';
import { fieldSchema, modelSchema, territorySchema, typeSchema } from '../modelSchema.js';

// A message is the phrase after "expected", from which an issue is made.
const text = z.string('a text');
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const ids = z.array(id, 'a list of ids');
const after = z.optional(z.nullable(z.string('the id of the entry before it, or null to be the first')));
const transferTo = z.optional(id);
const TWO_OR_MORE = 'a list of two or more';

const territoryMembers = z.omit(territorySchema, { id: true, parentId: true });
const territoryMember = z.keyof(territoryMembers).def.entries;
const modelMembers = z.omit(modelSchema, { territories: true });
const modelMember = z.keyof(z.omit(modelMembers, { id: true })).def.entries;

/** The members of a territory that a change sets and unsets. */
export const TERRITORY_MEMBERS = Object.values(territoryMember);

/** The members of a model that a change sets. */
export const MODEL_SETTINGS = Object.keys(modelMembers.shape);

/** Every change but `batch`, told apart by `op`. */
export const SINGLE_CHANGE_SCHEMAS = [
  z.strictObject({ op: z.literal('add'), territory: territorySchema, after }),
  z.strictObject({ op: z.literal('rename'), territoryId: id, id }),
  z.strictObject({ op: z.literal('move'), territoryId: id, parentId: territorySchema.shape.parentId }),
  z.strictObject({
    op: z.literal('update'),
    territoryId: id,
    set: z.optional(z.partial(territoryMembers)),
    unset: z.optional(z.array(z.enum(territoryMember, oneOf(territoryMember)), 'a list')),
  }),
  z.strictObject({ op: z.literal('remove'), territoryId: id, transferTo }),
  z.strictObject({
    op: z.literal('merge'),
    territoryIds: ids.check(z.minLength(2, TWO_OR_MORE)),
    into: territorySchema,
  }),
  z.strictObject({
    op: z.literal('split'),
    territoryId: id,
    into: z.array(territorySchema, TWO_OR_MORE).check(z.minLength(2, TWO_OR_MORE)),
    children: z.optional(z.array(z.strictObject({ territoryId: id, transferTo: id }, 'an object'), 'a list')),
    members: z.optional(z.array(z.strictObject({ userId: id, transferTo: id }, 'an object'), 'a list')),
    transferTo,
  }),
  z.strictObject({ op: z.literal('order'), territoryIds: ids }),
  z.strictObject({
    op: z.literal('updateModel'),
    set: z.optional(z.partial(modelMembers)),
    unset: z.optional(z.array(z.enum(modelMember, oneOf(modelMember)), 'a list')),
  }),
  z.strictObject({ op: z.literal('setField'), name: text, field: fieldSchema }),
  z.strictObject({ op: z.literal('unsetField'), name: text }),
  z.strictObject({ op: z.literal('setType'), type: typeSchema, after }),
  z.strictObject({ op: z.literal('unsetType'), typeId: id }),
  z.strictObject({ op: z.literal('clone'), id, name: z.optional(text) }),
] as const;

/** A change of one kind. */
export const singleChangeSchema = z.discriminatedUnion('op', SINGLE_CHANGE_SCHEMAS, expectOp(SINGLE_CHANGE_SCHEMAS));

/** A list of changes, each of which is read on its own. */
export const batchSchema = z.strictObject({
  op: z.literal('batch'),
  changes: z.array(z.unknown(), 'a list of changes'),
});

/** The patches of a change, which may have been stored. */
export const patchesSchema = z.array(
  z.strictObject(
    {
      op: z.enum(['add', 'remove', 'replace'], 'add, remove or replace'),
      path: z.array(z.union([z.string(), z.int()], 'a text or a whole number'), 'a list'),
      value: z.optional(z.unknown()),
    },
    'an object',
  ),
  'a list of patches',
);

function oneOf(entries: Readonly<Record<string, string>>): string {
  return `one of ${Object.keys(entries).join(', ')}`;
}

function expectOp(schemas: typeof SINGLE_CHANGE_SCHEMAS) {
  const ops = [...schemas.map(({ shape }) => shape.op.def.values[0]), 'batch'].join(', ');
  const error = ({ code }: { readonly code?: string }) => (code === 'invalid_union' ? `one of ${ops}` : 'an object');
  return { error };
}
