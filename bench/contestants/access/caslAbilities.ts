import { createMongoAbility, type MongoAbility } from '@casl/ability';
import type { AccessWorld } from '../../workloads/access/accessWorld.js';
import { type AccessTables, type AccountRow, accessTables } from './accessTables.js';
import type { AccessContestant, AccessTeller } from './types.js';

/** An account as CASL is asked about it: it carries the ids of its territories and of all those above them. */
interface CaslAccount {
  readonly id: string;
  readonly ownerId?: string;
  readonly pathIds: readonly string[];
}

type Ability = MongoAbility<[string, 'Account' | CaslAccount]>;

/**
 * CASL with one ability a user, asked for `view`: accounts of the user's territories, those that the user owns and those
 * that are shared with the user. Conditions are built when an ability is first asked.
 */
export const caslAbilities: AccessContestant = { name: 'CASL', isYesOrNo: true, prepare };

/** What is kept: records, abilities and what new ones are made of. */
interface Abilities extends Pick<AccessTables, 'territories' | 'managedByUser'> {
  readonly sharedWith: ReadonlyMap<string, readonly string[]>;
  readonly accounts: Map<string, CaslAccount>;
  readonly abilities: Map<string, Ability>;
}

function prepare(world: AccessWorld): AccessTeller {
  const { territories, managedByUser, accounts: rows, territoriesOfUser } = accessTables(world);
  const sharedWith = sharedAccounts(world);
  const accounts = new Map<string, CaslAccount>();
  for (const [id, row] of rows) accounts.set(id, caslAccount(territories, id, row));
  const abilities = new Map<string, Ability>();
  for (const [id, territoryIds] of territoriesOfUser)
    abilities.set(id, buildAbility(id, [...territoryIds], sharedWith.get(id)));
  return tellerOf({ territories, managedByUser, sharedWith, accounts, abilities });
}

function tellerOf({ territories, managedByUser, sharedWith, accounts, abilities }: Abilities): AccessTeller {
  return {
    check(userId, accountId) {
      const account = accounts.get(accountId);
      return account !== undefined && abilities.get(userId)?.can('view', account) ? 'view' : 'none';
    },
    *list(userId) {
      const ability = abilities.get(userId);
      for (const account of accounts.values()) if (ability?.can('view', account)) yield account.id;
    },
    move(accountId, territoryIds) {
      const ownerId = accounts.get(accountId)?.ownerId;
      accounts.set(accountId, caslAccount(territories, accountId, { ownerId, territoryIds }));
    },
    join(userId, territoryIds) {
      const all = [...(managedByUser.get(userId) ?? []), ...territoryIds];
      abilities.set(userId, buildAbility(userId, all, sharedWith.get(userId)));
    },
  };
}

function buildAbility(userId: string, territoryIds: string[], sharedIds: readonly string[] = []): Ability {
  const rule = { action: 'view', subject: 'Account' as const };
  const rules = [
    { ...rule, conditions: { id: { $in: [...sharedIds] } } },
    { ...rule, conditions: { ownerId: userId } },
    // Of several rules the last one is asked first.
    { ...rule, conditions: { pathIds: { $in: territoryIds } } },
  ];
  return createMongoAbility<Ability>(sharedIds.length === 0 ? rules.slice(1) : rules, {
    detectSubjectType: () => 'Account',
  });
}

function sharedAccounts({ shares }: AccessWorld): Map<string, string[]> {
  const byUser = new Map<string, string[]>();
  for (const { id, userId } of shares) byUser.set(userId, [...(byUser.get(userId) ?? []), id]);
  return byUser;
}

function caslAccount(
  territories: AccessTables['territories'],
  id: string,
  { ownerId, territoryIds }: AccountRow,
): CaslAccount {
  const pathIds = new Set<string>();
  for (const territoryId of territoryIds)
    for (let at: string | null = territoryId; at !== null; at = territories.get(at)?.parentId ?? null) pathIds.add(at);
  return { id, ownerId, pathIds: [...pathIds] };
}
