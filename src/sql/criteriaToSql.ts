import { readOptions } from '../core/readOptions.js';
import { readPlainData } from '../core/readPlainData.js';
import { throwIssues } from '../core/throwIssues.js';
import { requireCriteria } from '../criteria/requireCriteria.js';
import type { Criteria } from '../criteria/types.js';
import { dialectOf } from './dialects/dialectOf.js';
import { conditionSql } from './expressions/conditionSql.js';
import { findSqlIssues } from './expressions/findSqlIssues.js';
import { openLiterals } from './expressions/literals.js';
import { readColumns } from './expressions/readColumns.js';
import { criteriaSqlSchema } from './optionsSchema.js';
import type { CriteriaSqlOptions, SqlText } from './types.js';

/**
 * Criteria as one boolean expression of SQL, for a WHERE clause or anything else: true for exactly the rows that
 * `compileCriteria` accepts as records, false for the others, never NULL.
 *
 * A field that is NULL, NaN, infinite, no whole number where it is an `integer`, no day of the calendar where it is a
 * `date`, or a list with NULL in it, is absent. Texts compare by their bytes and are never patterns; case is ignored for
 * ASCII letters only. Numbers compare as doubles, as they do in JavaScript. A name gets into SQL by `columns` and `alias`
 * alone, quoted; a literal as a parameter, or quoted. A list of more than 100 literals is written out, and so is a whole
 * number beyond 2^53, which clients would bind as an integer.
 *
 * @throws {@link TerritoryError} `opaque_in_sql` for every part that only json-logic-js can evaluate and `unusable_in_sql`
 * for every text or name that the engine cannot hold, each with the JSON Pointer of its place in the typed tree or the
 * options; `missing_column` for a field without a column; `wrong_type` for what is no criteria or no options.
 * @example
 * const criteria = parseCriteria({ '!=': [{ var: 'country' }, 'DE'] });
 * criteriaToSql(criteria, { dialect: 'duckdb', columns: { country: 'billing country' } });
 * // => {
 * //   text: '(NOT ("billing country" IS NOT NULL AND (CAST("billing country" AS VARCHAR) COLLATE C) = CAST($1 AS VARCHAR)))',
 * //   parameters: ['DE'],
 * // }
 */
export function criteriaToSql(criteria: Criteria, options: CriteriaSqlOptions): SqlText {
  return readPlainData(() => {
    requireCriteria(criteria);
    const { columns, alias, ...rest } = readOptions(criteriaSqlSchema, options);
    const dialect = dialectOf(rest.dialect);
    const table = readColumns({ columns, ...(alias !== undefined && { alias }) }, dialect);
    throwIssues([...table.issues, ...findSqlIssues(criteria, table.issuesOf)]);
    const literals = openLiterals(dialect, rest);
    const text = conditionSql(criteria, { dialect, literals, fieldOf: table.fieldOf });
    return { text, parameters: literals.parameters };
  });
}
