import * as z from 'zod/mini';

// A message is the phrase after "expected", from which an issue is made.
const DIALECTS = ['duckdb', 'postgres', 'spark', 'trino', 'snowflake', 'bigquery'] as const;
const TYPES = ['string', 'number', 'boolean', 'date', 'string[]'] as const;
const COLUMN = "a column's name, or an object with its name and type";
const POSITION = 'a whole number from 1 on';

const name = z.string("a column's name");
const column = z.union(
  [name, z.strictObject({ name, type: z.optional(z.enum(TYPES, TYPES.join(', '))) }, COLUMN)],
  COLUMN,
);

/** The name of a dialect. */
export const dialectSchema = z.enum(DIALECTS, DIALECTS.join(', '));

/** How literals are written. */
export const literalOptions = {
  literals: z.optional(z.enum(['parameters', 'inline'], 'parameters or inline')),
  firstParameter: z.optional(z.int(POSITION).check(z.minimum(1, POSITION))),
};

/** How criteria become SQL. */
export const criteriaSqlSchema = z.strictObject(
  {
    dialect: dialectSchema,
    columns: z.record(z.string(), column, 'columns by the names of fields'),
    alias: z.optional(z.string('a name')),
    ...literalOptions,
  },
  'options as an object',
);
