import * as z from 'zod/mini';
import { tablesSchema } from '../filters/filterSchema.js';
import { criteriaSqlSchema, dialectSchema, literalOptions } from '../optionsSchema.js';
import { TABLE_PREFIX } from './tableName.js';

const column = z.string("a column's name");
const OTHER_NAME = `a name that does not begin with ${TABLE_PREFIX}`;
const table = tablesSchema.shape.account.shape.table.check(
  z.refine((name) => !lastPart(name).toLowerCase().startsWith(TABLE_PREFIX), OTHER_NAME),
);

/** How a compiled model becomes SQL, apart from `asOf` and `pins`. */
export const assignmentSqlSchema = z.strictObject(
  {
    dialect: dialectSchema,
    accounts: z.strictObject(
      { table, id: column, columns: criteriaSqlSchema.shape.columns },
      'the table of the accounts as an object',
    ),
    previous: z.optional(
      z.strictObject(
        { table, accountId: column, territoryId: column },
        'the table of earlier assignments as an object',
      ),
    ),
    shape: z.optional(z.enum(['rows', 'lists'], 'rows or lists')),
    literals: literalOptions.literals,
    temporary: z.optional(z.boolean('true or false')),
  },
  'options as an object',
);

function lastPart(name: string | readonly string[]): string {
  return typeof name === 'string' ? name : (name.at(-1) ?? '');
}
