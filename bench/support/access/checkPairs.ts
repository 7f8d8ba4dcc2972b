import type { AccessTeller } from '../../contestants/access/types.js';
import type { AccessPairs } from '../../workloads/access/accessPairs.js';
import type { Entrant } from './accessCourse.js';

/** How many of the pairs have access. */
export function countAccess(check: AccessTeller['check'], { userIds, accountIds }: AccessPairs, count: number): number {
  let seen = 0;
  for (let at = 0; at < count; at++) if (check(userIds[at], accountIds[at]) !== 'none') seen++;
  return seen;
}

/**
 * Checks that contestants say the same of pairs.
 *
 * @throws Error with the first pair on which one differs from the first contestant.
 */
export function checkPairs([first, ...others]: readonly Entrant[], pairs: AccessPairs, count: number): void {
  for (let at = 0; at < count; at++) {
    const [userId, accountId] = [pairs.userIds[at], pairs.accountIds[at]];
    const expected = first.check(userId, accountId);
    for (const other of others) {
      const given = other.check(userId, accountId);
      const isSame = other.isYesOrNo ? (given === 'none') === (expected === 'none') : given === expected;
      if (!isSame)
        throw new Error(`${other.name} gives ${given}, ${first.name} ${expected} for ${userId}, ${accountId}`);
    }
  }
}
