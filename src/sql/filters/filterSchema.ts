import * as z from 'zod/mini';
import { dialectSchema, literalOptions } from '../optionsSchema.js';

// A message is the phrase after "expected", from which an issue is made.
const NUMBER = 'the number of a territory';

const text = z.string('a text');
const ids = z.array(text, 'a list of ids');
const number = z.int(NUMBER).check(z.minimum(0, NUMBER));
const span = z.strictObject({ from: number, to: number }, 'an object');

const grant = z.strictObject(
  {
    everyone: z.boolean('true or false'),
    ownerIds: ids,
    territoryIds: ids,
    territories: z.array(span, 'a list of spans'),
    recordIds: ids,
    teamAccountIds: ids,
  },
  'an object',
);

const deny = z.strictObject(
  { recordIds: ids, recordIdsUnlessOwned: ids, accountIds: ids, accountIdsUnlessOwned: ids },
  'an object',
);

/** A filter, as far as it becomes SQL. */
export const filterSchema = z.object(
  {
    userId: text,
    type: z.enum(['account', 'contact', 'opportunity'], 'account, contact or opportunity'),
    recordTerritories: z.enum(['ownAndAccount', 'ownElseAccount'], 'ownAndAccount or ownElseAccount'),
    direct: grant,
    account: z.optional(grant),
    children: z.optional(z.strictObject({ contact: grant, opportunity: grant }, 'an object')),
    except: deny,
  },
  'a filter from accessFilter',
);

const column = z.string("a column's name");
const table = z.union(
  [text, z.array(text, 'names').check(z.minLength(1, 'at least one name'))],
  "a table's name, or a list of its parts",
);

const recordTable = z.strictObject(
  {
    table,
    id: column,
    ownerId: column,
    territories: z.strictObject(
      { table, recordId: column, territoryId: z.optional(column), number: z.optional(column) },
      'an object',
    ),
    accounts: z.optional(z.strictObject({ table, recordId: column, accountId: column }, 'an object')),
  },
  'an object',
);

/** Where records are. */
export const tablesSchema = z.strictObject(
  { account: recordTable, contact: z.optional(recordTable), opportunity: z.optional(recordTable) },
  'tables by type of record',
);

/** How a filter becomes SQL. */
export const filterOptionsSchema = z.strictObject(
  { dialect: dialectSchema, alias: z.optional(text), ...literalOptions },
  'options as an object',
);
