import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import { checkNewId } from './checkNewId.js';
import { editEntries } from './editEntries.js';
import { editTerritories } from './editTerritories.js';
import { findSplitTargets } from './findSplitTargets.js';
import { inTurn } from './inTurn.js';
import type { Edit } from './produceEdit.js';
import { spliceList } from './spliceList.js';
import { territoryPosition } from './territoryPosition.js';
import { transferMembers } from './transferMembers.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents with several territories in the place of one, whose children and members have gone to them. */
export function splitTerritory(
  documents: ModelDocuments,
  change: ChangeOf<'split'>,
  pointer: string,
): Edit<ModelDocuments> {
  const { territoryId, into } = change;
  const position = territoryPosition(documents, territoryId, `${pointer}/territoryId`);
  throwIssues(findRepeatedParts(change, pointer));
  for (const [row, { id }] of into.entries()) {
    checkNewId(documents, id, { pointer: `${pointer}/into/${row}/id`, going: [territoryId] });
  }
  const targets = findSplitTargets(documents, change, pointer);
  return inTurn(documents, [
    (current) => transferChildren(current, targets.children),
    (current) =>
      transferMembers(current, (membership) =>
        membership.territoryId === territoryId ? targets.members.get(membership.userId) : undefined,
      ),
    (current) =>
      editTerritories(current, (list, path) => spliceList(list, path, position, { removed: 1, inserted: into })),
  ]);
}

function transferChildren(
  documents: ModelDocuments,
  targets: ReadonlyMap<string, readonly string[]>,
): Edit<ModelDocuments> {
  const positions = [...documents.model.territories.keys()].filter((position) =>
    targets.has(documents.model.territories[position].id),
  );
  return editTerritories(documents, (list, path) =>
    editEntries(list, path, positions, (child) => {
      child.parentId = targets.get(child.id)?.[0] ?? null;
    }),
  );
}

function findRepeatedParts({ into }: ChangeOf<'split'>, pointer: string): Issue[] {
  const rows = new Map<string, number>();
  return into.flatMap(({ id }, row): Issue[] => {
    const first = rows.get(id);
    if (first === undefined) rows.set(id, row);
    else {
      const place = (each: number) => `${pointer}/into/${each}/id`;
      return [{ code: 'duplicate_id', pointer: place(row), id, firstPointer: place(first) }];
    }
    return [];
  });
}
