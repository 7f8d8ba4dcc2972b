import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import { layOut } from '../../hierarchy/layOut.js';
import { linkParents } from '../../hierarchy/linkParents.js';
import type { HierarchyIndex, HierarchyNode } from '../../hierarchy/types.js';

/**
 * The index of territories, siblings by id, so that nothing depends on their order; or a thrown error with everything
 * that keeps them from being a forest, and `issues`. `pointer` is where they stand.
 */
export function readTerritories(
  territories: readonly HierarchyNode[],
  issues: readonly Issue[] = [],
  pointer = '/territories',
): HierarchyIndex {
  throwIssues([...linkParents(territories, (row) => `${pointer}/${row}`).issues, ...issues]);
  const sorted = [...territories].sort((a, b) => compareText(a.id, b.id));
  return layOut(sorted, linkParents(sorted).parentRows);
}
