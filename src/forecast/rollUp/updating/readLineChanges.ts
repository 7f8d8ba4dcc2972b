import { schemaIssues } from '../../../core/schemaIssues.js';
import { fail } from '../../../core/throwIssues.js';
import { lineChangesSchema } from '../rollUpSchema.js';
import type { LineChanges } from '../types.js';

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', Object.keys(lineChangesSchema.shape)]]);

/** Changes with all lists there, or a thrown error with all that is wrong with their form. */
export function readLineChanges(given: unknown): Required<LineChanges> {
  const parsed = lineChangesSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { members: MEMBERS }));
  const { lines = [], removedLineIds = [], removedOpportunityIds = [] } = parsed.data;
  return { lines, removedLineIds, removedOpportunityIds };
}
