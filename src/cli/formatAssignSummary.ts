import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';
import type { AssignFileResult } from './assignFile.js';
import { formatIssueCounts } from './formatIssueCounts.js';

/** A run's summary as JSON for machines: the numbers of accounts, every territory in hierarchy order, issues by kind. */
export function formatAssignSummary(result: AssignFileResult, index: HierarchyIndex<Territory>): string {
  const territories = index.nodes.map(({ id, name }) => {
    return { territoryId: id, name, accounts: result.byTerritory.get(id) ?? 0 };
  });
  const issues = formatIssueCounts(result.issues);
  return JSON.stringify(
    { accounts: result.counts, territories, issues, absentFields: result.absentFields },
    undefined,
    2,
  );
}
