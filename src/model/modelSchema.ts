import * as z from 'zod/mini';
import { isMembers } from '../core/isMembers.js';
import type { Json } from '../core/json.js';
import type { JsonLogic } from '../criteria/types.js';

// A message is the phrase after "expected", from which an issue is made.
const text = z.string('a text');
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const number = z.number('a finite number');
const flag = z.boolean('true or false');
const accessLevel = z.enum(['none', 'view', 'edit', 'full'], 'none, view, edit or full');
const logic = z.custom<JsonLogic>(isLogic, 'JSON Logic: an object with one operator, true or false');
const attributes = z.custom<{ readonly [member: string]: Json }>(isMembers, 'an object');

/** The definition of a field. */
export const fieldSchema = z.strictObject(
  {
    type: z.enum(
      ['string', 'number', 'boolean', 'date', 'string[]', 'any'],
      'string, number, boolean, date, string[] or any',
    ),
    required: z.optional(flag),
    values: z.optional(z.array(text, 'a list of texts')),
    integer: z.optional(flag),
    ignoreCase: z.optional(flag),
  },
  'an object',
);

/** A type of territory. */
export const typeSchema = z.strictObject({ id, name: z.optional(text), priority: number }, 'an object');

/** What users of a territory may do with each kind of record. */
const accessSchema = z.strictObject(
  {
    account: z.optional(accessLevel),
    contact: z.optional(accessLevel),
    opportunity: z.optional(accessLevel),
  },
  'an object',
);

/** A node of the hierarchy. */
export const territorySchema = z.strictObject(
  {
    id,
    name: z.optional(text),
    parentId: z.nullable(z.string('the id of a territory, or null for a root')),
    typeId: z.optional(text),
    rank: z.optional(number),
    criteria: z.optional(logic),
    localCriteria: z.optional(logic),
    opportunityCriteria: z.optional(logic),
    managerId: z.optional(text),
    access: z.optional(accessSchema),
    active: z.optional(flag),
    from: z.optional(text),
    to: z.optional(text),
    attributes: z.optional(attributes),
  },
  'an object',
);

const positive = z.custom<number>(isPositive, 'a whole number of 1 or more');
const winners = z.custom<number | 'all'>(isWinners, 'all, or a whole number of 1 or more');
const precedenceKey = z.enum(['rank', 'typePriority', 'depth', 'position'], 'rank, typePriority, depth or position');

/** How territories are chosen. */
const policySchema = z.strictObject(
  {
    branch: z.optional(z.enum(['deepest', 'all'], 'deepest or all')),
    winners: z.optional(winners),
    precedence: z.optional(z.array(precedenceKey, 'a list of precedence keys')),
    tie: z.optional(z.enum(['keepAll', 'none', 'first'], 'keepAll, none or first')),
    limit: z.optional(positive),
  },
  'an object',
);

/** The definitions of fields by name. */
const fieldsSchema = z.record(z.string(), fieldSchema, 'an object');

/** The whole document. */
export const modelSchema = z.strictObject(
  {
    id,
    name: z.optional(text),
    fields: z.optional(fieldsSchema),
    types: z.optional(z.array(typeSchema, 'a list')),
    territories: z.array(territorySchema, 'a list'),
    policy: z.optional(policySchema),
    state: z.optional(z.enum(['planning', 'active', 'archived'], 'planning, active or archived')),
  },
  'an object',
);

/** The members of each object of the format, by its pointer with `*` for a position or a name. */
export const MODEL_MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(modelSchema.shape)],
  ['/territories/*', Object.keys(territorySchema.shape)],
  ['/territories/*/access', Object.keys(accessSchema.shape)],
  ['/types/*', Object.keys(typeSchema.shape)],
  ['/fields/*', Object.keys(fieldSchema.shape)],
  ['/policy', Object.keys(policySchema.shape)],
]);

/** Any other literal is a constant for JSON Logic, too, but in a model it is a slip that would match every account. */
export function isLogic(value: unknown): boolean {
  return typeof value === 'boolean' || isMembers(value);
}

function isPositive(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function isWinners(value: unknown): boolean {
  return value === 'all' || isPositive(value);
}
