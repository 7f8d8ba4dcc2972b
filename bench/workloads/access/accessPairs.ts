import { integerBetween, seededRandom } from '../../support/random.js';
import type { AccessWorld } from './accessWorld.js';

/** Users and accounts to ask about: the first user and the first account, the second ones, and so on. */
export interface AccessPairs {
  readonly userIds: readonly string[];
  readonly accountIds: readonly string[];
}

/** Random users, out of some or of all, with random accounts: the same ones for the same seed. */
export function accessPairs(
  { users, assignments }: AccessWorld,
  { count, seed, among }: { readonly count: number; readonly seed: number; readonly among?: readonly string[] },
): AccessPairs {
  const random = seededRandom(seed);
  const candidates = among ?? users.map(({ id }) => id);
  const pick = (ids: readonly string[]) => ids[integerBetween(random, 0, ids.length - 1)];
  return {
    userIds: Array.from({ length: count }, () => pick(candidates)),
    accountIds: Array.from({ length: count }, () => pick(assignments.accountIds)),
  };
}

/** The same pairs in strings that nobody has looked up before, as those that were just parsed from a request. */
export function freshPairs({ userIds, accountIds }: AccessPairs): AccessPairs {
  return { userIds: userIds.map(freshCopy), accountIds: accountIds.map(freshCopy) };
}

function freshCopy(text: string): string {
  return text.slice(0, 1) + text.slice(1);
}
