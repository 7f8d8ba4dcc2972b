import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { ModelDocuments } from './types.js';

/** The places of several territories in the list, in the order of `territoryIds`; each must exist and be named once. */
export function distinctPositions(
  { model }: ModelDocuments,
  territoryIds: readonly string[],
  pointer: string,
): number[] {
  const positionById = new Map(model.territories.map(({ id }, position) => [id, position]));
  const firstRows = new Map<string, number>();
  const issues: Issue[] = [];
  for (const [row, id] of territoryIds.entries()) {
    const place = `${pointer}/${row}`;
    const firstRow = firstRows.get(id);
    if (!positionById.has(id)) issues.push({ code: 'unknown_territory', pointer: place, territoryId: id });
    else if (firstRow === undefined) firstRows.set(id, row);
    else issues.push({ code: 'duplicate_id', pointer: place, id, firstPointer: `${pointer}/${firstRow}` });
  }
  throwIssues(issues);
  return territoryIds.flatMap((id) => positionById.get(id) ?? []);
}
