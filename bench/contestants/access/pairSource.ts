import type { AccessLevel } from 'bailiwick';
import type { AccessWorld } from '../../workloads/access/accessWorld.js';
import { type AccessTables, accessTables, levelOfTerritory, managerOf } from './accessTables.js';
import { higherLevel } from './higherLevel.js';

/** What pairs of users and accounts are worked out from. */
export interface PairSource {
  readonly tables: AccessTables;
  readonly childIds: ReadonlyMap<string, readonly string[]>;
  readonly accountIds: ReadonlyMap<string, Set<string>>;
  readonly ownedIds: ReadonlyMap<string, readonly string[]>;
  readonly shares: ReadonlyMap<string, readonly (readonly [string, AccessLevel])[]>;
}

/** Turns a world around: accounts by territory, owner, and user that they are shared with. */
export function pairSource(world: AccessWorld): PairSource {
  const tables = accessTables(world);
  const accountIds = new Map([...tables.territories.keys()].map((id) => [id, new Set<string>()]));
  for (const [accountId, { territoryIds }] of tables.accounts)
    for (const territoryId of territoryIds) accountIds.get(territoryId)?.add(accountId);
  const childIds = new Map<string, string[]>();
  for (const { id, parentId } of world.model.territories) if (parentId !== null) append(childIds, parentId, id);
  const ownedIds = new Map<string, string[]>();
  for (const { userId, id } of world.ownership) append(ownedIds, userId, id);
  const shares = new Map<string, (readonly [string, AccessLevel])[]>();
  for (const { userId, id, level } of world.shares) append(shares, userId, [id, level]);
  return { tables, accountIds, childIds, ownedIds, shares };
}

/** The level of a user on each account that the user has access to. */
export function levelsOfUser(source: PairSource, userId: string): Map<string, AccessLevel> {
  const { tables, accountIds } = source;
  const levels = new Map<string, AccessLevel>();
  const raise = (id: string, level: AccessLevel) => levels.set(id, higherLevel(levels.get(id) ?? 'none', level));
  for (const territoryId of below(source, tables.territoriesOfUser.get(userId) ?? new Set())) {
    const level = levelInside(tables, userId, territoryId);
    for (const id of accountIds.get(territoryId) ?? []) raise(id, level);
  }
  for (const id of source.ownedIds.get(userId) ?? []) raise(id, 'full');
  for (const [id, level] of source.shares.get(userId) ?? []) raise(id, level);
  return levels;
}

/** What a user who is a member there, or above, has of the accounts in a territory. */
function levelInside(tables: AccessTables, userId: string, territoryId: string): AccessLevel {
  const territory = tables.territories.get(territoryId);
  const level = territory === undefined ? 'none' : levelOfTerritory(territory);
  return managerOf(tables, territoryId) === userId ? higherLevel(level, 'edit') : level;
}

/** Some territories and everything below them, each once. */
function below({ childIds }: PairSource, some: ReadonlySet<string>): Set<string> {
  const found = new Set(some);
  // A set goes on to what is added on the way.
  for (const id of found) for (const childId of childIds.get(id) ?? []) found.add(childId);
  return found;
}

function append<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
