import { duckdb } from '../../sql/dialects/duckdb.js';

/** A name as DuckDB takes it, quoted. */
export const quoteName = duckdb.quoteName;
/** A text as a literal of DuckDB. */
export const quoteText = duckdb.text;

/** The path of one file as a literal: no character of it is a pattern. */
export function quotePath(path: string): string {
  return quoteText(path.replaceAll(/[*?[]/g, '[$&]'));
}
