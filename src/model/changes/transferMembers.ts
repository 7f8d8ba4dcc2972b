import type { Membership } from '../types.js';
import { editEntries } from './editEntries.js';
import { editMemberships } from './editMemberships.js';
import { inTurn } from './inTurn.js';
import type { Edit } from './produceEdit.js';
import { spliceList } from './spliceList.js';
import type { ModelDocuments } from './types.js';

/** The territories that a membership goes to, `undefined` where it stays. */
export type Destinations = (membership: Membership) => readonly string[] | undefined;

/**
 * Documents whose memberships have gone to other territories, each to one or several. A membership that would be there
 * twice, with the same role and dates, is there once.
 */
export function transferMembers(documents: ModelDocuments, destinations: Destinations): Edit<ModelDocuments> {
  const transfers = listTransfers(documents.memberships ?? [], destinations);
  return editMemberships(documents, (memberships, path) =>
    inTurn(
      memberships,
      // From the end, so that no step shifts what a later one is about.
      transfers.reverse().map(({ position, territoryIds: [territoryId, ...more] }) => (list) => {
        if (territoryId === undefined) return spliceList(list, path, position, { removed: 1 });
        const copies = more.map((each) => ({ ...list[position], territoryId: each }));
        return inTurn(list, [
          (entries) =>
            editEntries(entries, path, [position], (membership) => {
              membership.territoryId = territoryId;
            }),
          (entries) => spliceList(entries, path, position + 1, { inserted: copies }),
        ]);
      }),
    ),
  );
}

interface MemberTransfer {
  readonly position: number;
  readonly territoryIds: readonly string[];
}

function listTransfers(memberships: readonly Membership[], destinations: Destinations): MemberTransfer[] {
  const going = memberships.map(destinations);
  const present = new Set(memberships.filter((_, position) => going[position] === undefined).map(keyOf));
  const transfers: MemberTransfer[] = [];
  for (const [position, membership] of memberships.entries()) {
    const territoryIds = going[position]?.filter((territoryId) => {
      const key = keyOf({ ...membership, territoryId });
      const isNew = !present.has(key);
      present.add(key);
      return isNew;
    });
    if (territoryIds !== undefined) transfers.push({ position, territoryIds });
  }
  return transfers;
}

function keyOf({ userId, territoryId, role, from, to }: Membership): string {
  return JSON.stringify([userId, territoryId, role ?? null, from ?? null, to ?? null]);
}
