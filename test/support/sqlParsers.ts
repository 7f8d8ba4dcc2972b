import { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js';
import { TrinoSQL } from 'dt-sql-parser/dist/parser/trino/index.js';
import { loadModule, parseSync } from 'libpg-query';

await loadModule();
const sparkParser = new SparkSQL();
const trinoParser = new TrinoSQL();

/** The engines' own grammars, without their engines: what each finds wrong with a statement, nothing where it is well-formed. */
export const sqlParsers = {
  postgres: (statement: string): string[] => {
    try {
      parseSync(statement);
      return [];
    } catch (error) {
      return [String(error)];
    }
  },
  spark: (statement: string): string[] => sparkParser.validate(`${statement};`).map(({ message }) => message),
  trino: (statement: string): string[] => trinoParser.validate(`${statement};`).map(({ message }) => message),
} as const;

/** Engines with a parser here. */
export type ParsedDialect = keyof typeof sqlParsers;
