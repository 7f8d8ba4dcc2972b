import type { AccessInput, AccessUser, AssignmentTable, Membership, Ownership, Share } from 'bailiwick';
import { integerBetween, pickSome, type Random, seededRandom } from '../../support/random.js';
import { type AccessTree, accessTree } from './accessTree.js';

const SEED = 21;
const TERRITORIES_OF_AN_ACCOUNT = 2;
const shareLevels = ['view', 'edit', 'full'] as const;

/** Everything that access follows from in the bench: the input of an index, with all lists there. */
export interface AccessWorld extends AccessInput {
  readonly memberships: readonly Membership[];
  readonly assignments: AssignmentTable;
  readonly ownership: readonly Ownership[];
  readonly shares: readonly Share[];
  readonly users: readonly AccessUser[];
}

/**
 * A company with so many accounts: each is in two territories of a tree and has an owner, one in 20 is shared with
 * another user. The first user is a member of the root and so sees everything; all others are members of one to three
 * territories, as often on one level below the root as on another. Always the same one for the same number.
 */
export function accessWorld(accounts: number): AccessWorld {
  const random = seededRandom(SEED);
  const sizes = worldSizes(accounts);
  const users = idsOf('u', sizes.users).map((id) => ({ id }));
  const accountIds = idsOf('a', accounts);
  const userIds = users.map(({ id }) => id);
  const tree = accessTree(idsOf('t', sizes.territories), userIds, random);
  return {
    model: { id: `access-${accounts}`, territories: tree.territories },
    memberships: userIds.flatMap((userId, number) => membershipsOf(userId, number, tree, random)),
    assignments: assignmentsOf(accountIds, tree, random),
    ownership: accountIds.map((id) => ({ type: 'account', id, userId: oneOf(random, userIds) })),
    shares: pickSome(random, accountIds, Math.floor(accounts / 20)).map((id) => {
      return { type: 'account', id, userId: oneOf(random, userIds), level: oneOf(random, shareLevels) };
    }),
    users,
  };
}

/** The same company where nobody owns an account and nothing is shared. */
export function withoutOwners(world: AccessWorld): AccessWorld {
  return { ...world, ownership: [], shares: [] };
}

/** A territory for 100 accounts and a user for 50 of them: with a million, 10,000 and 20,000. */
function worldSizes(accounts: number): { readonly territories: number; readonly users: number } {
  return { territories: Math.max(20, Math.floor(accounts / 100)), users: Math.max(10, Math.floor(accounts / 50)) };
}

function membershipsOf(userId: string, number: number, { byDepth }: AccessTree, random: Random): Membership[] {
  if (number === 0) return byDepth[0].map((territoryId) => ({ userId, territoryId }));
  const below = byDepth.slice(1);
  const territoryIds = Array.from({ length: integerBetween(random, 1, 3) }, () => oneOf(random, oneOf(random, below)));
  return [...new Set(territoryIds)].map((territoryId) => ({ userId, territoryId }));
}

function assignmentsOf(accountIds: readonly string[], { territories }: AccessTree, random: Random): AssignmentTable {
  const size = accountIds.length * TERRITORIES_OF_AN_ACCOUNT;
  const numbers = new Uint32Array(size);
  for (let at = 0; at < size; at += TERRITORIES_OF_AN_ACCOUNT) {
    numbers[at] = integerBetween(random, 0, territories.length - 2);
    numbers[at + 1] = integerBetween(random, numbers[at] + 1, territories.length - 1);
  }
  return {
    accountIds,
    territoryIds: territories.map(({ id }) => id),
    offsets: Uint32Array.from({ length: accountIds.length + 1 }, (_, row) => row * TERRITORIES_OF_AN_ACCOUNT),
    territories: numbers,
    pinned: new Uint8Array(Math.ceil(size / 8)),
    issues: [],
  };
}

/** Texts of one length, so that their order is that of their numbers. */
function idsOf(letter: string, count: number): string[] {
  const { length } = `${count}`;
  return Array.from({ length: count }, (_, number) => `${letter}${`${number}`.padStart(length, '0')}`);
}

function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[integerBetween(random, 0, items.length - 1)];
}
