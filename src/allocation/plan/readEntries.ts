import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { findRepeated } from './findRepeated.js';
import { entriesSchema } from './planSchema.js';

/** The territory of each unit of a plan by itself, or a thrown error with every issue. */
export function readEntries(given: unknown, pointer = ''): Map<string, string> {
  const parsed = entriesSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { pointer }));
  throwIssues(
    findRepeated(
      parsed.data.map(({ unitId }) => unitId),
      (row) => `${pointer}/${row}/unitId`,
    ),
  );
  return new Map(parsed.data.map(({ unitId, territoryId }) => [unitId, territoryId]));
}
