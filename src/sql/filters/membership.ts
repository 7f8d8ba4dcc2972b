import type { Literals } from '../expressions/literals.js';

/** Whether an expression is one of some ids; never NULL. */
export function isAmong(expression: string, ids: readonly string[], literals: Literals): string {
  if (ids.length === 0) return 'FALSE';
  return `(${expression} IS NOT NULL AND ${expression} IN (${literals.list(ids)}))`;
}

/**
 * Whether an expression is in a column of another table, of those rows for which a condition holds; never NULL.
 *
 * The subquery refers to nothing outside, so that every engine runs it once and joins by hash; names inside it are those of
 * its own table.
 */
export function isIn(
  expression: string,
  table: string,
  name: string,
  condition?: (column: (name: string) => string) => string,
): string {
  const column = (each: string) => `inside.${each}`;
  const conditions = [`${column(name)} IS NOT NULL`, ...(condition === undefined ? [] : [condition(column)])];
  const rows = `SELECT ${column(name)} FROM ${table} AS inside WHERE ${conditions.join(' AND ')}`;
  return `(${expression} IS NOT NULL AND ${expression} IN (${rows}))`;
}
