import type { Issue } from '../../core/issues.js';
import { throwIssues } from '../../core/throwIssues.js';
import { childPositions } from './childPositions.js';
import { memberIds } from './memberIds.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Where children or members of a territory go, by their ids. */
type Targets = ReadonlyMap<string, readonly string[]>;

/**
 * Where the children and members of a territory go when it is split: to where the change sends each of them, the others
 * to its `transferTo`, else to the part that keeps the territory's id. A child has one target, a member may have several.
 */
export function findSplitTargets(
  documents: ModelDocuments,
  change: ChangeOf<'split'>,
  pointer: string,
): { readonly children: Targets; readonly members: Targets } {
  const { territoryId, into } = change;
  const rest = change.transferTo ?? into.find(({ id }) => id === territoryId)?.id;
  const children = readTransfers({
    territoryId,
    ids: childPositions(documents, new Set([territoryId])).map((place) => documents.model.territories[place].id),
    sends: change.children?.map((child) => ({ id: child.territoryId, transferTo: child.transferTo })) ?? [],
    rest,
    isSingle: true,
    pointer: `${pointer}/children`,
  });
  const members = readTransfers({
    territoryId,
    ids: memberIds(documents, territoryId),
    sends: membersToSend(documents, change),
    rest,
    isSingle: false,
    pointer: `${pointer}/members`,
  });
  const stranded = { children: children.stranded, members: members.stranded };
  throwIssues([
    ...children.issues,
    ...members.issues,
    ...(stranded.children + stranded.members === 0
      ? []
      : [{ code: 'territory_in_use' as const, pointer, territoryId, ...stranded }]),
  ]);
  return { children: children.targets, members: members.targets };
}

/** Without the document of memberships, there is nobody to send: the change is as good for the model alone. */
function membersToSend({ memberships }: ModelDocuments, { members = [] }: ChangeOf<'split'>): Transfers['sends'] {
  if (memberships === undefined) return [];
  return members.map((member) => ({ id: member.userId, transferTo: member.transferTo }));
}

interface Transfers {
  readonly territoryId: string;
  readonly ids: readonly string[];
  readonly sends: readonly { readonly id: string; readonly transferTo: string }[];
  /** The target of those that are not sent anywhere. */
  readonly rest: string | undefined;
  readonly isSingle: boolean;
  readonly pointer: string;
}

function readTransfers({ territoryId, ids, sends, rest, isSingle, pointer }: Transfers) {
  const targets = new Map(ids.map((id): [string, string[]] => [id, []]));
  const issues: Issue[] = [];
  for (const [row, { id, transferTo }] of sends.entries()) {
    const own = targets.get(id);
    const place = `${pointer}/${row}`;
    if (own === undefined) issues.push({ code: 'foreign_transfer', pointer: place, territoryId, id });
    else if (isSingle && own.length > 0) {
      const first = sends.findIndex((send) => send.id === id);
      issues.push({ code: 'duplicate_id', pointer: place, id, firstPointer: `${pointer}/${first}` });
    } else own.push(transferTo);
  }
  const unsent = [...targets.values()].filter((own) => own.length === 0);
  if (rest !== undefined) for (const own of unsent) own.push(rest);
  return { targets, issues, stranded: rest === undefined ? unsent.length : 0 };
}
