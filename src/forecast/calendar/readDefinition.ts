import { isMembers } from '../../core/isMembers.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { definitionMembers, definitionSchema } from './calendarSchema.js';
import { findCustomIssues } from './findCustomIssues.js';
import type { CalendarDefinition } from './types.js';

/** A definition, checked, or a thrown error with every issue of its form, or else of its periods. */
export function readDefinition(given: unknown): CalendarDefinition {
  const parsed = definitionSchema.safeParse(given);
  if (!parsed.success) {
    const members = definitionMembers.get(isMembers(given) ? given.kind : undefined);
    return fail(schemaIssues(parsed.error.issues, given, { members }));
  }
  if (parsed.data.kind === 'custom') throwIssues(findCustomIssues(parsed.data.periods));
  return parsed.data;
}
