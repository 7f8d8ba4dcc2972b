import { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js';
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino/index.js';
import { loadModule, parseSync } from 'libpg-query';
import bigquery from 'node-sql-parser/build/bigquery.js';
import snowflake from 'node-sql-parser/build/snowflake.js';

await loadModule();
const sparkParser = new SparkSQL();
const trinoParser = new TrinoSQL();
const bigqueryParser = new bigquery.Parser();
const snowflakeParser = new snowflake.Parser();

/**
 * Grammars without their engines: what each finds wrong with a statement, nothing where it is well-formed. Those of
 * PostgreSQL, Spark and Trino are the engines' own; those of Snowflake and BigQuery, which nobody else has, are not, and what
 * they do not know is taken out of the statement first.
 */
export const sqlParsers = {
  postgres: (statement: string): string[] => errorsOf(() => parseSync(statement)),
  spark: (statement: string): string[] => sparkParser.validate(`${statement};`).map(({ message }) => message),
  trino: (statement: string): string[] => trinoParser.validate(`${statement};`).map(({ message }) => message),
  // A quote within a quoted name, the order of an aggregate, and the frame of a window.
  snowflake: (statement: string): string[] =>
    errorsOf(() =>
      snowflakeParser.astify(
        without(statement, ['""', / WITHIN GROUP \([^()]*\)/g, / RANGE BETWEEN \w+ PRECEDING AND CURRENT ROW/g]),
      ),
    ),
  // Quotes around names of common table expressions, a backtick within a name, and the order of an aggregate.
  bigquery: (statement: string): string[] =>
    errorsOf(() =>
      bigqueryParser.astify(
        without(statement, [/`(?=bailiwick_)|(?<=bailiwick_\w+)`/g, '\\`', /(?<=ARRAY_AGG\([^()]*) ORDER BY [^()]*/g]),
      ),
    ),
} as const;

function without(statement: string, parts: readonly (string | RegExp)[]): string {
  return parts.reduce<string>((rest, part) => rest.replaceAll(part, ''), statement);
}

function errorsOf(parse: () => unknown): string[] {
  try {
    parse();
    return [];
  } catch (error) {
    return [String(error)];
  }
}

/** Engines with a parser here. */
export type ParsedDialect = keyof typeof sqlParsers;
