import type { AccessLevel, Territory } from 'bailiwick';
import type { AccessWorld } from '../../workloads/access/accessWorld.js';

/** What is known of an account. */
export interface AccountRow {
  readonly ownerId?: string;
  readonly territoryIds: readonly string[];
}

/** A world in maps by id, as somebody would write them by hand. */
export interface AccessTables {
  readonly territories: ReadonlyMap<string, Territory>;
  readonly accounts: Map<string, AccountRow>;
  /** The territories that a user is a member of, those that the user manages included. */
  readonly territoriesOfUser: Map<string, ReadonlySet<string>>;
  readonly managedByUser: ReadonlyMap<string, readonly string[]>;
  /** Levels by account and user. */
  readonly shares: ReadonlyMap<string, ReadonlyMap<string, AccessLevel>>;
}

/** Puts a world into maps. */
export function accessTables(world: AccessWorld): AccessTables {
  const managedByUser = managedTerritories(world);
  return {
    territories: new Map(world.model.territories.map((territory) => [territory.id, territory])),
    accounts: accountRows(world),
    territoriesOfUser: territoriesOfUsers(world, managedByUser),
    managedByUser,
    shares: sharesByAccount(world),
  };
}

/** The manager of a territory, or of the nearest one above that has one. */
export function managerOf({ territories }: AccessTables, territoryId: string): string | undefined {
  let territory = territories.get(territoryId);
  while (territory !== undefined && territory.managerId === undefined)
    territory = territory.parentId === null ? undefined : territories.get(territory.parentId);
  return territory?.managerId;
}

/** What a territory gives on an account in it. */
export function levelOfTerritory({ access }: Territory): AccessLevel {
  return access?.account ?? 'view';
}

function managedTerritories({ model }: AccessWorld): Map<string, string[]> {
  const managed = new Map<string, string[]>();
  for (const { id, managerId } of model.territories)
    if (managerId !== undefined) managed.set(managerId, [...(managed.get(managerId) ?? []), id]);
  return managed;
}

function accountRows({ assignments, ownership }: AccessWorld): Map<string, AccountRow> {
  const { accountIds, territoryIds, offsets, territories } = assignments;
  const owners = new Map(ownership.map(({ id, userId }) => [id, userId]));
  return new Map(
    accountIds.map((id, row) => {
      const numbers = territories.subarray(offsets[row], offsets[row + 1]);
      return [id, { ownerId: owners.get(id), territoryIds: Array.from(numbers, (number) => territoryIds[number]) }];
    }),
  );
}

function territoriesOfUsers(
  { users, memberships }: AccessWorld,
  managed: ReadonlyMap<string, readonly string[]>,
): Map<string, Set<string>> {
  const byUser = new Map(users.map(({ id }) => [id, new Set(managed.get(id) ?? [])]));
  for (const { userId, territoryId } of memberships) byUser.get(userId)?.add(territoryId);
  return byUser;
}

function sharesByAccount({ shares }: AccessWorld): Map<string, Map<string, AccessLevel>> {
  const byAccount = new Map<string, Map<string, AccessLevel>>();
  for (const { id, userId, level } of shares) byAccount.set(id, (byAccount.get(id) ?? new Map()).set(userId, level));
  return byAccount;
}
