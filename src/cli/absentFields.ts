import type { Fields } from '../criteria/types.js';

/**
 * The fields of a model that a CSV file has no column for: they are absent in all its records, which is allowed but seldom
 * meant. None for NDJSON, where `columns` is `undefined`.
 */
export function absentFields(fields: Fields, columns: readonly string[] | undefined): string[] {
  if (columns === undefined) return [];
  const present = new Set(columns);
  return Object.keys(fields).filter((name) => !present.has(name));
}
