import type { AccessLevel } from 'bailiwick';
import { type AccessTables, accessTables, levelOfTerritory, managerOf } from './accessTables.js';
import { higherLevel } from './higherLevel.js';
import type { AccessContestant, AccessTeller } from './types.js';

/** Maps by id and a walk from each territory of the account up to the root: the base of the ratios. */
export const naiveWalk: AccessContestant = {
  name: 'naive walk',
  prepare: (world) => walkTables(accessTables(world)),
};

/** Tells access from tables alone. */
export function walkTables(tables: AccessTables): AccessTeller {
  return {
    check: (userId, accountId) => walkUp(tables, userId, accountId),
    *list(userId) {
      for (const accountId of tables.accounts.keys()) if (walkUp(tables, userId, accountId) !== 'none') yield accountId;
    },
    move(accountId, territoryIds) {
      tables.accounts.set(accountId, { ownerId: tables.accounts.get(accountId)?.ownerId, territoryIds });
    },
    join(userId, territoryIds) {
      tables.territoriesOfUser.set(userId, new Set([...(tables.managedByUser.get(userId) ?? []), ...territoryIds]));
    },
  };
}

function walkUp(tables: AccessTables, userId: string, accountId: string): AccessLevel {
  const account = tables.accounts.get(accountId);
  const memberOf = tables.territoriesOfUser.get(userId);
  if (account === undefined || memberOf === undefined) return 'none';
  if (account.ownerId === userId) return 'full';
  let level = tables.shares.get(accountId)?.get(userId) ?? 'none';
  for (const territoryId of account.territoryIds) {
    const territory = tables.territories.get(territoryId);
    if (territory === undefined) continue;
    if (isBelow(tables, memberOf, territoryId)) level = higherLevel(level, levelOfTerritory(territory));
    if (managerOf(tables, territoryId) === userId) level = higherLevel(level, 'edit');
  }
  return level;
}

/** Whether a territory is one of some, or below one. */
function isBelow({ territories }: AccessTables, some: ReadonlySet<string>, territoryId: string): boolean {
  for (let id: string | null = territoryId; id !== null; id = territories.get(id)?.parentId ?? null)
    if (some.has(id)) return true;
  return false;
}
