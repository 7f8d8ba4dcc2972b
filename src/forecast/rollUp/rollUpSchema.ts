import * as z from 'zod/mini';
import type { CreditLine, ForecastTerritory } from './types.js';

// A message is the phrase after "expected", from which an issue is made.
const id = z.string('a non-empty text').check(z.minLength(1, 'a non-empty text'));
const date = z.string('a calendar day as text, YYYY-MM-DD');
const NUMBER = 'a finite number';
const PROBABILITY = 'a number from 0 to 1';

/** A territory has more members in a model: they are not looked at. */
const territory = z.object(
  {
    id,
    parentId: z.nullable(z.string('the id of a territory, or null for a root')),
    from: z.optional(date),
    to: z.optional(date),
    active: z.optional(z.boolean('true or false')),
    typePriority: z.optional(z.number(NUMBER)),
  },
  'a territory as an object',
);

/** A period of a calendar has more members, too. */
const period = z.object({ id, from: date, to: date }, 'a period as an object');

const category = z.strictObject(
  {
    id,
    kind: z.enum(['open', 'closed', 'omitted'], 'open, closed or omitted'),
    probability: z.optional(z.number(PROBABILITY).check(z.minimum(0, PROBABILITY), z.maximum(1, PROBABILITY))),
  },
  'a category as an object',
);

const dimension = z.strictObject(
  { id, values: z.array(z.string('a text'), 'a list of texts') },
  'a dimension as an object',
);

/** A list of territories, to say what is wrong with one that `findTerritoryIssues` does not take. */
export const territoriesSchema = z.array(territory, 'a list of territories');

/**
 * What is rolled up, but for the lines and what is in the list of territories: of them there may be a million and ten thousand,
 * so they are looked at by hand.
 */
export const inputSchema = z.strictObject(
  {
    territories: z.custom<readonly ForecastTerritory[]>(Array.isArray, 'a list of territories'),
    lines: z.custom<readonly CreditLine[]>(Array.isArray, 'a list of credit lines'),
    periods: z.array(period, 'a list of periods'),
    categories: z.optional(z.array(category, 'a list of categories')),
    dimensions: z.optional(z.array(dimension, 'a list of dimensions')),
  },
  'an object with territories, lines and periods',
);

/** How lines are credited; the conversion is looked at apart. */
export const optionsSchema = z.strictObject(
  {
    overlap: z.optional(
      z.enum(['distinct', 'primary', 'fractional', 'duplicate'], 'distinct, primary, fractional or duplicate'),
    ),
    tie: z.optional(z.enum(['first', 'none'], 'first or none')),
    attribution: z.optional(z.enum(['asOf', 'closeDate'], 'asOf or closeDate')),
    asOf: z.optional(date),
    conversion: z.optional(z.unknown()),
  },
  'options as an object',
);

/** What changes, but for the lines, which are looked at like all others. */
export const lineChangesSchema = z.strictObject(
  {
    lines: z.optional(z.custom<readonly CreditLine[]>(Array.isArray, 'a list of credit lines')),
    removedLineIds: z.optional(z.array(z.string('the id of a line'), 'a list of ids')),
    removedOpportunityIds: z.optional(z.array(z.string('the id of an opportunity'), 'a list of ids')),
  },
  'changes as an object',
);
