import { integerBetween, pickSome, seededRandom } from '../../support/random.js';
import type { AccessPairs } from './accessPairs.js';
import type { AccessWorld } from './accessWorld.js';

/** Something with its new territories: an account that moves, or a user who becomes a member of others. */
export interface AccessChange {
  readonly id: string;
  readonly territoryIds: readonly string[];
}

/** Each of some accounts or users with two other territories: always the same ones. */
export function accessChanges(
  { assignments }: AccessWorld,
  { ids, seed }: { readonly ids: readonly string[]; readonly seed: number },
): AccessChange[] {
  const random = seededRandom(seed);
  return ids.map((id) => ({ id, territoryIds: pickSome(random, assignments.territoryIds, 2) }));
}

/** How pairs come about: each id with so many random partners. */
interface Partners {
  readonly ids: readonly string[];
  readonly partnerIds: readonly string[];
  readonly each: number;
}

/** Accounts, each with some random users. */
export function pairsOfAccounts(partners: Partners): AccessPairs {
  const { own, others } = withPartners(partners);
  return { userIds: others, accountIds: own };
}

/** Users, each with some random accounts. */
export function pairsOfUsers(partners: Partners): AccessPairs {
  const { own, others } = withPartners(partners);
  return { userIds: own, accountIds: others };
}

function withPartners({ ids, partnerIds, each }: Partners): { readonly own: string[]; readonly others: string[] } {
  const random = seededRandom(ids.length);
  const own = ids.flatMap((id) => Array.from({ length: each }, () => id));
  return { own, others: own.map(() => partnerIds[integerBetween(random, 0, partnerIds.length - 1)]) };
}
