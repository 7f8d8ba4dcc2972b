import { requireList } from '../../core/requireList.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { layOut } from '../../hierarchy/layOut.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { ManagedTerritory } from './permissionTypes.js';
import { managedTerritories } from './targetSchema.js';

/** The index of territories with their managers, or a thrown error with everything that is wrong with them. */
export function readManaged(given: unknown): HierarchyIndex<ManagedTerritory> {
  requireList(given, 'a list of territories');
  const parsed = managedTerritories.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given));
  const links = linkParents(parsed.data);
  throwIssues(links.issues);
  return layOut(parsed.data, links.parentRows);
}
